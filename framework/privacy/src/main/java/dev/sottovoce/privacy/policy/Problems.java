package dev.sottovoce.privacy.policy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a policy file, gathered until all of it was read. */
final class Problems {
    /** A place may be read twice, and is wrong once. */
    private final Set<String> errors = new LinkedHashSet<>();

    void add(String place, String what) {
        errors.add(place + ": " + what);
    }

    /** A word that is not in the vocabulary, with the nearest one that is. */
    void unknown(String place, String what, String word, Collection<String> valid) {
        var advice = nearest(word, valid)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(valid.isEmpty() ? "none is known" : "write one of " + String.join(", ", valid));
        add(place, "unknown " + what + " '" + word + "'; " + advice);
    }

    List<String> all() {
        return List.copyOf(errors);
    }

    /** The valid word with the fewest edits, unless it shares next to nothing. */
    private static Optional<String> nearest(String word, Collection<String> valid) {
        Optional<String> best = Optional.empty();
        int least = Math.max(2, word.length() / 2) + 1;
        for (String candidate : valid) {
            int edits = edits(word, candidate);
            if (edits < least) {
                least = edits;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    private static int edits(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
                int swapped = previous[j - 1] + (same ? 0 : 1);
                current[j] = Math.min(swapped, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
