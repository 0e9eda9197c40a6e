package dev.sottovoce.conversation.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueCheckTest {
    private static final Locale SPAIN = Locale.forLanguageTag("es-ES");

    private static final String COMPLETE = """
            a = You have {amount}.
            a[amount=exact/owed] = You owe {amount}.
            a[amount=rounded] = You have about {amount}.
            a[amount=rounded/below] = You have {amount}.
            a[amount=rounded/owed] = You owe about {amount}.
            """;

    @Test
    void a_text_for_every_form_is_complete() {
        assertThat(problems(Map.of("amount", List.of("MONEY", "BALANCE")), COMPLETE))
                .isEmpty();
    }

    @Test
    void a_missing_variant_is_named_with_its_file_and_the_line_to_add() {
        assertThat(problems(
                        Map.of("amount", List.of("MONEY", "BALANCE")),
                        COMPLETE.replace("a[amount=rounded] = You have about {amount}.\n", "")))
                .containsExactly("messages/en.properties lacks 1 text; add:\n      a[amount=rounded] = … {amount}");
    }

    @Test
    void a_missing_message_is_named_for_each_language() {
        var reader = reader(List.of(Locale.UK, SPAIN));
        reader.declare("intents.yaml", Map.of("hello", Map.of()));
        reader.add(Locale.UK, "en.properties", "hello = Hello.");

        assertThat(problems(reader)).containsExactly("messages/es.properties lacks 1 text; add:\n      hello = …");
    }

    @Test
    void what_one_country_lacks_is_named_in_its_own_file() {
        var reader = reader(List.of(Locale.UK, Locale.US));
        reader.declare("intents.yaml", Map.of("hello", Map.of()));
        reader.add(Locale.UK, "en-GB.properties", "hello = Hello.");

        assertThat(problems(reader)).containsExactly("messages/en-US.properties lacks 1 text; add:\n      hello = …");
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        assertThat(problems(Map.of("amount", List.of("MONEY", "BALANCE")), "a = You have {amount}."))
                .containsExactly("""
                        messages/en.properties lacks 4 texts; add:
                              a[amount=exact/owed] = … {amount}
                              a[amount=rounded/below] = … {amount}
                              a[amount=rounded/owed] = … {amount}
                              a[amount=rounded] = … {amount}""");
    }

    @Test
    void about_does_not_serve_less_than_one_pound_nor_what_is_owed() {
        String about = """
                a = You have {amount}.
                a[amount=exact/owed] = You owe {amount}.
                a[amount=rounded] = You have about {amount}.
                """;

        assertThat(problems(Map.of("amount", List.of("MONEY", "BALANCE")), about))
                .containsExactly("""
                        messages/en.properties lacks 2 texts; add:
                              a[amount=rounded/below] = … {amount}
                              a[amount=rounded/owed] = … {amount}""");
    }

    @Test
    void an_amount_that_is_never_owed_needs_no_text_for_it() {
        String text = """
                a = You spent {amount}.
                a[amount=rounded] = You spent about {amount}.
                a[amount=rounded/below] = You spent {amount}.
                """;

        assertThat(problems(Map.of("amount", List.of("AMOUNT", "TX.AMOUNT")), text))
                .isEmpty();
    }

    @Test
    void a_select_counts_as_variants() {
        String text = "a = {amount, select, exact/owed {You owe {amount}.} rounded/owed {You owe about {amount}.}"
                + " rounded/below {You have {amount}.} rounded {You have about {amount}.} other {You have {amount}.}}";

        assertThat(problems(Map.of("amount", List.of("MONEY", "BALANCE")), text))
                .isEmpty();
    }

    @Test
    void a_text_for_the_ear_alone_leaves_the_eye_without() {
        assertThat(problems(Map.of(), "a.speech = Hello."))
                .containsExactly("messages/en.properties lacks 1 text; add:\n      a = …");
    }

    @Test
    void a_hole_that_is_not_declared_is_named_with_those_that_are() {
        assertThat(problems(Map.of("amount", List.of("COUNT", "TX.COUNT")), "a = {total}"))
                .contains("en.properties:1: {total} is no hole of a; it has [amount]");
    }

    @Test
    void a_condition_on_no_hole_is_named() {
        assertThat(problems(Map.of(), "a = Hello.\na[total=rounded] = Hi."))
                .containsExactly("en.properties:2: [total=…] names no value hole of a");
    }

    @Test
    void a_text_that_nobody_declared_is_named() {
        assertThat(problems(Map.of(), "a = Hello.\nb = Hello."))
                .containsExactly("en.properties:2: b is not declared under messages: in intents.yaml");
    }

    @Test
    void a_wrong_declaration_says_what_to_write() {
        var reader = reader(List.of(Locale.UK));
        reader.declare(
                "intents.yaml",
                Map.of("a", Map.of("x", List.of("MONNEY", "BALANCE"), "y", List.of("NAME", "NAMES"), "z", "NAME")));
        reader.add(Locale.UK, "en.properties", "a = Hello.");

        assertThat(problems(reader))
                .hasSize(4)
                .anyMatch(problem -> problem.startsWith("intents.yaml: messages.a.x: unknown kind MONNEY; use MONEY"))
                .contains("intents.yaml: messages.a.y: unknown data class NAMES")
                .anyMatch(problem -> problem.startsWith("intents.yaml: messages.a.z: write [KIND, CLASS]"));
    }

    @Test
    void an_empty_declaration_says_what_to_write() {
        var reader = reader(List.of(Locale.UK));
        reader.declare("intents.yaml", Map.of("a", Map.of("x", List.of())));
        reader.add(Locale.UK, "en.properties", "a = Hello.");

        assertThat(problems(reader)).anyMatch(problem -> problem.startsWith("intents.yaml: messages.a.x: write [KIND"));
    }

    @Test
    void thirty_words_are_one_breath() {
        assertThat(problems(Map.of(), "a = " + "word ".repeat(29) + "word.")).isEmpty();
        assertThat(problems(Map.of(), "a = " + "word ".repeat(30) + "word."))
                .hasSize(1)
                .allMatch(problem -> problem.endsWith("31 words; say it in one breath, at most 30"));
    }

    @Test
    void two_sentences_are_enough() {
        assertThat(problems(Map.of(), "a = One. Two. Three."))
                .hasSize(1)
                .allMatch(problem -> problem.endsWith("more than two sentences; say one thing"));
    }

    @Test
    void a_question_stands_at_the_end() {
        assertThat(problems(Map.of(), "a = All right? Here it is."))
                .hasSize(1)
                .allMatch(problem -> problem.endsWith("one question at most, at the end: there the microphone opens"));
    }

    @Test
    void there_is_one_question_at_most() {
        assertThat(problems(Map.of(), "a = All right? Or not?"))
                .hasSize(1)
                .allMatch(problem -> problem.endsWith("one question at most, at the end: there the microphone opens"));
    }

    @Test
    void nobody_speaks_like_a_form() {
        assertThat(problems(Map.of(), "a = Your Operation is done."))
                .hasSize(1)
                .allMatch(problem -> problem.endsWith("nobody says \"operation\""));
    }

    @Test
    void what_only_stands_on_a_screen_may_be_longer() {
        assertThat(problems(Map.of(), "a.speech = Hello.\na.display = One. Two. Three."))
                .isEmpty();
    }

    private static List<String> problems(Map<String, List<String>> holes, String texts) {
        var reader = reader(List.of(Locale.UK));
        reader.declare("intents.yaml", Map.of("a", holes));
        reader.add(Locale.UK, "en.properties", texts);
        return problems(reader);
    }

    private static List<String> problems(CatalogueReader reader) {
        CatalogueException refused = catchThrowableOfType(CatalogueException.class, reader::read);
        if (refused == null) {
            assertThatCode(reader::read).doesNotThrowAnyException();
            return List.of();
        }
        return refused.problems();
    }

    private static CatalogueReader reader(List<Locale> locales) {
        return new CatalogueReader(
                locales,
                id -> DataClass.builtIn().stream()
                        .filter(known -> known.id().equals(id))
                        .findFirst(),
                (kind, label) -> Set.of(Form.EXACT, Form.ROUNDED),
                Map.of());
    }
}
