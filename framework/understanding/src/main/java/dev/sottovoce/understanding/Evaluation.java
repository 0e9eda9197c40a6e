package dev.sottovoce.understanding;

import java.util.List;
import java.util.Optional;

/**
 * How well a model does on labelled texts. Shares are between 0 and 1.
 *
 * @param accuracy of the likeliest label, before the threshold
 * @param macroF1 the mean over the labels that occur
 * @param confusions the most frequent first
 * @param errors texts that were taken for another label
 */
public record Evaluation(
        Counts counts,
        double accuracy,
        double macroF1,
        OutOfScope outOfScope,
        Trust trust,
        Asking asking,
        List<PerIntent> perIntent,
        List<Confusion> confusions,
        Latency latency,
        Cost cost,
        String sha256,
        List<WrongText> errors) {
    public Evaluation {
        perIntent = List.copyOf(perIntent);
        confusions = List.copyOf(confusions);
        errors = List.copyOf(errors);
    }

    /** Rows; skipped are those of intents that the model does not have, named in {@code foreign}. */
    public record Counts(int inScope, int outOfScope, int skipped, List<String> foreign) {
        public Counts {
            foreign = List.copyOf(foreign);
        }
    }

    /**
     * How well foreign matters are told apart; what needs both kinds of rows is empty when one is absent.
     *
     * @param rejectedAtRetention95 at the threshold that would keep 95 % of this very file
     * @param retention share in scope that the model's own threshold keeps
     * @param rejected share out of scope that the model's own threshold refuses
     */
    public record OutOfScope(
            Optional<Double> auroc,
            Optional<Double> rejectedAtRetention95,
            double threshold,
            double retention,
            Optional<Double> rejected) {}

    /**
     * Whether probabilities are as good as they look.
     *
     * @param ece expected calibration error over ten equal bins
     */
    public record Trust(double ece, double temperature, List<Bin> bins) {
        public Trust {
            bins = List.copyOf(bins);
        }
    }

    /** Texts whose likeliest label has a probability from {@code from} to a tenth more. */
    public record Bin(double from, int n, double confidence, double accuracy) {}

    /**
     * How often the customer would be asked.
     *
     * @param wrongCaught how many wrong labels would be asked about
     * @param rightSecond in how many of those the second was right
     */
    public record Asking(double share, int wrongCaught, int rightSecond) {}

    /** One label's figures. */
    public record PerIntent(String intent, int n, double precision, double recall, double f1) {}

    /** How often a label was taken for another. */
    public record Confusion(String expected, String predicted, int n) {}

    /** CPU time of the whole understanding of a text, in microseconds. */
    public record Latency(long p50, long p90, long p99, long max) {}

    /** Zero for what was not done. */
    public record Cost(long loadMillis, long trainMillis, long heapBytes, long modelBytes) {}

    /** A text that was taken for another label. */
    public record WrongText(String text, String expected, String predicted) {}
}
