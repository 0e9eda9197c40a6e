package dev.sottovoce.adapters.google.simulator;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words as a recogniser compares them. */
final class Words {
    private Words() {}

    /** As written, in lower case, without the punctuation of writing. */
    static List<String> of(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT)
                        .replace('\u2019', '\'')
                        .replaceAll("[^\\p{L}\\p{M}\\p{Nd}'£$€.,% -]", " ")
                        .strip()
                        .split("\\s+", -1))
                .map(word -> word.replaceAll("^[.,'-]+|[.,'-]+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Without accents, which people leave out when they type; ñ is a letter of its own and stays. */
    static List<String> folded(List<String> words) {
        return words.stream()
                .map(word -> Normalizer.normalize(word.replace('ñ', '\u0001'), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace('\u0001', 'ñ'))
                .toList();
    }
}
