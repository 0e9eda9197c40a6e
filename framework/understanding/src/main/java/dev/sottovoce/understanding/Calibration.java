package dev.sottovoce.understanding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far to trust a model, measured on texts that it was not trained on.
 *
 * @param temperature divides logits, so that probabilities are as good as they look
 * @param thresholds by language: what scores less is out of scope
 */
record Calibration(double temperature, Map<String, Double> thresholds) {
    /** Shorter texts are known by heart or answers to a question; they say nothing about sentences. */
    private static final int LEAST_WORDS = 3;

    private static final int FEW = 20;

    Calibration {
        thresholds = Collections.unmodifiableMap(new TreeMap<>(thresholds));
    }

    /** A text that was held out, with what the model made of it; the label out of scope is the last. */
    static final class Held {
        private final double[] logits;
        private final int label;
        private final String language;
        private final int words;

        Held(double[] logits, int label, String language, int words) {
            this.logits = logits;
            this.label = label;
            this.language = language;
            this.words = words;
        }

        private boolean inScope() {
            return label < logits.length - 1;
        }
    }

    /**
     * Measures.
     *
     * @param quantile which share of the texts in scope may be lost
     */
    static Calibration of(List<Held> held, double quantile) {
        var scores = new TreeMap<String, List<Double>>();
        var all = new ArrayList<Double>();
        for (Held each : held) {
            if (each.inScope()) {
                double score = score(each.logits);
                all.add(score);
                if (each.words >= LEAST_WORDS) {
                    scores.computeIfAbsent(each.language, any -> new ArrayList<>())
                            .add(score);
                }
            }
        }
        var thresholds = new TreeMap<String, Double>();
        scores.forEach((language, own) ->
                thresholds.put(language, Scores.quantile(own.size() < FEW ? all : own, quantile)));
        return new Calibration(temperature(held), thresholds);
    }

    /** How much more speaks for any of our labels than for none; the label out of scope is the last. */
    static double score(double[] logits) {
        int last = logits.length - 1;
        double most = Arrays.stream(logits, 0, last).max().orElse(Double.NEGATIVE_INFINITY);
        double sum = 0;
        for (int label = 0; label < last; label++) {
            sum += StrictMath.exp(logits[label] - most);
        }
        return most + StrictMath.log(sum) - logits[last];
    }

    /** The threshold of a language; the strictest there is for one that training had not. */
    double threshold(String language) {
        return thresholds.containsKey(language)
                ? thresholds.getOrDefault(language, 0.0)
                : thresholds.values().stream().mapToDouble(each -> each).max().orElse(0);
    }

    private static double temperature(List<Held> held) {
        double best = 1;
        double most = Double.NEGATIVE_INFINITY;
        for (int hundredths = 30; hundredths <= 300 && !held.isEmpty(); hundredths += 2) {
            double likelihood = 0;
            for (Held each : held) {
                double share = Softmax.probabilities(each.logits, hundredths / 100.0)[each.label];
                likelihood += StrictMath.log(Math.max(share, 1e-12));
            }
            if (likelihood > most) {
                most = likelihood;
                best = hundredths / 100.0;
            }
        }
        return best;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(temperature);
        out.writeInt(thresholds.size());
        for (var each : thresholds.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeDouble(each.getValue());
        }
    }

    static Calibration read(DataInput in) throws IOException {
        double temperature = in.readDouble();
        var thresholds = new TreeMap<String, Double>();
        for (int left = in.readInt(); left > 0; left--) {
            String language = in.readUTF();
            thresholds.put(language, in.readDouble());
        }
        return new Calibration(temperature, thresholds);
    }
}
