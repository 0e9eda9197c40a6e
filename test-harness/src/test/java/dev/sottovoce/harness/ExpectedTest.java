package dev.sottovoce.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.guard.Template;
import dev.sottovoce.privacy.guard.Template.Segment;
import dev.sottovoce.privacy.turn.Medium;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedTest {
    private static final List<Template> TEXTS = List.of(
            text(
                    "balance.one",
                    Locale.UK,
                    new Segment.Literal("You have "),
                    new Segment.Hole("amount"),
                    new Segment.Literal(".")),
            text("closing", Locale.UK, new Segment.Literal("Anything else?")),
            text("goodbye", Locale.UK, new Segment.Literal("Goodbye.")),
            text("goodbye", Locale.forLanguageTag("es-ES"), new Segment.Literal("Adiós.")));

    @ParameterizedTest
    @CsvSource({
        "balance.one, You have ten pounds., true",
        "balance.one, YOU  HAVE ten pounds. Anything else?, true",
        "closing, You have ten pounds. Anything else?, true",
        "balance.one, You have ., false",
        "goodbye, Adiós., false",
        "no.such.key, Goodbye., false",
    })
    void a_key_is_a_message_anywhere_in_the_answer(String key, String text, boolean matches) {
        assertThat(new Expected.Key(key).matches(text, Locale.UK, TEXTS)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "*ten pounds*, You have ten pounds., true",
        "you have * pounds., You have  TEN pounds., true",
        "You have, You have ten pounds., false",
        "1.50, 1x50, false",
    })
    void a_star_stands_for_anything_in_a_whole_answer(String written, String text, boolean matches) {
        assertThat(new Expected.Wildcard(written).matches(text, Locale.UK, TEXTS))
                .isEqualTo(matches);
    }

    @Test
    void a_star_stands_for_line_breaks_too() {
        assertThat(new Expected.Wildcard("one*two").matches("One\n\ntwo", Locale.UK, TEXTS))
                .isTrue();
    }

    @Test
    void an_expression_is_found_anywhere() {
        assertThat(new Expected.Regex("/t.n/", Pattern.compile("t.n")).matches("You have ten.", Locale.UK, TEXTS))
                .isTrue();
    }

    @Test
    void the_message_that_an_answer_most_likely_is_has_the_most_words_in_common() {
        assertThat(Expected.keyOf("You have ten pounds. Anything else?", Locale.UK, TEXTS))
                .isEqualTo("closing");
        assertThat(Expected.keyOf("Hm.", Locale.UK, TEXTS)).isEqualTo("no message of the catalogue");
    }

    private static Template text(String key, Locale locale, Segment... segments) {
        return new Template(key + locale, key, locale, Medium.SPEECH, Map.of(), List.of(segments));
    }
}
