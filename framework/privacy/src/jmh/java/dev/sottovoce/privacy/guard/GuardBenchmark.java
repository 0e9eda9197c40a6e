package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.turn.Medium;
import dev.sottovoce.privacy.turn.MessageUse;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the guard costs for each answer: three messages for the ear and for the eye with a rounded amount each, after a
 * turn that has seen 75 amounts and 75 names. The first leaf is always accounted for; VALUES and DETECTORS are that and
 * their own search.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GuardBenchmark {
    private static final String HANDLE = "bcdfghjkmnpqrstvwxzbcdfghjkmnpq";
    private static final int MESSAGES = 3;
    private static final int SEEN = 75;

    /** About how long the body is. */
    @Param({"600", "2000", "8000"})
    public int bytes;

    /** The stage that works, or all of them. */
    @Param({"EXPLAIN", "VALUES", "DETECTORS", "ALL"})
    public String stage;

    private EgressGuard guard;
    private Egress egress;
    private WireSchema schema;
    private TurnRecord turn;

    /** An answer of that length. */
    @Setup
    public void prepare() {
        String sentence = ", and nothing is due before the end of the month, so that's all for now";
        String rest = sentence.repeat(Math.max(1, bytes / (2 * MESSAGES) / sentence.length()));
        var templates = new ArrayList<Template>();
        for (int i = 0; i < MESSAGES; i++) {
            templates.add(template("say" + i, Medium.SPEECH, "your account has about ", rest + "."));
            templates.add(template("show" + i, Medium.DISPLAY, "Your account: about ", rest));
        }
        turn = new TurnRecord("t", Locale.UK);
        turn.handle(HANDLE);
        var told = new Image(Form.ROUNDED, "", "forty-eight thousand pounds", "£48,000");
        turn.told(told);
        var lines = new StringBuilder("wire b 1 body json max 65536\n/h handle\n");
        var body = new StringBuilder("{\"h\":\"" + HANDLE + "\"");
        for (int i = 0; i < MESSAGES; i++) {
            turn.use(new MessageUse("say" + i, Map.of("amount", new MessageUse.Fill.Told(told))));
            turn.use(new MessageUse("show" + i, Map.of("amount", new MessageUse.Fill.Told(told))));
            lines.append("/s" + i + " ssml speech tags speak\n/d" + i + " text display\n");
            String spoken = ("Your account has about " + told.speech() + rest + ".").replace("'", "&apos;");
            body.append(",\"s" + i + "\":\"<speak>" + spoken + "</speak>\"");
            body.append(",\"d" + i + "\":\"Your account: about " + told.display() + rest + "\"");
        }
        seeMuch();
        schema = WireSchema.parse(lines.toString());
        egress = Egress.reply(200, List.of(), body.append("}").toString().getBytes(StandardCharsets.UTF_8));
        guard = new EgressGuard(
                templates,
                new Acceptance(2, Map.of()),
                stage.equals("ALL")
                        ? EnumSet.allOf(Verdict.Stage.class)
                        : EnumSet.of(Verdict.Stage.valueOf(stage)));
        if (!(check() instanceof Verdict.Passed)) {
            throw new IllegalStateException("the answer is meant to be clean");
        }
    }

    private void seeMuch() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < SEEN; i++) {
            turn.seen(
                    DataClass.TX_AMOUNT,
                    new Shape.Amount(
                            Currency.getInstance("GBP"), random.nextLong(100_000, 10_000_000), Shape.Side.HAVE));
            turn.seen(DataClass.TX_MERCHANT, new Shape.Name("Quirina" + (char) ('a' + i % 26) + " Szczepa" + i));
        }
    }

    private static Template template(String id, Medium medium, String before, String after) {
        return new Template(
                id,
                id,
                Locale.UK,
                medium,
                Map.of(),
                List.of(
                        new Template.Segment.Literal(before),
                        new Template.Segment.Hole("amount"),
                        new Template.Segment.Literal(after)));
    }

    /** One answer. */
    @Benchmark
    public Verdict check() {
        return guard.check(egress, schema, turn);
    }
}
