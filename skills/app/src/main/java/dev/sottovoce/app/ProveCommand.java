package dev.sottovoce.app;

import dev.sottovoce.harness.proof.BitsProof;
import dev.sottovoce.harness.proof.Foundation;
import dev.sottovoce.harness.proof.MutantsProof;
import dev.sottovoce.harness.proof.MutantsProof.Fate;
import dev.sottovoce.harness.proof.MutantsProof.Without;
import dev.sottovoce.harness.proof.TurnsProof;
import dev.sottovoce.harness.proof.TwinsProof;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prove}: shows that vendors are told what the ledger says, and nothing else. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = "Shows that a vendor is told what the ledger says and nothing else.",
        subcommands = {
            ProveCommand.Turns.class,
            ProveCommand.Twins.class,
            ProveCommand.Mutants.class,
            ProveCommand.Bits.class,
            ProveCommand.All.class
        })
final class ProveCommand {
    private ProveCommand() {}

    /** What every proof has: where it prints, and how it ends. */
    abstract static class Proof implements Callable<Integer> {
        @Option(
                names = "--seed",
                defaultValue = "1",
                description = "Draws everything; the same seed proves the same. Default: ${DEFAULT-VALUE}.")
        private long seed = 1;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out =
                    Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
            Vertx vertx = Vertx.vertx();
            try {
                boolean proven = prove(ProofBank.foundation(vertx), seed, out);
                out.flush();
                return proven ? 0 : 1;
            } finally {
                Wait.on(vertx.close());
            }
        }

        abstract boolean prove(Foundation foundation, long seed, PrintWriter out);
    }

    /** {@code prove turns}. */
    @Command(
            name = "turns",
            mixinStandardHelpOptions = true,
            description = {
                "Holds generated conversations on every channel, with faults in the bank and consent that changes,",
                "and searches every byte that leaves for values that the ledger does not say were told."
            })
    static final class Turns extends Proof {
        @Option(names = "--count", defaultValue = "10000000", description = "Turns. Default: ${DEFAULT-VALUE}.")
        private long count = 10_000_000;

        @Override
        boolean prove(Foundation foundation, long seed, PrintWriter out) {
            return turns(foundation, seed, count, out);
        }
    }

    static boolean turns(Foundation foundation, long seed, long count, PrintWriter out) {
        out.println("turns: seed " + seed + ", every byte searched for what was not told");
        out.flush();
        var outcome = Wait.on(new TurnsProof(foundation, seed).run(count, held -> {
            out.println("  " + held + " turns so far");
            out.flush();
        }));
        outcome.leaks().forEach(out::println);
        out.printf(
                "turns: %,d held, %,d values told, bank values found in %,d messages, %d of them untold%s%n",
                outcome.turns(),
                outcome.told(),
                outcome.seen(),
                outcome.leaks().size(),
                outcome.leaks().isEmpty()
                        ? "; at most one in %,d of such turns leaks (95 %%)".formatted(outcome.turns() / 3)
                        : "");
        return outcome.leaks().isEmpty();
    }

    /** {@code prove twins}. */
    @Command(
            name = "twins",
            mixinStandardHelpOptions = true,
            description = {
                "Holds each conversation for two customers whom the vendor may not tell apart,",
                "and compares every byte."
            })
    static final class Twins extends Proof {
        @Option(names = "--count", defaultValue = "10000", description = "Pairs. Default: ${DEFAULT-VALUE}.")
        private int count = 10_000;

        @Override
        boolean prove(Foundation foundation, long seed, PrintWriter out) {
            return twins(foundation, seed, count, out);
        }
    }

    static boolean twins(Foundation foundation, long seed, int count, PrintWriter out) {
        out.println("twins: seed " + seed + ", every byte compared");
        out.flush();
        var outcome = Wait.on(new TwinsProof(foundation, seed).run(count));
        outcome.differences().forEach(out::println);
        out.printf(
                "twins: %,d pairs in %,d turns, %d told apart%n",
                outcome.pairs(), outcome.turns(), outcome.differences().size());
        return outcome.differences().isEmpty();
    }

    /** {@code prove mutants}. */
    @Command(
            name = "mutants",
            mixinStandardHelpOptions = true,
            description = {
                "Lets careless skills and adapters leak, and prints what stops each of them,",
                "with every stage of the guard and without each."
            })
    static final class Mutants extends Proof {
        @Override
        boolean prove(Foundation foundation, long seed, PrintWriter out) {
            return mutants(foundation, out);
        }
    }

    static boolean mutants(Foundation foundation, PrintWriter out) {
        var rows = Wait.on(new MutantsProof(foundation).run());
        out.printf("%-4s %-36s", "", "the guard without:");
        for (Without without : Without.values()) {
            out.printf(" %-16s", word(without));
        }
        out.println();
        rows.forEach(row -> {
            out.printf("%-4s %-36s", row.id(), row.what());
            for (Without without : Without.values()) {
                out.printf(" %-16s", word(row.fates().get(without)));
            }
            out.println();
        });
        long stopped = rows.stream()
                .filter(row -> row.fates().get(Without.NOTHING) == Fate.STOPPED)
                .count();
        long unseen = rows.stream()
                .filter(row -> row.fates().containsValue(Fate.UNSEEN))
                .count();
        out.printf(
                "mutants: %d, %d stopped before a byte left, the others found by search or twins, %d unseen%n",
                rows.size(), stopped, unseen);
        return unseen == 0;
    }

    private static String word(@Nullable Enum<?> constant) {
        return String.valueOf(constant)
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace("found by", "found:");
    }

    /** {@code prove bits}. */
    @Command(
            name = "bits",
            mixinStandardHelpOptions = true,
            description = "Counts the bits that a hundred typical turns tell: naive, by default, and sealed.")
    static final class Bits extends Proof {
        @Override
        boolean prove(Foundation foundation, long seed, PrintWriter out) {
            return bits(foundation, seed, out);
        }
    }

    static boolean bits(Foundation foundation, long seed, PrintWriter out) {
        var bits = Wait.on(new BitsProof(foundation, seed).run());
        out.println("bits told in 100 typical turns: " + bits);
        return bits.getOrDefault("sealed", 1L) == 0;
    }

    /** {@code prove all}. */
    @Command(
            name = "all",
            mixinStandardHelpOptions = true,
            description = "All proofs: 200,000 turns, 1,000 pairs of twins, the mutants, the bits.")
    static final class All extends Proof {
        @Override
        boolean prove(Foundation foundation, long seed, PrintWriter out) {
            boolean turns = turns(foundation, seed, 200_000, out);
            boolean twins = twins(foundation, seed, 1_000, out);
            boolean mutants = mutants(foundation, out);
            boolean bits = bits(foundation, seed, out);
            return turns && twins && mutants && bits;
        }
    }
}
