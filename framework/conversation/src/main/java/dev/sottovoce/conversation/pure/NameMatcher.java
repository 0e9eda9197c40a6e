package dev.sottovoce.conversation.pure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How well words fit a name: written alike, nearly alike, or sounding alike. */
public final class NameMatcher {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int NEAR_FROM = 4;
    private static final int FAR_FROM = 8;

    /** In this order, each on the result of the one before. */
    private static final Map<Pattern, String> SPANISH = sounds(
            "ch",
            "C",
            "ph",
            "f",
            "qu",
            "k",
            "gu(?=[ei])",
            "g",
            "g(?=[ei])",
            "j",
            "c(?=[ei])",
            "s",
            "z",
            "s",
            "c",
            "k",
            "[vw]",
            "b",
            "ll",
            "y",
            "h",
            "",
            "x",
            "s",
            "(?<=[aeiou])y$",
            "i",
            "(.)\\1+",
            "$1");

    private static final Map<Pattern, String> ENGLISH = sounds(
            "^kn",
            "n",
            "^wr",
            "r",
            "^ps",
            "s",
            "ough",
            "o",
            "ph",
            "f",
            "gh",
            "g",
            "ck",
            "k",
            "sch",
            "sk",
            "tch",
            "X",
            "ch",
            "X",
            "sh",
            "X",
            "th",
            "0",
            "c(?=[eiy])",
            "s",
            "c",
            "k",
            "q",
            "k",
            "x",
            "ks",
            "z",
            "s",
            "(?<!^)[aeiouhwy]",
            "",
            "(.)\\1+",
            "$1");

    private NameMatcher() {}

    private static Map<Pattern, String> sounds(String... pairs) {
        var rules = new java.util.LinkedHashMap<Pattern, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            rules.put(Pattern.compile(pairs[i]), pairs[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(rules);
    }

    /**
     * From 0 to 1: 1 for the same words, 0.95 for the first word of a name, 0.9 for one letter's difference (two from
     * eight letters on), 0.85 for the same sound, 0.8 for a beginning of four letters, else 0.
     */
    public static double score(String mention, String name, Locale locale) {
        String said = folded(mention);
        String real = folded(name);
        if (said.isEmpty() || real.isEmpty()) {
            return 0;
        }
        if (said.equals(real)) {
            return 1;
        }
        if (real.startsWith(said + " ")) {
            return 0.95;
        }
        int letters = Math.min(said.length(), real.length());
        int near = letters >= FAR_FROM ? 2 : letters >= NEAR_FROM ? 1 : 0;
        if (distance(said, real) <= near) {
            return 0.9;
        }
        if (letters >= NEAR_FROM && key(said, locale).equals(key(real, locale))) {
            return 0.85;
        }
        return said.length() >= NEAR_FROM && real.startsWith(said) ? 0.8 : 0;
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replaceAll("[^\\p{L}\\p{N} ]", "")
                .strip();
    }

    private static String key(String word, Locale locale) {
        String key = word;
        for (var rule : (locale.getLanguage().equals("es") ? SPANISH : ENGLISH).entrySet()) {
            key = rule.getKey().matcher(key).replaceAll(rule.getValue());
        }
        return key;
    }

    /** Optimal string alignment: insertions, deletions, changes, and neighbours that changed places. */
    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int change = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(change, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
