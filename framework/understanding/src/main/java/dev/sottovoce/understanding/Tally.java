package dev.sottovoce.understanding;

import dev.sottovoce.conversation.understanding.Clause.Candidate;
import dev.sottovoce.conversation.understanding.Clause.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts rights and wrongs. */
final class Tally {
    private static final int BINS = 10;
    private static final double KEPT = 0.95;

    private final Calibration calibration;
    private final int errorsWanted;
    private final List<Judged> inScope = new ArrayList<>();
    private final List<Judged> outOfScope = new ArrayList<>();
    private final List<Evaluation.WrongText> errors = new ArrayList<>();

    /** A row with what was made of it. */
    private record Judged(String expected, String predicted, Judge.Judged by, double threshold) {
        boolean right() {
            return expected.equals(predicted);
        }

        boolean kept() {
            return by.inScope() >= threshold;
        }
    }

    /** What is known without counting. */
    record Beside(int skipped, List<String> foreign, Evaluation.Latency latency, Evaluation.Cost cost, String sha256) {
        Beside {
            foreign = List.copyOf(foreign);
        }
    }

    Tally(Calibration calibration, int errorsWanted) {
        this.calibration = calibration;
        this.errorsWanted = errorsWanted;
    }

    void add(LabelledFile.Labelled row, Set<String> meant, Judge.Judged by) {
        String predicted = by.label();
        String expected = meant.contains(predicted) ? predicted : new TreeSet<>(meant).first();
        var judged = new Judged(
                expected, predicted, by, calibration.threshold(row.locale().getLanguage()));
        (row.inScope() ? inScope : outOfScope).add(judged);
        if (row.inScope() && !judged.right() && errors.size() < errorsWanted) {
            errors.add(new Evaluation.WrongText(row.text(), expected, predicted));
        }
    }

    Evaluation evaluation(Beside beside) {
        List<Evaluation.PerIntent> perIntent = perIntent();
        return new Evaluation(
                new Evaluation.Counts(inScope.size(), outOfScope.size(), beside.skipped(), beside.foreign()),
                share(inScope, Judged::right),
                perIntent.stream()
                        .mapToDouble(Evaluation.PerIntent::f1)
                        .average()
                        .orElse(0),
                oos(),
                trust(),
                asking(),
                perIntent,
                confusions(),
                beside.latency(),
                beside.cost(),
                beside.sha256(),
                errors);
    }

    private Evaluation.OutOfScope oos() {
        List<Double> ours = scores(inScope);
        List<Double> others = scores(outOfScope);
        boolean both = !ours.isEmpty() && !others.isEmpty();
        Optional<Double> auroc = both ? Optional.of(Scores.areaUnderCurve(ours, others)) : Optional.empty();
        Optional<Double> rejected =
                both ? Optional.of(below(others, Scores.quantile(ours, 1 - KEPT))) : Optional.empty();
        double threshold =
                inScope.isEmpty() ? calibration.threshold("") : inScope.get(0).threshold();
        return new Evaluation.OutOfScope(
                auroc,
                rejected,
                threshold,
                share(inScope, Judged::kept),
                others.isEmpty() ? Optional.empty() : Optional.of(1 - share(outOfScope, Judged::kept)));
    }

    private Evaluation.Trust trust() {
        var bins = new ArrayList<Evaluation.Bin>();
        double ece = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int number = bin;
            List<Judged> own = inScope.stream()
                    .filter(row -> Math.min(BINS - 1, (int) (best(row) * BINS)) == number)
                    .toList();
            if (!own.isEmpty()) {
                double confidence =
                        own.stream().mapToDouble(Tally::best).average().orElse(0);
                double accuracy = share(own, Judged::right);
                bins.add(new Evaluation.Bin((double) bin / BINS, own.size(), confidence, accuracy));
                ece += Math.abs(confidence - accuracy) * own.size() / inScope.size();
            }
        }
        return new Evaluation.Trust(ece, calibration.temperature(), bins);
    }

    private Evaluation.Asking asking() {
        List<Judged> asked = inScope.stream()
                .filter(row -> row.by().verdict() == Verdict.CLARIFY)
                .toList();
        List<Judged> wrong = asked.stream().filter(row -> !row.right()).toList();
        int second = (int) wrong.stream()
                .filter(row -> row.by().ranked().size() > 1
                        && row.by().ranked().get(1).intent().equals(row.expected()))
                .count();
        double share = inScope.isEmpty() ? 0 : (double) asked.size() / inScope.size();
        return new Evaluation.Asking(share, wrong.size(), second);
    }

    private List<Evaluation.PerIntent> perIntent() {
        var figures = new TreeMap<String, Evaluation.PerIntent>();
        for (String intent : inScope.stream().map(Judged::expected).distinct().toList()) {
            double expected = count(row -> row.expected().equals(intent));
            double predicted = count(row -> row.predicted().equals(intent));
            double hit = count(row -> row.right() && row.predicted().equals(intent));
            double precision = predicted == 0 ? 0 : hit / predicted;
            double recall = hit / expected;
            double f1 = hit == 0 ? 0 : 2 * precision * recall / (precision + recall);
            figures.put(intent, new Evaluation.PerIntent(intent, (int) expected, precision, recall, f1));
        }
        return List.copyOf(figures.values());
    }

    private List<Evaluation.Confusion> confusions() {
        Map<List<String>, Integer> counts = new TreeMap<>(
                Comparator.<List<String>, String>comparing(pair -> pair.get(0)).thenComparing(pair -> pair.get(1)));
        inScope.stream()
                .filter(row -> !row.right())
                .forEach(row -> counts.merge(List.of(row.expected(), row.predicted()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> new Evaluation.Confusion(
                        each.getKey().get(0), each.getKey().get(1), each.getValue()))
                .sorted(Comparator.comparingInt(each -> -each.n()))
                .toList();
    }

    private long count(java.util.function.Predicate<Judged> test) {
        return inScope.stream().filter(test).count();
    }

    private static double best(Judged row) {
        return row.by().ranked().stream()
                .mapToDouble(Candidate::probability)
                .max()
                .orElse(0);
    }

    private static List<Double> scores(List<Judged> rows) {
        return rows.stream().map(row -> row.by().inScope()).toList();
    }

    private static double below(List<Double> scores, double threshold) {
        return (double) scores.stream().filter(score -> score < threshold).count() / scores.size();
    }

    private static double share(List<Judged> rows, java.util.function.Predicate<Judged> test) {
        return rows.isEmpty() ? 0 : (double) rows.stream().filter(test).count() / rows.size();
    }
}
