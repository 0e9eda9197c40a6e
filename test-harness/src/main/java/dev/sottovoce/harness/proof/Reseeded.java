package dev.sottovoce.harness.proof;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance that begins anew with each conversation, so that one conversation can be repeated alone. Letters of handles,
 * which vendors see, and keys, which nobody does, are drawn apart: how many keys were drawn may not shift a handle.
 */
final class Reseeded implements RandomGenerator {
    private SplittableRandom letters = new SplittableRandom(0);
    private SplittableRandom keys = new SplittableRandom(0);

    void reseed(long seed) {
        letters = new SplittableRandom(seed);
        keys = new SplittableRandom(~seed);
    }

    @Override
    public int nextInt(int bound) {
        return letters.nextInt(bound);
    }

    @Override
    public long nextLong() {
        return keys.nextLong();
    }
}
