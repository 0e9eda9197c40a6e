package dev.sottovoce.understanding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes a model of labelled rows: the same rows, in whatever order, give the same model bit by bit. */
final class Trainer {
    /** Any day: which words are a period does not depend on it. */
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final List<Row> rows;
    private final Domain domain;
    private final Split split;
    private final Recipe recipe;
    private final List<String> labels;
    private final List<List<String>> texts;
    private final int[] expected;

    private Trainer(List<Row> rows, Domain domain, Split split) {
        this.rows = rows.stream()
                .sorted(java.util.Comparator.comparing(Row::label)
                        .thenComparing(Row::language)
                        .thenComparing(Row::text)
                        .thenComparing(Row::group))
                .toList();
        this.domain = domain;
        this.split = split;
        this.recipe = Recipe.of(rows.size());
        this.labels = labels(rows);
        var preparing = new Preparing(domain);
        this.texts = this.rows.stream()
                .map(row -> preparing
                        .of(row.text(), Locale.forLanguageTag(row.language()), TODAY)
                        .words())
                .toList();
        this.expected =
                this.rows.stream().mapToInt(row -> labels.indexOf(row.label())).toArray();
    }

    /** Trains on all rows, having measured temperature and thresholds on those held out in turn. */
    static Model train(List<Row> rows, Domain domain, Split split) {
        if (rows.stream().allMatch(row -> row.label().equals(Row.OUT_OF_SCOPE))) {
            throw new IllegalArgumentException("No row has an intent; give labelled texts to train on");
        }
        return new Trainer(rows, domain, split).model();
    }

    private Model model() {
        int[] folds = split.of(rows, recipe.seed());
        var held = new ArrayList<Calibration.Held>();
        for (int fold = 0; fold < split.used(); fold++) {
            int part = fold;
            hold(select(folds, part, false), select(folds, part, true), held);
        }
        int[] all = IntStream.range(0, rows.size()).toArray();
        Features features = features(all);
        return new Model(
                labels,
                features,
                softmax(features, all),
                Calibration.of(held, split.quantile()),
                spelling(),
                exact(),
                domain,
                recipe,
                digest());
    }

    private void hold(int[] kept, int[] out, List<Calibration.Held> held) {
        Features features = features(kept);
        Softmax softmax = softmax(features, kept);
        for (int row : out) {
            List<String> words = texts.get(row);
            held.add(new Calibration.Held(
                    softmax.logits(features.vector(words)),
                    expected[row],
                    Domain.language(rows.get(row).language()),
                    words.size()));
        }
    }

    private static int[] select(int[] folds, int part, boolean in) {
        return IntStream.range(0, folds.length)
                .filter(row -> (folds[row] == part) == in)
                .toArray();
    }

    private Features features(int[] kept) {
        return Features.of(Arrays.stream(kept).mapToObj(texts::get).toList(), recipe.leastCount());
    }

    private Softmax softmax(Features features, int[] kept) {
        List<Vector> vectors = Arrays.stream(kept)
                .mapToObj(row -> features.vector(texts.get(row)))
                .toList();
        int[] known = Arrays.stream(kept).map(row -> expected[row]).toArray();
        return Softmax.train(vectors, known, labels.size(), features.count(), importance(known), recipe);
    }

    /** Labels with few rows count for more, within limits. */
    private double[] importance(int[] known) {
        double[] counts = new double[labels.size()];
        Arrays.stream(known).forEach(label -> counts[label]++);
        double mean = (double) known.length / labels.size();
        return Arrays.stream(counts)
                .map(count -> domain.labels().isEmpty() ? 1 : Math.min(3, Math.max(0.5, mean / Math.max(1, count))))
                .toArray();
    }

    private Map<String, Spelling> spelling() {
        var counts = new TreeMap<String, Map<String, Integer>>();
        for (Row row : rows) {
            var own = counts.computeIfAbsent(Domain.language(row.language()), any -> new TreeMap<>());
            Tokens.words(row.text()).forEach(word -> own.merge(word, 1, Integer::sum));
        }
        domain.values()
                .forEach((language, values) -> values.forEach(value -> Tokens.words(value.name())
                        .forEach(word -> counts.computeIfAbsent(language, any -> new TreeMap<>())
                                .merge(word, 1, Integer::sum))));
        var spelling = new TreeMap<String, Spelling>();
        counts.forEach((language, own) ->
                spelling.put(language, new Spelling(own, recipe.leastCount(), Spelling.Rule.of(language))));
        return spelling;
    }

    /** By heart: what exactly one label has, and nothing out of scope. */
    private Map<String, Integer> exact() {
        var owners = new TreeMap<String, Integer>();
        for (int row = 0; row < rows.size(); row++) {
            int label = expected[row];
            owners.merge(String.join(" ", texts.get(row)), label, (one, other) -> one.equals(other) ? one : -1);
        }
        owners.values().removeIf(label -> label < 0 || label == labels.size() - 1);
        owners.remove("");
        return owners;
    }

    private static List<String> labels(List<Row> rows) {
        var known = new TreeSet<String>();
        rows.forEach(row -> known.add(row.label()));
        known.remove(Row.OUT_OF_SCOPE);
        var labels = new ArrayList<>(known);
        labels.add(Row.OUT_OF_SCOPE);
        return labels;
    }

    private String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Row row : rows) {
                sha.update((row.label() + '\t' + row.language() + '\t' + row.text() + '\n')
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
