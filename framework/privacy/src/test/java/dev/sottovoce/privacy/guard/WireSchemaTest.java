package dev.sottovoce.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireSchemaTest {
    private static final Map<String, List<String>> LISTS = Map.of("slots", List.of("a", "b"), "none", List.of());

    @Test
    void a_schema_has_a_name_and_a_version() {
        assertThat(Conversation.schema().name()).isEqualTo("alexa-response 1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    /x money                     ; unknown leaf kind
                    /x                           ; a leaf kind
                    /x const                     ; a constant
                    /x const 1 1                 ; stands twice
                    /x const one                 ; JSON scalar
                    /x const [1]                 ; JSON scalar
                    /x const @nobody             ; @nobody is not given
                    /x const @none               ; unreachable
                    /@none/x const 1             ; unreachable
                    /x const "a                  ; not closed
                    /x handle 1                  ; nothing is expected
                    /x text                      ; speech or display
                    /x text aloud                ; no medium
                    /x text speech tags s        ; nothing is expected
                    /x ssml speech tags s,       ; tags are written
                    /x ssml speech tags s,s      ; twice
                    /x ssml speech tags s[a]     ; an attribute is written
                    /x echo here                 ; begins with /
                    /x[]/y const 1               ; bounds
                    /x[1..0]/y const 1           ; no item can stand
                    /x[0..0]/y const 1           ; no item can stand
                    /x[0..1/y const 1            ; not closed
                    x const 1                    ; a path is written
                    body const 1                 ; only: body const {}
                    header Content-Type const "" ; lower case
                    method const "GET"           ; both a method and a url
                    """)
    void a_wrong_line_stops_the_start(String line, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireSchema.parse("wire x 1 body json max 10\n/first const 1\n" + line, LISTS))
                .withMessageContaining("line 3")
                .withMessageContaining(complaint);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    body const {}       ; body const {}
                    /x const 1          ; /x const 2
                    /x const 1          ; /x/y const 2
                    /x/y const 1        ; /x const 2
                    /x[0..1] const 1    ; /x/y const 2
                    /x/y const 1        ; /x[0..1] const 2
                    /x[0..1] const 1    ; /x[0..2]/y const 2
                    /x[0..1] const 1    ; /x[] const 2
                    /x/a const 1        ; /x/@slots const 2
                    /x/@slots const 1   ; /x/b const 2
                    /x const {}         ; /x const {}
                    /x const 1          ; /x const {}
                    header x const ""   ; header x const ""
                    status const 200    ; status const 400
                    """)
    void an_ambiguous_line_stops_the_start(String first, String second) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireSchema.parse("wire x 1 body json max 10\n" + first + "\n" + second, LISTS))
                .withMessageContaining("line 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    /x const 1                    ; first line is
                    wire x                        ; version
                    wire x 1                      ; body json max
                    wire x 1 body json max 0      ; body json max
                    wire x 1 body json max many   ; number of bytes
                    wire x 1 body json max 10     ; needs a path
                    # nothing                     ; is empty
                    """)
    void a_wrong_first_line_stops_the_start(String line, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireSchema.parse(line))
                .withMessageContaining(complaint);
    }

    @Test
    void a_path_in_a_schema_without_body_is_unreachable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireSchema.parse("wire x 1 body none\n/x const 1"))
                .withMessageContaining("unreachable");
    }

    @Test
    void a_path_deeper_than_the_reader_goes_is_unreachable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireSchema.parse("wire x 1 body json max 10\n" + "/a".repeat(33) + " const 1"))
                .withMessageContaining("unreachable");
    }

    @Test
    void a_secret_given_as_a_list_is_compared_and_never_shown() {
        var conversation = Conversation.clean();
        WireSchema schema =
                WireSchema.parse("wire x 1 body json max 99\n/t const @token", Map.of("token", List.of("s3cr3t")));

        Verdict right = conversation
                .guard()
                .check(
                        Egress.reply(200, List.of(), "{\"t\":\"s3cr3t\"}".getBytes(StandardCharsets.UTF_8)),
                        schema,
                        conversation.turn);
        Verdict wrong = conversation
                .guard()
                .check(
                        Egress.reply(200, List.of(), "{\"t\":\"s3cr3u\"}".getBytes(StandardCharsets.UTF_8)),
                        schema,
                        conversation.turn);

        Conversation.passes(right);
        Conversation.trips(wrong, "/t", TripCode.NOT_LISTED);
        assertThat(right + " " + wrong + " " + schema).doesNotContain("s3cr3");
    }
}
