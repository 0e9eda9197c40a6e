package dev.sottovoce.conversation.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @Test
    void choices_are_written_out_with_the_first_alternatives_first() {
        Template template = Template.parse("how (much|many euros) at {merchant} [{period}]");

        assertThat(texts(template, 100))
                .containsExactly(
                        "how much at {merchant} {period}",
                        "how many euros at {merchant} {period}",
                        "how much at {merchant}",
                        "how many euros at {merchant}");
    }

    @Test
    void brackets_nest() {
        assertThat(texts(Template.parse("a [b (c|d)]"), 9)).containsExactly("a b c", "a b d", "a");
    }

    @Test
    void a_role_stays_with_its_slot() {
        Template template = Template.parse("from {account:from} to {account:to}");

        assertThat(template.holes()).containsExactly(new Node.Hole("account", "from"), new Node.Hole("account", "to"));
        assertThat(texts(template, 1)).containsExactly("from {account:from} to {account:to}");
    }

    @Test
    void under_a_cap_every_alternative_still_has_its_share() {
        Template template = Template.parse("(a|b|c|d) (e|f|g|h) (i|j|k|l)");

        List<String> sentences = texts(template, 12);

        assertThat(sentences).hasSize(12).doesNotHaveDuplicates().startsWith("a e i");
        assertThat(String.join(" ", sentences)).contains("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
    }

    @Test
    void the_same_cap_gives_the_same_sentences() {
        String source = "(a|b|c|d) (e|f|g|h) [i] [j] [k]";

        assertThat(texts(Template.parse(source), 12)).isEqualTo(texts(Template.parse(source), 12));
    }

    @Test
    void a_template_for_more_sentences_than_a_long_counts_is_capped() {
        Template template = Template.parse("(a|b) ".repeat(70));

        assertThat(template.count()).isEqualTo(Long.MAX_VALUE);
        assertThat(template.expand(12)).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a|b", "[a", "a)", "a]", "a|b", "(a]", "{a", "a}", "{A}", "{a:}", "(a|)", "[]", "(a)"})
    void a_broken_template_is_refused(String source) {
        assertThatThrownBy(() -> Template.parse(source)).isInstanceOf(TemplateException.class);
    }

    private static List<String> texts(Template template, int cap) {
        return template.expand(cap).stream().map(Template::text).toList();
    }
}
