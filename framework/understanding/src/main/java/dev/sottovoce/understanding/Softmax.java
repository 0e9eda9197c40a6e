package dev.sottovoce.understanding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Multinomial logistic regression, trained by AdaGrad in a seeded order on one thread: the same rows give the same
 * weights, bit by bit.
 *
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan, Singer: Adaptive subgradient methods</a>
 */
final class Softmax {
    private final int labels;
    /** A row of labels for each feature, and one for the bias at the end. */
    private final float[] weights;

    private Softmax(int labels, float[] weights) {
        this.labels = labels;
        this.weights = weights;
    }

    /**
     * Trains.
     *
     * @param expected the label of each row
     * @param importance of each label's rows
     */
    static Softmax train(
            List<Vector> rows, int[] expected, int labels, int features, double[] importance, Recipe recipe) {
        float[] weights = new float[(features + 1) * labels];
        float[] squares = new float[weights.length];
        Arrays.fill(squares, recipe.start());
        var model = new Softmax(labels, weights);
        int[] order = new int[rows.size()];
        Arrays.setAll(order, at -> at);
        var chance = new SplittableRandom(recipe.seed());
        for (int epoch = 0; epoch < recipe.epochs(); epoch++) {
            shuffle(order, chance);
            for (int row : order) {
                Vector vector = rows.get(row);
                double[] error = probabilities(model.logits(vector), 1);
                error[expected[row]] -= 1;
                for (int label = 0; label < labels; label++) {
                    error[label] *= importance[expected[row]];
                }
                for (int at = 0; at < vector.features.length; at++) {
                    model.step(squares, vector.features[at], vector.values[at], error, recipe);
                }
                model.step(squares, features, 1, error, recipe);
            }
        }
        return model;
    }

    private void step(float[] squares, int feature, float value, double[] error, Recipe recipe) {
        int at = feature * labels;
        for (int label = 0; label < labels; label++, at++) {
            float gradient = (float) error[label] * value + recipe.decay() * weights[at];
            squares[at] += gradient * gradient;
            weights[at] -= recipe.rate() * gradient / (float) Math.sqrt(squares[at]);
        }
    }

    private static void shuffle(int[] order, SplittableRandom chance) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = chance.nextInt(last + 1);
            int kept = order[last];
            order[last] = order[other];
            order[other] = kept;
        }
    }

    /** How much speaks for each label. */
    double[] logits(Vector vector) {
        double[] sums = new double[labels];
        int bias = weights.length - labels;
        for (int label = 0; label < labels; label++) {
            sums[label] = weights[bias + label];
        }
        for (int each = 0; each < vector.features.length; each++) {
            int at = vector.features[each] * labels;
            float value = vector.values[each];
            for (int label = 0; label < labels; label++) {
                sums[label] += value * weights[at + label];
            }
        }
        return sums;
    }

    /** Probabilities of logits at a temperature; above 1 it evens them out. */
    static double[] probabilities(double[] logits, double temperature) {
        double most = Arrays.stream(logits).max().orElse(0);
        double[] shares = new double[logits.length];
        double sum = 0;
        for (int label = 0; label < logits.length; label++) {
            shares[label] = StrictMath.exp((logits[label] - most) / temperature);
            sum += shares[label];
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalStateException("The model's weights are no numbers; train it again");
        }
        for (int label = 0; label < shares.length; label++) {
            shares[label] /= sum;
        }
        return shares;
    }

    int size() {
        return weights.length;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(labels);
        out.writeInt(weights.length);
        for (float weight : weights) {
            out.writeFloat(weight);
        }
    }

    static Softmax read(DataInput in) throws IOException {
        int labels = in.readInt();
        float[] weights = new float[in.readInt()];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = in.readFloat();
        }
        return new Softmax(labels, weights);
    }
}
