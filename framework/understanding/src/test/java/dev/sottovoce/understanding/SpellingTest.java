package dev.sottovoce.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final Spelling ENGLISH = new Spelling(
            Map.of("balance", 9, "spend", 5, "send", 7, "transactions", 3, "whether", 2, "rare", 1),
            2,
            Spelling.Rule.of("en"));

    @ParameterizedTest
    @CsvSource({
        "balence, balance",
        "spned, spend",
        "trasnactoins, transactions",
        "sped, spend",
        "bal, bal",
        "sxyd, sxyd",
        "bxlyncz, bxlyncz",
        "balance, balance",
        "rares, rares",
        "xyzzy, xyzzy",
        "b4lance, b4lance"
    })
    void the_nearest_known_word_is_meant(String written, String meant) {
        assertThat(ENGLISH.correct(written)).isEqualTo(meant);
    }

    @Test
    void spanish_words_must_be_longer() {
        var spanish = new Spelling(Map.of("saldo", 3, "tarjeta", 3), 1, Spelling.Rule.of("es"));

        assertThat(spanish.correct("salto")).isEqualTo("salto");
        assertThat(spanish.correct("targeta")).isEqualTo("tarjeta");
    }

    @Test
    void swapping_neighbours_is_one_edit() {
        assertThat(Spelling.distance("spned", "spend", 2)).isEqualTo(1);
        assertThat(Spelling.distance("", "ab", 2)).isEqualTo(2);
        assertThat(Spelling.distance("kitten", "sitting", 3)).isEqualTo(3);
    }
}
