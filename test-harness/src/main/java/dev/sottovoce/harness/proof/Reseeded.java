package dev.sottovoce.harness.proof;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance that begins anew with each conversation, so that one conversation can be repeated alone. */
final class Reseeded implements RandomGenerator {
    private SplittableRandom random = new SplittableRandom(0);

    void reseed(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public long nextLong() {
        return random.nextLong();
    }
}
