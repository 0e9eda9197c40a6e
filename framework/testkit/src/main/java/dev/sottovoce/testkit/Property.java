package dev.sottovoce.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A statement that holds for every input of a generator. */
public final class Property {

    /** Enough to empty a list of a few hundred elements; a property that hangs on one input must not hang for ever. */
    private static final int MAX_SHRINK_TRIES = 5_000;

    private Property() {}

    /**
     * What must hold for one input: it throws when it does not.
     *
     * @param <T> the input
     */
    @FunctionalInterface
    public interface Check<T> {
        void on(T input) throws Exception;
    }

    /**
     * Checks a statement on generated inputs.
     *
     * @param count how many inputs
     * @param seed the same seed gives the same inputs
     * @throws AssertionError for the first input that fails, naming the seed, that input and the simplest one found
     *     that still fails; its cause is the failure of the simplest
     */
    public static <T> void forAll(Gen<T> gen, int count, long seed, Check<T> check) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 1; run <= count; run++) {
            Draws draws = Draws.from(random);
            T input = gen.next(draws);
            Optional<Throwable> failure = failure(input, check);
            if (failure.isPresent()) {
                Failing<T> first = new Failing<>(draws.drawn(), input, failure.get());
                Failing<T> simplest = simplest(first, gen, check);
                throw new AssertionError(
                        "Input %d of %d fails with seed %d.%n  simplest failing input: %s%n  input as drawn: %s%n  %s"
                                .formatted(run, count, seed, simplest.input, input, simplest.failure),
                        simplest.failure);
            }
        }
    }

    private record Failing<T>(List<Long> draws, T input, Throwable failure) {}

    private static <T> Failing<T> simplest(Failing<T> first, Gen<T> gen, Check<T> check) {
        Failing<T> best = first;
        int tries = 0;
        boolean improved = true;
        while (improved && tries < MAX_SHRINK_TRIES) {
            improved = false;
            for (List<Long> candidate : simpler(best.draws)) {
                if (++tries > MAX_SHRINK_TRIES) {
                    break;
                }
                Draws draws = Draws.again(candidate);
                T input = gen.next(draws);
                Optional<Throwable> failure = failure(input, check);
                // The draws really made decide: a candidate that draws the same again is no progress.
                if (failure.isPresent() && isSimpler(draws.drawn(), best.draws)) {
                    best = new Failing<>(draws.drawn(), input, failure.get());
                    improved = true;
                    break;
                }
            }
        }
        return best;
    }

    /** Candidates, the boldest first: without a run of draws, then with one draw at zero, halved, or a little less. */
    private static List<List<Long>> simpler(List<Long> draws) {
        List<List<Long>> candidates = new ArrayList<>();
        for (int run = Integer.highestOneBit(Math.max(1, draws.size())); run >= 1; run /= 2) {
            for (int at = 0; at + run <= draws.size(); at += Math.max(1, run / 2)) {
                List<Long> without = new ArrayList<>(draws.subList(0, at));
                without.addAll(draws.subList(at + run, draws.size()));
                candidates.add(without);
            }
        }
        for (int at = 0; at < draws.size(); at++) {
            long draw = draws.get(at);
            if (draw != 0) {
                for (long less : new long[] {0, draw >>> 1, draw - (draw >>> 3), draw - 2, draw - 1}) {
                    List<Long> changed = new ArrayList<>(draws);
                    changed.set(at, less);
                    candidates.add(changed);
                }
            }
        }
        return candidates;
    }

    private static boolean isSimpler(List<Long> left, List<Long> right) {
        if (left.size() != right.size()) {
            return left.size() < right.size();
        }
        for (int at = 0; at < left.size(); at++) {
            int order = Long.compareUnsigned(left.get(at), right.get(at));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private static <T> Optional<Throwable> failure(T input, Check<T> check) {
        try {
            check.on(input);
            return Optional.empty();
        } catch (Exception | AssertionError | StackOverflowError failure) {
            return Optional.of(failure);
        }
    }
}
