package dev.sottovoce.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "What's my Balance?; whats my balance",
                "¿Cuánto gasté en España?; cuanto gaste en espana",
                "£1,234.50 at 9am; £ 0 000 00 at 0am",
                "50% of €20; 00 % of € 00",
                "Ｆｕｌｌ ﬁnance; full finance",
                "my card [CARD.PAN] now; my card xmaskedx now",
                "[not masked]; not masked",
                "don’t — stop; dont stop",
                "IŞIK İstanbul; isik istanbul"
            })
    void a_text_becomes_plain_words(String text, String words) {
        assertThat(String.join(" ", Tokens.words(text))).isEqualTo(words);
    }

    @org.junit.jupiter.api.Test
    void control_and_direction_characters_vanish() {
        assertThat(Tokens.words("bal\u200Bance \u202Eplease")).containsExactly("balance", "please");
    }

    @org.junit.jupiter.api.Test
    void a_word_knows_its_place() {
        assertThat(Tokens.of("¡Sí, Joe's!")).containsExactly(new Token("si", 1, 3), new Token("joes", 5, 10));
    }
}
