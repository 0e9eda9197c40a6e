package dev.sottovoce.adapters.alexa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {
    @Test
    void alternatives_options_and_what_is_nested_in_them_are_written_out() {
        assertThat(Expansion.of("(a|b [c]) {d} [e]", 100))
                .containsExactly("a {d} e", "a {d}", "b c {d} e", "b c {d}", "b {d} e", "b {d}");
    }

    @Test
    void more_than_the_cap_are_thinned_evenly() {
        assertThat(Expansion.of("(a|b|c|d) (e|f|g|h)", 4)).hasSize(4).allMatch(sentence -> sentence.length() == 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a|b", "a)", "[a", "a]", "(a]"})
    void brackets_that_do_not_match_are_named(String template) {
        assertThatThrownBy(() -> Expansion.of(template, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(template);
    }
}
