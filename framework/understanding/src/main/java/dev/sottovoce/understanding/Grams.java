package dev.sottovoce.understanding;

import java.util.Arrays;
import java.util.List;

/**
 * Hashed n-grams: two to five characters within a word and its blanks, and one or two words. Those of characters take
 * the buckets below {@link #BUCKETS}, those of words as many above.
 */
final class Grams {
    static final int BUCKETS = 1 << 18;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    private int[] found = new int[256];
    private int size;

    private Grams() {}

    /** The buckets of a text, ascending, each as often as it occurs. */
    static int[] of(List<String> words) {
        var grams = new Grams();
        String before = "";
        for (String word : words) {
            grams.characters(" " + word + " ");
            grams.add(ofWord(word));
            if (!before.isEmpty()) {
                grams.add(ofWord(before + " " + word));
            }
            before = word;
        }
        int[] all = Arrays.copyOf(grams.found, grams.size);
        Arrays.sort(all);
        return all;
    }

    /** The bucket of a word, or of two with a blank between. */
    static int ofWord(String word) {
        return BUCKETS | bucket(word, 0, word.length());
    }

    /** The bucket of a part of a word. */
    static int ofPart(String text, int from, int to) {
        return bucket(text, from, to);
    }

    private void characters(String padded) {
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int from = 0; from + length <= padded.length(); from++) {
                add(bucket(padded, from, from + length));
            }
        }
    }

    private void add(int bucket) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = bucket;
    }

    /** The finaliser of MurmurHash3 spreads what multiplying by 31 leaves close together. */
    private static int bucket(String text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + text.charAt(at);
        }
        hash ^= hash >>> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        hash *= 0xc2b2ae35;
        hash ^= hash >>> 16;
        return hash & (BUCKETS - 1);
    }
}
