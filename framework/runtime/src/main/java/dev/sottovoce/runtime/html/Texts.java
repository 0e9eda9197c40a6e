package dev.sottovoce.runtime.html;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the pages say, in one language. */
public final class Texts {
    private final Locale language;
    private final Map<String, String> texts;

    private Texts(Locale language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    /** Spanish for Spanish, otherwise English. */
    public static Texts of(Locale locale) {
        var language = locale.getLanguage().equals("es") ? Locale.forLanguageTag("es") : Locale.ENGLISH;
        return new Texts(language, read("/dev/sottovoce/runtime/html/texts." + language.getLanguage() + ".properties"));
    }

    /** The language of the texts. */
    public Locale language() {
        return language;
    }

    /** Whether there is such a text. */
    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /** A text without holes. */
    public String say(String key) {
        return Optional.ofNullable(texts.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no text " + key + " in texts." + language));
    }

    /** A text with one hole, written {@code {name}}. */
    public String say(String key, String hole, String value) {
        return say(key).replace("{" + hole + "}", value);
    }

    /** A text with holes, each written {@code {name}}. */
    public String say(String key, Map<String, String> holes) {
        String text = say(key);
        for (var hole : new TreeMap<>(holes).entrySet()) {
            text = text.replace("{" + hole.getKey() + "}", hole.getValue());
        }
        return text;
    }

    /** Every key, for the test that no language lacks one. */
    Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    private static Map<String, String> read(String resource) {
        try (var stream = Texts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the jar; build it again");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var texts = new HashMap<String, String>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
