package dev.sottovoce.understanding;

import dev.sottovoce.conversation.understanding.Utterance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds a model against labelled texts. */
public final class Evaluator {
    private static final int WARM_UP = 1_000;

    private final Locale locale;
    private final LocalDate today;

    /**
     * An evaluator.
     *
     * @param locale of rows that name none
     * @param today for the periods in the texts
     */
    public Evaluator(Locale locale, LocalDate today) {
        this.locale = locale;
        this.today = today;
    }

    /**
     * Trains on a file, of which a seeded tenth sets temperature and threshold, and evaluates on another.
     *
     * @throws LabelledFile.MalformedRowException naming file and line
     * @throws IOException when a file cannot be read
     */
    public Evaluation trained(Path train, Path test, int errors) throws IOException {
        List<Row> rows = LabelledFile.read(train, locale).stream()
                .map(LabelledFile.Labelled::row)
                .toList();
        long start = System.nanoTime();
        Model model = Trainer.train(rows, Domain.none(), Split.TENTH);
        long trained = millisSince(start);
        return evaluate(model, test, Map.of(), new Times(0, trained), errors);
    }

    /**
     * Evaluates a model that is there.
     *
     * @param map what other labels mean: several when the file does not part what the model parts
     * @throws LabelledFile.MalformedRowException naming file and line
     * @throws ModelRefusedException for a model that this program cannot read
     * @throws IOException when a file cannot be read
     */
    public Evaluation shipped(InputStream stored, Path test, Map<String, Set<String>> map, int errors)
            throws IOException {
        long start = System.nanoTime();
        Model model = ModelFile.read(stored);
        return evaluate(model, test, map, new Times(millisSince(start), 0), errors);
    }

    /**
     * Reads what labels of others mean: {@code theirs=ours|ours}, a line each; {@code #} begins a comment.
     *
     * @throws IllegalArgumentException naming the line that is none
     * @throws IOException when the file cannot be read
     */
    public static Map<String, Set<String>> map(Path file) throws IOException {
        var map = new TreeMap<String, Set<String>>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String plain = line.strip();
            int equals = plain.indexOf('=');
            if (!plain.isEmpty() && !plain.startsWith("#")) {
                if (equals < 1 || equals == plain.length() - 1) {
                    throw new IllegalArgumentException(
                            file.getFileName() + ", line " + number + ": write theirs=ours, or theirs=ours|ours");
                }
                map.put(
                        plain.substring(0, equals).strip(),
                        Set.of(plain.substring(equals + 1).strip().split("\\s*\\|\\s*")));
            }
        }
        return map;
    }

    private record Times(long loadMillis, long trainMillis) {}

    private Evaluation evaluate(Model model, Path test, Map<String, Set<String>> map, Times times, int errors)
            throws IOException {
        var ngrams = new Ngrams(model);
        var tally = new Tally(model.calibration(), errors);
        var foreign = new TreeSet<String>();
        var used = new ArrayList<LabelledFile.Labelled>();
        int skipped = 0;
        for (LabelledFile.Labelled row : LabelledFile.read(test, locale)) {
            Set<String> meant = meant(model, map, row.intent());
            if (meant.isEmpty()) {
                foreign.add(row.intent());
                skipped++;
            } else {
                tally.add(row, meant, ngrams.judge(row.text(), utterance(row)));
                used.add(row);
            }
        }
        if (used.isEmpty()) {
            throw new IllegalArgumentException("The model has none of the intents of " + test.getFileName()
                    + "; say with --map what they mean: " + String.join(", ", foreign));
        }
        var bytes = new ByteArrayOutputStream();
        ModelFile.write(model, bytes);
        var cost = new Evaluation.Cost(times.loadMillis(), times.trainMillis(), model.heapBytes(), bytes.size());
        return tally.evaluation(
                new Tally.Beside(skipped, List.copyOf(foreign), latency(ngrams, used), cost, model.sha256()));
    }

    private static Set<String> meant(Model model, Map<String, Set<String>> map, String intent) {
        Set<String> meant = map.getOrDefault(intent, Set.of(intent));
        return model.labels().containsAll(meant) ? meant : Set.of();
    }

    private Evaluation.Latency latency(Ngrams ngrams, List<LabelledFile.Labelled> rows) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int run = 0; run < WARM_UP; run++) {
            var unused = time(threads, ngrams, rows.get(run % rows.size()));
        }
        long[] micros = rows.stream()
                .mapToLong(row -> time(threads, ngrams, row) / 1_000)
                .sorted()
                .toArray();
        return new Evaluation.Latency(at(micros, 0.5), at(micros, 0.9), at(micros, 0.99), micros[micros.length - 1]);
    }

    private long time(ThreadMXBean threads, Ngrams ngrams, LabelledFile.Labelled row) {
        long start = threads.getCurrentThreadCpuTime();
        int clauses = ngrams.understand(utterance(row)).clauses().size();
        long took = threads.getCurrentThreadCpuTime() - start;
        return clauses > 0 ? took : 0;
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.ceil(share * sorted.length) - 1)];
    }

    private Utterance utterance(LabelledFile.Labelled row) {
        return new Utterance(row.text(), row.locale(), Optional.empty(), today);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
