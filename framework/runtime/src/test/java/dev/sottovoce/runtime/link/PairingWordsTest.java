package dev.sottovoce.runtime.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.runtime.secret.Secret;
import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairingWordsTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final PairingWords words = new PairingWords(new Secret("key"), new SecureRandom());

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void there_are_enough_words_and_no_two_read_alike(String language) {
        var list = words.words(Locale.forLanguageTag(language));

        assertThat(list).hasSizeGreaterThanOrEqualTo(256).allMatch(word -> word.matches("\\p{Ll}{4,10}"));
        assertThat(list.stream().map(PairingWords::plain)).doesNotHaveDuplicates();
    }

    @Test
    void a_word_is_drawn_from_the_list_of_its_language() {
        assertThat(words.words(SPANISH)).contains(words.draw(Locale.forLanguageTag("es-MX")));
        assertThat(words.words(Locale.UK)).contains(words.draw(Locale.GERMAN));
    }

    @ParameterizedTest
    @CsvSource({
        "melodía, MELODIA",
        "melodía, ' melodía. '",
        "algodón, algodon",
        "lantern, «Lantern»",
        "lantern, lan tern"
    })
    void spelling_that_a_keyboard_changes_is_the_same_word(String word, String typed) {
        assertThat(words.matches(words.keep(word), typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"lantern, lanterns", "lantern, candle", "lantern, ''", "lantern, 123"})
    void anything_else_is_not(String word, String typed) {
        assertThat(words.matches(words.keep(word), typed)).isFalse();
    }

    @Test
    void the_same_word_is_kept_differently_each_time() {
        var first = words.keep("lantern");

        assertThat(first.hash()).hasSize(64).isNotEqualTo(words.keep("lantern").hash());
        assertThat(new PairingWords(new Secret("other"), new SecureRandom()).matches(first, "lantern"))
                .isFalse();
    }
}
