package dev.sottovoce.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The source of every choice a generator makes, which keeps what was drawn.
 *
 * <p>A failing input is made simpler by drawing it again from smaller numbers, so a generator shrinks however it was
 * mapped and combined. Zero must therefore stand for a generator's simplest choice.
 */
public final class Draws {

    private final RandomGenerator random;
    private final List<Long> replayed;
    private final List<Long> drawn = new ArrayList<>();
    private final boolean fresh;

    private Draws(RandomGenerator random, List<Long> replayed, boolean fresh) {
        this.random = random;
        this.replayed = replayed;
        this.fresh = fresh;
    }

    static Draws from(RandomGenerator random) {
        return new Draws(random, List.of(), true);
    }

    /** Draws these numbers first, each brought under the bound asked for, then zeros. */
    static Draws again(List<Long> numbers) {
        return new Draws(() -> 0L, numbers, false);
    }

    /**
     * Draws the next number.
     *
     * @param bound exclusive and unsigned; 0 stands for 2^64, so that every long can be drawn
     * @return unsigned, from 0 to {@code bound - 1}
     */
    public long below(long bound) {
        long number;
        if (fresh) {
            number = bound > 0 ? random.nextLong(bound) : reduce(random.nextLong(), bound);
        } else {
            number = drawn.size() < replayed.size() ? reduce(replayed.get(drawn.size()), bound) : 0L;
        }
        drawn.add(number);
        return number;
    }

    List<Long> drawn() {
        return List.copyOf(drawn);
    }

    private static long reduce(long number, long bound) {
        return bound == 0 ? number : Long.remainderUnsigned(number, bound);
    }
}
