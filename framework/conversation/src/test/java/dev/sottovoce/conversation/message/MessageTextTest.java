package dev.sottovoce.conversation.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sottovoce.conversation.message.MessageText.Expansion;
import dev.sottovoce.privacy.guard.Template.Segment;
import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTextTest {
    private static final List<String> MONEY =
            List.of("exact", "exact/zero", "exact/owed", "rounded", "rounded/below", "rounded/owed");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a } b                                    | a } without { at column 3
            {}                                       | a name is missing at column 2
            {amount                                  | expected , at column 8
            {amount, plural, other {x}}              | only {hole} and {hole, select, …} exist at column 16
            {amount, select, rounded {x}}            | a select needs an option "other" at column 30
            {amount, select, rounded x}              | expected { at column 26
            {amount, select, other {x}               | a name is missing at column 27
            {amount, select, other {x                | expected } at column 26
            {amount, select, other {a} other {b}}    | the option "other" is there twice at column 34
            """)
    void a_mistake_is_named_with_its_column(String text, String problem) {
        assertThatThrownBy(() -> MessageText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }

    @Test
    void holes_include_those_inside_a_select() {
        var text = MessageText.parse("In {period}: {amount, select, rounded {about {amount}} other {{amount} {unit}}}");

        assertThat(text.holes()).containsExactly("period", "amount", "unit");
    }

    @Test
    void a_text_without_a_select_expands_to_itself() {
        assertThat(MessageText.parse("You have {amount}.").expand(subject -> MONEY))
                .containsExactly(new Expansion(
                        Map.of(),
                        List.of(
                                new Segment.Literal("You have "),
                                new Segment.Hole("amount"),
                                new Segment.Literal("."))));
    }

    @Test
    void of_several_names_that_speak_of_a_key_the_longest_is_taken() {
        var text = MessageText.parse("{amount, select, rounded {r} rounded/owed {o} other {x}}");

        assertThat(text.expand(subject -> MONEY))
                .containsExactlyInAnyOrder(
                        new Expansion(
                                Map.of("amount", List.of("rounded", "rounded/below")),
                                List.of(new Segment.Literal("r"))),
                        new Expansion(Map.of("amount", List.of("rounded/owed")), List.of(new Segment.Literal("o"))),
                        new Expansion(
                                Map.of("amount", List.of("exact", "exact/zero", "exact/owed")),
                                List.of(new Segment.Literal("x"))));
    }

    @Test
    void two_selects_on_one_hole_fall_the_same_way() {
        var text = MessageText.parse("{amount, select, rounded {a} other {b}}{amount, select, rounded {c} other {d}}");

        assertThat(text.expand(subject -> MONEY))
                .extracting(expansion -> expansion.segments().stream()
                        .map(segment -> ((Segment.Literal) segment).text())
                        .reduce("", String::concat))
                .containsExactlyInAnyOrder("ac", "bd");
    }

    @Test
    void an_option_that_no_key_can_take_is_left_out() {
        var text = MessageText.parse("{amount, select, masked {m} other {x}}");

        assertThat(text.expand(subject -> MONEY)).hasSize(1);
    }

    @Test
    void every_key_falls_into_exactly_one_expansion() {
        var options = Gen.lists(Gen.oneOf(List.of("exact", "exact/owed", "rounded", "rounded/below", "band")), 4)
                .map(names -> names.stream().distinct().toList());

        Property.forAll(options, 300, 7, names -> {
            var select = new StringBuilder("{amount, select, ");
            names.forEach(name -> select.append(name).append(" {").append(name).append("} "));
            var expansions = MessageText.parse(select + "other {x}}").expand(subject -> MONEY);

            assertThat(expansions.stream()
                            .flatMap(expansion -> expansion.chosen().getOrDefault("amount", List.of()).stream()))
                    .containsExactlyInAnyOrderElementsOf(MONEY);
        });
    }

    @Test
    void no_text_ends_in_anything_but_a_message_or_a_sentence_about_it() {
        Gen<String> texts = Gen.lists(
                        Gen.oneOf(List.of("{", "}", ",", " ", "amount", "select", "other", "rounded", "é")), 14)
                .map(parts -> String.join("", parts));

        Property.forAll(texts, 3_000, 7, text -> {
            try {
                assertThat(MessageText.parse(text).expand(subject -> MONEY)).isNotNull();
            } catch (IllegalArgumentException wrong) {
                assertThat(wrong).hasMessageContaining(" at column ");
            }
        });
    }
}
