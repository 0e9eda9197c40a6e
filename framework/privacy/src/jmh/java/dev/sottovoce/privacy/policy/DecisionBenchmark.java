package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a decision of the framework's own policy costs, alone and with the sentence that explains it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecisionBenchmark {
    private final Policy policy = PolicyLoader.load(PolicyFiles.standard());
    private final Label balance = Label.of(DataClass.BALANCE);
    private final Label total = Label.of(DataClass.TX_AMOUNT).join(Label.of(DataClass.TX_MERCHANT));
    private final Circumstances spoken = circumstances(Set.of(Surface.VOICE));
    private final Circumstances everywhere = circumstances(Set.of(Surface.VOICE, Surface.CARD, Surface.SCREEN));

    private static Circumstances circumstances(Set<Surface> surfaces) {
        return new Circumstances(
                "amazon", surfaces, Assurance.LINKED, Room.PRIVATE, (c, s) -> Form.EXACT, Set.of(), false);
    }

    /** One class on one surface. */
    @Benchmark
    public Form form() {
        return policy.decide(Kind.MONEY, balance, spoken).form();
    }

    /** Two classes on three surfaces. */
    @Benchmark
    public Form formOfTwoClassesOnThreeSurfaces() {
        return policy.decide(Kind.MONEY, total, everywhere).form();
    }

    /** One class on one surface, put into words. */
    @Benchmark
    public String explanation() {
        return policy.decide(Kind.MONEY, balance, spoken).explanation();
    }
}
