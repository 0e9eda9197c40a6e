package dev.sottovoce.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What training leaves.
 *
 * @param labels the last one is {@link Row#OUT_OF_SCOPE}
 * @param spelling by language
 * @param exact masked texts of training that only one label has, with its number
 * @param domain what the catalogue says about labels and slots
 * @param sha256 of the sorted rows
 */
record Model(
        List<String> labels,
        Features features,
        Softmax softmax,
        Calibration calibration,
        Map<String, Spelling> spelling,
        Map<String, Integer> exact,
        Domain domain,
        Recipe recipe,
        String sha256) {
    Model {
        labels = List.copyOf(labels);
        spelling = Map.copyOf(spelling);
        exact = Map.copyOf(exact);
    }

    Spelling spelling(Locale locale) {
        return spelling.getOrDefault(
                locale.getLanguage(), new Spelling(Map.of(), 1, Spelling.Rule.of(locale.getLanguage())));
    }

    double[] logits(List<String> words) {
        return softmax.logits(features.vector(words));
    }

    /** The label of a text that training had, word for word. */
    Optional<Integer> exact(String line) {
        return Optional.ofNullable(exact.get(line));
    }

    /** Bytes of memory, nearly: the arrays and the spelling words. */
    long heapBytes() {
        long words = spelling.values().stream()
                .mapToLong(each -> each.counts().size())
                .sum();
        return 4L * softmax.size() + 8L * features.count() + 8L * Grams.BUCKETS + 120 * (words + exact.size());
    }
}
