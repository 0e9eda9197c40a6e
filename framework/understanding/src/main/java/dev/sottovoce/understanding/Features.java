package dev.sottovoce.understanding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The n-grams that training knew, numbered, with how telling each is. A value is {@code (1 + ln tf) · idf}; characters
 * and words are brought to length one apart, so that neither drowns the other.
 */
final class Features {
    private final int[] buckets;
    private final float[] idf;
    /** By bucket: the feature's number plus one; zero for none. */
    private final int[] numbers = new int[2 * Grams.BUCKETS];

    private Features(int[] buckets, float[] idf) {
        this.buckets = buckets;
        this.idf = idf;
        for (int number = 0; number < buckets.length; number++) {
            numbers[buckets[number]] = number + 1;
        }
    }

    /**
     * Counts them.
     *
     * @param least in how many texts one must occur
     */
    static Features of(List<List<String>> texts, int least) {
        int[] frequency = new int[2 * Grams.BUCKETS];
        for (List<String> words : texts) {
            int last = -1;
            for (int bucket : Grams.of(words)) {
                if (bucket != last) {
                    frequency[bucket]++;
                }
                last = bucket;
            }
        }
        int[] kept = new int[frequency.length];
        int count = 0;
        for (int bucket = 0; bucket < frequency.length; bucket++) {
            if (frequency[bucket] >= least) {
                kept[count++] = bucket;
            }
        }
        int[] buckets = Arrays.copyOf(kept, count);
        float[] idf = new float[count];
        for (int number = 0; number < count; number++) {
            idf[number] = (float) (StrictMath.log((1.0 + texts.size()) / (1.0 + frequency[buckets[number]])) + 1.0);
        }
        return new Features(buckets, idf);
    }

    int count() {
        return buckets.length;
    }

    /** The numbers of a text; n-grams that training did not know count for nothing. */
    Vector vector(List<String> words) {
        int[] grams = Grams.of(words);
        int[] features = new int[grams.length];
        float[] values = new float[grams.length];
        int size = 0;
        int wordsFrom = -1;
        int at = 0;
        while (at < grams.length) {
            int end = at;
            while (end < grams.length && grams[end] == grams[at]) {
                end++;
            }
            if (wordsFrom < 0 && grams[at] >= Grams.BUCKETS) {
                wordsFrom = size;
            }
            int number = numbers[grams[at]] - 1;
            if (number >= 0) {
                features[size] = number;
                values[size++] = (float) ((1 + StrictMath.log(end - at)) * idf[number]);
            }
            at = end;
        }
        int border = wordsFrom < 0 ? size : wordsFrom;
        toLengthOne(values, 0, border);
        toLengthOne(values, border, size);
        return new Vector(Arrays.copyOf(features, size), Arrays.copyOf(values, size));
    }

    /** Which share of the letters stands in known words or known runs of four characters; 1 for no letters at all. */
    double knownShare(List<String> words) {
        int letters = 0;
        int known = 0;
        for (String word : words) {
            letters += word.length();
            known += numbers[Grams.ofWord(word)] > 0 ? word.length() : knownIn(" " + word + " ");
        }
        return letters == 0 ? 1 : (double) known / letters;
    }

    private int knownIn(String padded) {
        boolean[] covered = new boolean[padded.length()];
        for (int from = 0; from + 4 <= padded.length(); from++) {
            if (numbers[Grams.ofPart(padded, from, from + 4)] > 0) {
                Arrays.fill(covered, from, from + 4, true);
            }
        }
        int known = 0;
        for (int at = 1; at < padded.length() - 1; at++) {
            known += covered[at] ? 1 : 0;
        }
        return known;
    }

    private static void toLengthOne(float[] values, int from, int to) {
        double sum = 0;
        for (int at = from; at < to; at++) {
            sum += (double) values[at] * values[at];
        }
        double length = Math.sqrt(sum);
        for (int at = from; at < to; at++) {
            values[at] = (float) (values[at] / length);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(buckets.length);
        for (int number = 0; number < buckets.length; number++) {
            out.writeInt(buckets[number]);
            out.writeFloat(idf[number]);
        }
    }

    static Features read(DataInput in) throws IOException {
        int count = in.readInt();
        int[] buckets = new int[count];
        float[] idf = new float[count];
        for (int number = 0; number < count; number++) {
            buckets[number] = in.readInt();
            idf[number] = in.readFloat();
        }
        return new Features(buckets, idf);
    }
}
