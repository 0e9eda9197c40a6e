package dev.sottovoce.privacy.taint;

import dev.sottovoce.privacy.detect.LongSet;
import dev.sottovoce.privacy.form.Shape;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the classified values that a turn and its session have seen: keyed hashes, by which the guard finds a
 * value that stands in a text, and nobody finds the value. Belongs to one turn; {@link #kept} is for the session.
 */
public final class Traces {
    /** So many are carried from turn to turn. */
    public static final int MOST = 2_000;

    /** The fewest digits that are looked for inside longer runs: shorter ones turn up by chance. */
    public static final int FEWEST_DIGITS = 5;

    /** The most digits of one key. */
    public static final int MOST_DIGITS = 17;

    /** So many characters of an account number that ends with letters. */
    public static final int MIXED = 6;

    private static final long DIGITS = 1;
    private static final long RUN = 2;
    private static final long WORD = 3;
    private static final long PAIR = 4;
    private static final long MIX = 5;

    private final long k0;
    private final long k1;
    private final SipHash hash;
    private final LongSet passing = new LongSet();
    private final LongSet lasting = new LongSet();
    private int lengths;
    private boolean mixed;
    private @Nullable Keys keys;

    private Traces(long k0, long k1) {
        this.k0 = k0;
        this.k1 = k1;
        this.hash = new SipHash(k0, k1);
    }

    /** Nothing seen yet, under a new key that lives in memory only. */
    public static Traces fresh(RandomGenerator random) {
        return new Traces(random.nextLong(), random.nextLong());
    }

    /** Nothing seen yet, for one turn that no session follows: the key protects nothing then. */
    public static Traces ofOneTurn() {
        return new Traces(0, 0);
    }

    /** Adds what a value can be found by. */
    public void see(Shape shape) {
        if (keys == null) {
            keys = new Keys(this);
        }
        keys.of(shape);
    }

    /**
     * What the session keeps: at most {@link #MOST} hashes. The oldest go first, those of identifiers never. Empty when
     * nothing was seen.
     */
    public Optional<Kept> kept() {
        if (size() == 0) {
            return Optional.empty();
        }
        int first = Math.min(Math.max(0, size() - MOST), passing.size());
        return Optional.of(new Kept(k0, k1, passing.from(first), lasting.from(0), lengths, mixed));
    }

    /** What a session keeps between turns. */
    public static final class Kept {
        private final long k0;
        private final long k1;
        private final long[] passing;
        private final long[] lasting;
        private final int lengths;
        private final boolean mixed;

        private Kept(long k0, long k1, long[] passing, long[] lasting, int lengths, boolean mixed) {
            this.k0 = k0;
            this.k1 = k1;
            this.passing = passing;
            this.lasting = lasting;
            this.lengths = lengths;
            this.mixed = mixed;
        }

        /** The same, to see more. */
        public Traces traces() {
            var traces = new Traces(k0, k1);
            for (long key : lasting) {
                traces.keep(key, true);
            }
            for (long key : passing) {
                traces.keep(key, false);
            }
            traces.lengths = lengths;
            traces.mixed = mixed;
            return traces;
        }

        /** How many hashes there are. */
        public int size() {
            return passing.length + lasting.length;
        }

        @Override
        public String toString() {
            return "[" + size() + " traces]";
        }
    }

    /** Whether nothing was seen. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** How many hashes there are. */
    public int size() {
        return passing.size() + lasting.size();
    }

    void digits(long value, int length, boolean identifier) {
        lengths |= 1 << length;
        keep(hash.of(DIGITS << 8 | length, value), identifier);
    }

    void run(long value) {
        keep(hash.of(RUN, value), true);
    }

    void word(long word) {
        keep(hash.of(WORD, word), false);
    }

    void pair(long first, long second) {
        keep(hash.of(PAIR ^ first, second), false);
    }

    void mixed(long value) {
        mixed = true;
        keep(hash.of(MIX, value), true);
    }

    private void keep(long key, boolean identifier) {
        var unused = (identifier ? lasting : passing).add(key);
    }

    private boolean has(long key) {
        return passing.contains(key) || lasting.contains(key);
    }

    /** The lengths of all keys of digits, as bits. */
    public int lengths() {
        return lengths;
    }

    /** Whether these digits, this many, are of a value. */
    public boolean hasDigits(long value, int length) {
        return has(hash.of(DIGITS << 8 | length, value));
    }

    /** Whether these four digits are the last of an identifier. */
    public boolean hasRun(long value) {
        return has(hash.of(RUN, value));
    }

    /** Whether this word is of a name; words by the hash that a view gives them. */
    public boolean hasWord(long word) {
        return has(hash.of(WORD, word));
    }

    /** Whether these two words stand one after the other in a name or text. */
    public boolean hasPair(long first, long second) {
        return has(hash.of(PAIR ^ first, second));
    }

    /** Whether an identifier ends with letters. */
    public boolean hasMixed() {
        return mixed;
    }

    /** Whether these six letters and digits, as a number to the base of 36, are the last of an identifier. */
    public boolean hasMixed(long value) {
        return has(hash.of(MIX, value));
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "[" + size() + " traces]";
    }
}
