package dev.sottovoce.adapters.google.model;

import java.util.List;
import java.util.Locale;

/**
 * Languages as Dialogflow CX names them: lower-case tags, and {@code en} for English as spoken in the United States.
 *
 * @see <a href="https://cloud.google.com/dialogflow/cx/docs/reference/language">Google: language reference</a>
 */
public final class CxLanguages {
    /** The agent's first language. */
    public static final String DEFAULT = "en";

    private CxLanguages() {}

    /** Google's tag of a locale: {@code en-US} is {@code en}, {@code es-ES} is {@code es}. */
    public static String tag(Locale locale) {
        String tag = locale.toLanguageTag();
        return tag.equals("en-US") || tag.equals("es-ES") ? locale.getLanguage() : tag.toLowerCase(Locale.ROOT);
    }

    /**
     * The locale in which to answer: the one that Google names, else one of its language, else the first.
     *
     * @param tag in any case, such as {@code en-gb}, {@code en} or {@code es-419}
     * @param locales at least one
     */
    public static Locale nearest(String tag, List<Locale> locales) {
        Locale wanted = Locale.forLanguageTag(tag);
        return locales.stream()
                .filter(wanted::equals)
                .findFirst()
                .or(() -> locales.stream()
                        .filter(locale -> tag(locale).equals(tag.toLowerCase(Locale.ROOT)))
                        .findFirst())
                .or(() -> locales.stream()
                        .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                        .findFirst())
                .orElseGet(() -> locales.get(0));
    }
}
