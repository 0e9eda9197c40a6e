package dev.sottovoce.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether a text says not to. It counts up to three words before a verb of the label, or of telling; a question ("why
 * can't I") and "no longer" are no such order. Where the request itself is a no ("stop telling"), only a no to that
 * counts ("don't stop telling").
 */
final class Negation {
    private static final int REACH = 3;

    private static final Set<String> NOT =
            Set.of("dont", "never", "not", "no", "nunca", "jamas", "stop", "deja", "deje");

    private static final Set<String> TELLING = Set.of(
            ("tell say read show give telling reading showing digas diga leas lea muestres muestre ensenes ensene des"
                            + " decirme leer mostrarme")
                    .split(" "));

    private static final Set<String> ASKING = Set.of(
            "why", "what", "whats", "how", "when", "where", "which", "who", "por", "que", "cual", "cuanto", "cuando");

    private Negation() {}

    static boolean in(List<String> words, List<String> verbs) {
        if (words.isEmpty() || ASKING.contains(words.get(0))) {
            return false;
        }
        var orders = new ArrayList<String>();
        verbs.forEach(verb -> orders.addAll(Tokens.words(verb)));
        boolean itselfNo = orders.stream().anyMatch(NOT::contains);
        for (int at = 0; at < words.size(); at++) {
            if (NOT.contains(words.get(at)) && !longer(words, at)) {
                for (int next = at + 1; next < words.size() && next <= at + REACH; next++) {
                    String word = words.get(next);
                    if ((!itselfNo && TELLING.contains(word)) || orders.stream().anyMatch(verb -> isForm(word, verb))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean longer(List<String> words, int at) {
        return at + 1 < words.size() && words.get(at + 1).equals("longer");
    }

    /** Verbs change at the end: transfer, transferring; bloquear, bloquees. */
    private static boolean isForm(String word, String verb) {
        int stem = Math.max(3, verb.length() - 2);
        return word.equals(verb) || (verb.length() >= stem && word.startsWith(verb.substring(0, stem)));
    }
}
