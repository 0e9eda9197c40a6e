package dev.sottovoce.conversation.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.turn.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageLineTest {
    private final List<String> problems = new ArrayList<>();

    @Test
    void a_plain_key_serves_ear_and_eye_as_the_first_alternative() {
        MessageLine line = read("balance.one = You have money.").get(0);

        assertThat(line.key()).isEqualTo("balance.one");
        assertThat(line.medium()).isEmpty();
        assertThat(line.alternative()).isEqualTo(1);
        assertThat(line.conditions()).isEmpty();
    }

    @Test
    void a_key_names_medium_alternative_and_conditions() {
        MessageLine line =
                read("balance.one.display#2[amount=rounded, account=exact] = x").get(0);

        assertThat(line.key()).isEqualTo("balance.one");
        assertThat(line.medium()).isEqualTo(Optional.of(Medium.DISPLAY));
        assertThat(line.alternative()).isEqualTo(2);
        assertThat(line.conditions()).isEqualTo(Map.of("amount", List.of("rounded"), "account", List.of("exact")));
    }

    @Test
    void a_hole_named_twice_is_for_either_form() {
        assertThat(read("a[amount=rounded,amount=band] = x").get(0).conditions())
                .isEqualTo(Map.of("amount", List.of("rounded", "band")));
    }

    @Test
    void constants_are_put_in() {
        assertThat(read("hello = This is ${bank}.").get(0).text()).isEqualTo(MessageText.parse("This is Quiet Bank."));
    }

    @Test
    void comments_and_empty_lines_are_passed_over() {
        assertThat(read("# a comment\n\nhello = Hello.\n")).hasSize(1);
    }

    @Test
    void the_place_is_file_and_line() {
        assertThat(read("# one\nhello = Hello.").get(0).place()).isEqualTo("en.properties:2");
    }

    @Test
    void a_line_of_a_later_file_has_the_slot_of_the_one_that_it_replaces() {
        assertThat(read("a.speech#2[amount=band] = x").get(0).slot())
                .isEqualTo(read("a.speech#2[amount=band] = y").get(0).slot())
                .isNotEqualTo(read("a#2[amount=band] = y").get(0).slot());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hello: Hello.          | en.properties:1: write key = text, with blanks around the sign
            Hello = Hello.         | en.properties:1: the key must look like balance.one.speech#2[amount=rounded]
            a[amount] = x          | en.properties:1: a condition is hole=form, such as [amount=rounded]
            a = ${telefone}        | en.properties:1: unknown constant; known are [bank]
            a = {amount            | en.properties:1: expected , at column 8
            """)
    void a_line_that_cannot_be_read_is_named_with_what_to_write(String line, String problem) {
        assertThat(read(line)).isEmpty();
        assertThat(problems).containsExactly(problem);
    }

    @Test
    void reading_goes_on_after_a_mistake() {
        assertThat(read("A = x\nb = y\nC = z")).hasSize(1);
        assertThat(problems).hasSize(2);
    }

    private List<MessageLine> read(String content) {
        return MessageLine.read("en.properties", content, Map.of("bank", "Quiet Bank"), problems);
    }
}
