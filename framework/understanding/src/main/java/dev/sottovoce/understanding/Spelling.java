package dev.sottovoce.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts a misspelt word right: an unknown one becomes the nearest known one, when no more than a letter or two are
 * missing, doubled, swapped or another. Words that training saw stay as they are.
 */
final class Spelling {
    /** How many letters a word must have. */
    record Rule(int oneOff, int twoOff) {
        static Rule of(String language) {
            return language.equals("es") ? new Rule(6, Integer.MAX_VALUE) : new Rule(4, 8);
        }
    }

    private static final int SHORTEST_TARGET = 3;

    private final Map<String, Integer> counts;
    private final Rule rule;
    private final Map<Integer, List<Target>> byLength = new HashMap<>();

    /** A word that may be put in another's place, with its letters as bits: most others are told apart by these. */
    private record Target(String word, int letters, int frequency) {}

    /**
     * From the words of training.
     *
     * @param counts how often each occurs
     * @param least how often a word must occur to be put in another's place
     */
    Spelling(Map<String, Integer> counts, int least, Rule rule) {
        this.counts = Map.copyOf(counts);
        this.rule = rule;
        new TreeMap<>(counts).forEach((word, count) -> {
            if (count >= least && word.length() >= SHORTEST_TARGET) {
                byLength.computeIfAbsent(word.length(), any -> new ArrayList<>())
                        .add(new Target(word, letters(word), count));
            }
        });
    }

    /** The word that was meant; the word itself when it is known, or nothing is near. */
    String correct(String word) {
        if (word.length() < rule.oneOff() || counts.containsKey(word) || !isWord(word)) {
            return word;
        }
        int allowed = word.length() >= rule.twoOff() ? 2 : 1;
        int letters = letters(word);
        String best = word;
        int distance = allowed + 1;
        int frequency = 0;
        for (int length = word.length() - allowed; length <= word.length() + allowed; length++) {
            for (Target target : byLength.getOrDefault(length, List.of())) {
                if (Integer.bitCount(letters ^ target.letters()) <= 2 * allowed) {
                    int away = distance(word, target.word(), Math.min(distance, allowed));
                    boolean better = away < distance || (away == distance && target.frequency() > frequency);
                    if (better && away <= allowed) {
                        best = target.word();
                        distance = away;
                        frequency = target.frequency();
                    }
                }
            }
        }
        return best;
    }

    /** An edit changes at most two of the bits. */
    private static int letters(String word) {
        int bits = 0;
        for (int at = 0; at < word.length(); at++) {
            bits |= 1 << (word.charAt(at) & 31);
        }
        return bits;
    }

    private static boolean isWord(String word) {
        return word.chars().allMatch(Character::isLetter);
    }

    /**
     * Optimal string alignment.
     *
     * @return the number of edits; any greater number when there are more than {@code most}
     */
    static int distance(String left, String right, int most) {
        int[] twoAbove = new int[right.length() + 1];
        int[] above = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                int edits = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                row[j] = swapped ? Math.min(edits, twoAbove[j - 2] + 1) : edits;
                least = Math.min(least, row[j]);
            }
            // A swap reaches two rows back, so one row beyond the limit is not yet the end.
            if (least > most + 1) {
                return least;
            }
            int[] free = twoAbove;
            twoAbove = above;
            above = row;
            row = free;
        }
        return above[right.length()];
    }

    Map<String, Integer> counts() {
        return counts;
    }
}
