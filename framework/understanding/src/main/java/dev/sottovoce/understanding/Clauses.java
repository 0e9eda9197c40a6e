package dev.sottovoce.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text may fall into several requests. Whether it does, is up to what the parts mean on their own. A second
 * request begins with a verb or a question word, so "between Monday and Friday" stays whole.
 */
final class Clauses {
    private static final int MOST = 3;

    private static final Map<String, Pattern> BORDERS = Map.of(
            "en",
            Pattern.compile(
                    "[.?!;]+(?=\\s|$)|\\[[A-Z.]+]|,?\\s+(?:and then|and also|then|also|and)\\s+",
                    Pattern.CASE_INSENSITIVE),
            "es",
            Pattern.compile(
                    "[.?!;]+(?=\\s|$)|\\[[A-Z.]+]|,?\\s+(?:y luego|y también|y tambien|además|ademas|luego|y)\\s+",
                    Pattern.CASE_INSENSITIVE));

    private static final Set<String> BEGINNINGS = Set.of(
            ("what whats how who which when where tell show read give check list can could do does did i please is are"
                            + " am pay send transfer block freeze cancel stop open que cual cuales cuanto cuanta"
                            + " cuantos quien cuando donde dime digame muestra muestrame ensename consulta lee puedes"
                            + " quiero paga envia bloquea cancela como")
                    .split(" "));

    private Clauses() {}

    /**
     * The parts in order; the whole text alone when it has no border, or too many parts.
     *
     * @param sentencesOnly whether only the end of a sentence is a border, and no "and then"
     */
    static List<String> of(String text, String language, boolean sentencesOnly) {
        Matcher border = Objects.requireNonNull(BORDERS.get(language.equals("es") ? "es" : "en"))
                .matcher(text);
        var parts = new ArrayList<String>();
        int from = 0;
        while (border.find()) {
            boolean borders = endsSentence(text.charAt(border.start()))
                    || (!sentencesOnly && begins(text.substring(border.end())));
            String part = text.substring(from, border.start());
            if (borders && !Tokens.of(part).isEmpty()) {
                parts.add(part.strip());
                from = border.end();
            }
        }
        if (!Tokens.of(text.substring(from)).isEmpty()) {
            parts.add(text.substring(from).strip());
        }
        return parts.size() < 2 || parts.size() > MOST ? List.of(text) : parts;
    }

    private static boolean endsSentence(char first) {
        return ".?!;[".indexOf(first) >= 0;
    }

    private static boolean begins(String rest) {
        List<Token> tokens = Tokens.of(rest.substring(0, Math.min(rest.length(), 30)));
        return !tokens.isEmpty() && BEGINNINGS.contains(tokens.get(0).word());
    }
}
