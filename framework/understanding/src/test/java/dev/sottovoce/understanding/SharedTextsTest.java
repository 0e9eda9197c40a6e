package dev.sottovoce.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.sottovoce.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bars on texts that people wrote for others: thirty banking intents and what is out of their scope. */
@Timeout(300)
class SharedTextsTest {
    @Test
    void trained_on_questions_of_others_the_bars_are_reached() throws IOException {
        Path train = SharedData.require("understanding/clinc30.train.jsonl");
        Path test = SharedData.require("understanding/clinc30.val.jsonl");

        Evaluation evaluation = new Evaluator(Locale.US, SmallBank.TODAY).trained(train, test, 0);

        assertThat(evaluation.counts().skipped()).isZero();
        assertThat(evaluation.accuracy()).isGreaterThanOrEqualTo(0.95);
        assertThat(evaluation.outOfScope().rejectedAtRetention95().orElseThrow())
                .isGreaterThanOrEqualTo(0.95);
        assertThat(evaluation.outOfScope().retention()).isBetween(0.93, 0.985);
        assertThat(evaluation.trust().ece()).isLessThanOrEqualTo(0.04);
        assertThat(evaluation.cost().heapBytes()).isLessThanOrEqualTo(25_000_000);
    }

    @Test
    void another_hand_s_classifier_does_no_better() throws IOException {
        List<LabelledFile.Labelled> train =
                LabelledFile.read(SharedData.require("understanding/clinc30.train.jsonl"), Locale.US);
        List<LabelledFile.Labelled> test =
                LabelledFile.read(SharedData.require("understanding/clinc30.val.jsonl"), Locale.US).stream()
                        .filter(LabelledFile.Labelled::inScope)
                        .toList();
        List<String> labels = List.copyOf(
                new TreeSet<>(train.stream().map(LabelledFile.Labelled::intent).toList()));
        Features features =
                Features.of(train.stream().map(row -> Tokens.words(row.text())).toList(), 2);
        List<Vector> vectors = train.stream()
                .map(row -> features.vector(Tokens.words(row.text())))
                .toList();
        int[] expected =
                train.stream().mapToInt(row -> labels.indexOf(row.intent())).toArray();
        double[] even = new double[labels.size()];
        java.util.Arrays.fill(even, 1);
        Softmax ours = Softmax.train(vectors, expected, labels.size(), features.count(), even, Recipe.of(train.size()));
        var theirs = liblinear(vectors, expected, features.count());

        int right = 0;
        int rightTheirs = 0;
        for (LabelledFile.Labelled row : test) {
            Vector vector = features.vector(Tokens.words(row.text()));
            right += labels.get(best(ours.logits(vector))).equals(row.intent()) ? 1 : 0;
            rightTheirs +=
                    labels.get((int) Linear.predict(theirs, nodes(vector))).equals(row.intent()) ? 1 : 0;
        }

        assertThat((double) right / test.size()).isGreaterThan((double) rightTheirs / test.size() - 0.015);
    }

    private static de.bwaldvogel.liblinear.Model liblinear(List<Vector> vectors, int[] expected, int features) {
        var problem = new Problem();
        problem.l = vectors.size();
        problem.n = features;
        problem.x = vectors.stream().map(SharedTextsTest::nodes).toArray(Feature[][]::new);
        problem.y = java.util.Arrays.stream(expected).asDoubleStream().toArray();
        Linear.disableDebugOutput();
        return Linear.train(problem, new Parameter(SolverType.L2R_LR_DUAL, 10, 0.1));
    }

    private static Feature[] nodes(Vector vector) {
        Feature[] nodes = new Feature[vector.features.length];
        for (int at = 0; at < nodes.length; at++) {
            nodes[at] = new FeatureNode(vector.features[at] + 1, vector.values[at]);
        }
        return nodes;
    }

    private static int best(double[] logits) {
        int best = 0;
        for (int at = 1; at < logits.length; at++) {
            best = logits[at] > logits[best] ? at : best;
        }
        return best;
    }
}
