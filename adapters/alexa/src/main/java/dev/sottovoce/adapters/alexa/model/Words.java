package dev.sottovoce.adapters.alexa.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that Amazon keeps for itself.
 *
 * @see <a
 *     href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/choose-the-invocation-name-for-a-custom-skill.html">Amazon:
 *     choose the invocation name</a>
 */
final class Words {
    static final Set<String> WAKE = Set.of("alexa", "amazon", "echo", "computer");

    /** Verbs that start a skill, whatever stands behind them. */
    static final Set<String> LAUNCH_EN = Set.of("open", "start", "launch", "begin", "load", "run", "enable");

    static final Set<String> LAUNCH_ES = Set.of("abre", "inicia", "lanza", "ejecuta");

    /** Verbs that hand a request to a skill. */
    static final Set<String> REQUEST_EN = Set.of("ask", "tell");

    static final Set<String> REQUEST_ES = Set.of("pide", "pídele", "pregunta", "pregúntale", "dile");

    static final Set<String> CONNECTING_EN =
            Set.of("to", "from", "in", "using", "with", "about", "for", "that", "by", "if", "and", "whether");

    /** Too short a name to carry one of these. */
    static final Set<String> SMALL =
            Set.of("the", "a", "an", "of", "at", "on", "el", "la", "los", "las", "un", "una", "del", "al");

    /** Given names and places with which nobody may call a skill alone; a short list of the commonest. */
    static final Set<String> PEOPLE_AND_PLACES = Set.of(
            "anna",
            "maria",
            "maría",
            "john",
            "james",
            "lisa",
            "carmen",
            "carlos",
            "david",
            "sarah",
            "smith",
            "jones",
            "garcía",
            "london",
            "madrid",
            "barcelona",
            "sevilla",
            "paris",
            "york",
            "new",
            "england",
            "spain",
            "españa",
            "america",
            "california",
            "texas",
            "scotland",
            "wales",
            "manchester",
            "saint",
            "san",
            "los",
            "angeles");

    private Words() {}

    static List<String> of(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }

    static boolean namesAssistant(String text) {
        return of(text).stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("'s?$", ""))
                .anyMatch(WAKE::contains);
    }

    static boolean isSpanish(Locale locale) {
        return locale.getLanguage().equals("es");
    }
}
