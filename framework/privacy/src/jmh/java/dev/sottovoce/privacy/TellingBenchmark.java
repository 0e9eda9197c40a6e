package dev.sottovoce.privacy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Tellable;
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

/** What the gate costs for each value: the decision and the words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TellingBenchmark {
    private final Turns turns = new Turns();
    private final Classified<Tellable> balance = turns.bank.classify(DataClass.BALANCE, Turns.pounds(4_831_729));
    private final Disclosing rounded;

    /** She allows rounded balances. */
    public TellingBenchmark() {
        turns.allows(DataClass.BALANCE, Form.ROUNDED);
        rounded = turns.toAmazon();
    }

    /** A rounded balance, by voice. */
    @Benchmark
    public Told roundedBalance() {
        return rounded.tell(balance, Turns.VOICE);
    }
}
