package dev.sottovoce.runtime.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong, so that all of it is reported at once. */
final class Problems {
    private static final int NEAR = 3;

    private final List<String> lines = new ArrayList<>();

    void add(String place, String whatAndFix) {
        lines.add(place + ": " + whatAndFix);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** "; did you mean …?" when a valid word is close. */
    static String hint(String word, Collection<String> valid) {
        Optional<String> nearest = valid.stream()
                .filter(candidate -> distance(word, candidate) <= NEAR)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
        return nearest.map(found -> "; did you mean " + found + "?")
                .orElseGet(() -> "; valid are "
                        + String.join(", ", valid.stream().sorted().toList()));
    }

    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
