package dev.sottovoce.adapters.alexa.simulator;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What a recogniser makes of sounds: lower-case words without punctuation. */
final class Speech {
    private Speech() {}

    /** The words as said, hyphens apart. */
    static List<String> words(String text) {
        String bare = text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}' ]", " ")
                .strip();
        return bare.isEmpty() ? List.of() : List.of(bare.split("\\s+", -1));
    }

    /** Without accents, which people leave out when they type; ñ is a letter of its own and stays. */
    static String fold(String word) {
        String apart = Normalizer.normalize(word.replace('ñ', '\u0001'), Normalizer.Form.NFD);
        return apart.replaceAll("\\p{M}", "").replace('\u0001', 'ñ');
    }

    static List<String> fold(List<String> words) {
        return words.stream().map(Speech::fold).toList();
    }
}
