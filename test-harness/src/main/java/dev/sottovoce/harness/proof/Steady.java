package dev.sottovoce.harness.proof;

import java.util.random.RandomGenerator;

/**
 * Chance that stays the same within a turn, for the choice among alternative texts: how often it was asked shows in
 * nothing that leaves, and so may not move the next choice.
 */
final class Steady implements RandomGenerator {
    /** Small enough that no bounded draw asks again. */
    private static final long MOST = 0x7FFF;

    private long value;

    void turn(long seed) {
        long mixed = (seed ^ (seed >>> 33)) * 0xff51afd7ed558ccdL;
        value = ((mixed >>> 20) & MOST) << 32;
    }

    @Override
    public long nextLong() {
        return value;
    }
}
