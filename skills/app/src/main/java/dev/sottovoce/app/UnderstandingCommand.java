package dev.sottovoce.app;

import dev.sottovoce.understanding.Evaluation;
import dev.sottovoce.understanding.EvaluationJson;
import dev.sottovoce.understanding.Evaluator;
import dev.sottovoce.understanding.LabelledFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code understanding}: how well free text is understood. */
@Command(
        name = "understanding",
        mixinStandardHelpOptions = true,
        description = "Measures how well free text is understood.",
        subcommands = UnderstandingCommand.Evaluate.class)
final class UnderstandingCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                Optional.ofNullable(spec).orElseThrow().commandLine(), "write: understanding evaluate FILE.jsonl");
    }

    /** {@code understanding evaluate}: figures on a labelled file. */
    @Command(
            name = "evaluate",
            mixinStandardHelpOptions = true,
            description = {
                "Evaluates the shipped model on labelled texts, or trains one on a file first.",
                "A row is {\"text\": \"…\", \"intent\": \"…\"}; the intent oos is out of scope. Texts are printed only"
                        + " with --show-errors.",
                "Ends with 0; with 1 below a --min; with 2 for a malformed row."
            })
    static final class Evaluate implements Callable<Integer> {
        @Parameters(paramLabel = "FILE.jsonl", description = "Labelled texts, a JSON object a line.")
        private Path file = Path.of("");

        @Option(names = "--train", paramLabel = "FILE.jsonl", description = "Train on this instead of the shipped one.")
        private @Nullable Path train;

        @Option(names = "--mode", description = "ngrams.")
        private String mode = "ngrams";

        @Option(names = "--json", paramLabel = "OUT", description = "Where to write the figures as JSON.")
        private @Nullable Path json;

        @Option(names = "--locale", description = "Of rows that name none; en-GB when left out.")
        private String locale = "en-GB";

        @Option(names = "--map", paramLabel = "FILE", description = "What labels mean: theirs=ours|ours, a line each.")
        private @Nullable Path map;

        @Option(names = "--min", split = ",", description = "Least percentages: accuracy=90,oos=85.")
        private Map<String, Double> min = new LinkedHashMap<>();

        @Option(names = "--show-errors", paramLabel = "N", description = "Print so many wrong texts.")
        private int errors;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            var line = Optional.ofNullable(spec).orElseThrow().commandLine();
            if (!mode.equals("ngrams")) {
                throw new ParameterException(line, "--mode " + mode + ": write ngrams");
            }
            for (String bar : min.keySet()) {
                if (!bar.equals("accuracy") && !bar.equals("oos")) {
                    throw new ParameterException(line, "--min " + bar + ": write accuracy=90,oos=85");
                }
            }
            for (Path read : new Path[] {file, train, map}) {
                if (read != null && !Files.isReadable(read)) {
                    throw new ParameterException(line, read + " cannot be read; check its name and rights");
                }
            }
            try {
                Evaluation evaluation = evaluate();
                if (json != null) {
                    Files.writeString(json, EvaluationJson.of(evaluation) + "\n");
                }
                print(evaluation, line.getOut());
                return reached(evaluation) ? 0 : 1;
            } catch (LabelledFile.MalformedRowException malformed) {
                line.getErr().println(malformed.getMessage());
                return 2;
            }
        }

        private Evaluation evaluate() throws IOException {
            var evaluator =
                    new Evaluator(Locale.forLanguageTag(locale), LocalDate.now(Clock.system(ZoneId.systemDefault())));
            if (train != null) {
                return evaluator.trained(train, file, errors);
            }
            try (InputStream model = TrainUnderstanding.model()) {
                return evaluator.shipped(model, file, map == null ? Map.of() : Evaluator.map(map), errors);
            }
        }

        private boolean reached(Evaluation evaluation) {
            double oos = evaluation.outOfScope().rejectedAtRetention95().orElse(0.0);
            return evaluation.accuracy() * 100 >= min.getOrDefault("accuracy", 0.0)
                    && oos * 100 >= min.getOrDefault("oos", 0.0);
        }

        private static void print(Evaluation all, PrintWriter out) {
            var oos = all.outOfScope();
            out.printf(
                    Locale.ROOT,
                    "rows         %d in scope, %d out of scope, %d skipped%n",
                    all.counts().inScope(),
                    all.counts().outOfScope(),
                    all.counts().skipped());
            if (!all.counts().foreign().isEmpty()) {
                out.println("skipped      " + String.join(", ", all.counts().foreign()));
            }
            out.printf(Locale.ROOT, "accuracy     %s (macro F1 %.3f)%n", percent(all.accuracy()), all.macroF1());
            out.printf(
                    Locale.ROOT,
                    "out of scope %s rejected at 95 %% retention; AUROC %s%n",
                    oos.rejectedAtRetention95().map(Evaluate::percent).orElse("-"),
                    oos.auroc()
                            .map(area -> String.format(Locale.ROOT, "%.3f", area))
                            .orElse("-"));
            out.printf(
                    Locale.ROOT,
                    "threshold    %.2f keeps %s, rejects %s%n",
                    oos.threshold(),
                    percent(oos.retention()),
                    oos.rejected().map(Evaluate::percent).orElse("-"));
            out.printf(
                    Locale.ROOT,
                    "calibration  error %.3f at temperature %.2f%n",
                    all.trust().ece(),
                    all.trust().temperature());
            out.printf(
                    Locale.ROOT,
                    "clarify      %s asked, %d wrong ones caught, %d of them with the right one second%n",
                    percent(all.asking().share()),
                    all.asking().wrongCaught(),
                    all.asking().rightSecond());
            out.printf(
                    Locale.ROOT,
                    "CPU          p50 %d, p90 %d, p99 %d, max %d microseconds%n",
                    all.latency().p50(),
                    all.latency().p90(),
                    all.latency().p99(),
                    all.latency().max());
            all.confusions().stream()
                    .limit(10)
                    .forEach(each -> out.printf(
                            Locale.ROOT, "confused     %d x %s for %s%n", each.n(), each.predicted(), each.expected()));
            all.errors()
                    .forEach(each -> out.println(
                            "wrong        " + each.expected() + " <> " + each.predicted() + ": " + each.text()));
            out.flush();
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.1f %%", share * 100);
        }
    }
}
