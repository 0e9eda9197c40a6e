package dev.sottovoce.harness;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which word was meant. */
final class Nearest {
    private static final int NEAR = 2;

    private Nearest() {}

    /** The first word that is at most two letters away. */
    static Optional<String> to(String got, Collection<String> words) {
        return words.stream()
                .filter(word -> distance(word.toLowerCase(Locale.ROOT), got.toLowerCase(Locale.ROOT)) <= NEAR)
                .findFirst();
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
