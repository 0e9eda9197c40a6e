package dev.sottovoce.conversation.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.util.List;
import org.junit.jupiter.api.Test;

class UtterancesTest {

    @Test
    void a_file_gives_its_templates_without_comments_and_headers() {
        String text = """
                # cards
                ! label freeze_card
                ! verbs freeze block

                (freeze|block) my card
                lock [the] {card}
                """;

        Utterances read = Utterances.parse("card.en-GB", text);

        assertThat(read.label()).isEqualTo("freeze_card");
        assertThat(read.language()).isEqualTo("en-GB");
        assertThat(read.verbs()).containsExactly("freeze", "block");
        assertThat(read.slots()).containsExactly("card");
        assertThat(read.samples(12))
                .containsExactly("freeze my card", "block my card", "lock the {card}", "lock {card}");
    }

    @Test
    void the_file_name_gives_the_label() {
        assertThat(Utterances.parse("check_balance.es", "mi saldo").label()).isEqualTo("check_balance");
    }

    @Test
    void a_sample_that_two_templates_share_is_given_once() {
        assertThat(Utterances.parse("help.en", "help\n[please] help").samples(5))
                .containsExactly("help", "please help");
    }

    @Test
    void a_broken_line_is_named_with_its_file_and_number() {
        assertThatThrownBy(() -> Utterances.parse("help.en", "help\n\nhelp (me|"))
                .isInstanceOf(UtteranceException.class)
                .hasMessageStartingWith("help.en:3: ");
    }

    @Test
    void an_unknown_header_is_refused() {
        assertThatThrownBy(() -> Utterances.parse("help.en", "! lable x"))
                .hasMessageContaining("help.en:1")
                .hasMessageContaining("! label <id>");
    }

    @Test
    void a_header_after_a_template_is_refused() {
        assertThatThrownBy(() -> Utterances.parse("help.en", "help\n! label x")).hasMessageContaining("help.en:2");
    }

    @Test
    void a_file_without_a_language_is_refused() {
        assertThatThrownBy(() -> Utterances.parse("help.txt", "help")).hasMessageStartingWith("help.txt: ");
    }

    @Test
    void any_text_is_read_or_refused_by_line() {
        Gen<String> texts = Gen.strings("ab ([{|}])#!:\n", 60);

        Property.forAll(texts, 2_000, 7, text -> {
            try {
                List<String> samples = Utterances.parse("x.en", text).samples(6);
                assertThat(samples).doesNotHaveDuplicates();
            } catch (UtteranceException refused) {
                assertThat(refused).hasMessageMatching("(?s)x\\.en:\\d+: .+");
            }
        });
    }
}
