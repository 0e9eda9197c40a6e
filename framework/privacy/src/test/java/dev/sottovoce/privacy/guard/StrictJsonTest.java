package dev.sottovoce.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sottovoce.privacy.guard.StrictJson.Leaf;
import dev.sottovoce.privacy.guard.StrictJson.Spelling;
import dev.sottovoce.privacy.guard.StrictJson.Token;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    @Test
    void scalars_come_with_their_pointers_in_order() {
        List<Leaf> leaves = any("{\"a\":[1,{\"b/c~\":\"x\"}],\"d\":null,\"\":true}");

        assertThat(leaves)
                .extracting(Leaf::pointer, Leaf::type, Leaf::text)
                .containsExactly(
                        tuple("/a/0", Token.NUMBER, "1"),
                        tuple("/a/1/b~1c~0", Token.STRING, "x"),
                        tuple("/d", Token.NULL, "null"),
                        tuple("/", Token.TRUE, "true"));
    }

    @Test
    void escapes_are_taken_back() {
        List<Leaf> leaves = any("\"\\u0041\\n\\/\\ud83d\\ude00\\\"\"");

        assertThat(leaves).extracting(Leaf::text).containsExactly("A\n/😀\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\"}",
                "{a:1}",
                "[1 2]",
                "[01]",
                "[1.]",
                "[.5]",
                "[+1]",
                "[1e]",
                "[-]",
                "[NaN]",
                "[tru]",
                "'a'",
                "\"a",
                "\"\t\"",
                "\"\\x41\"",
                "\"\\u00g0\"",
                "1 2",
                "{}{}",
                "[}",
                "// c\n1",
                "\ufeff1"
            })
    void what_is_not_one_value_is_refused(String text) {
        refused(bytes(text), Spelling.ANY, TripCode.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"\\udc00\"", "\"\\ud800x\"", "\"\\ud800\\u0041\"", "\"\\ud800\\n\""})
    void half_a_surrogate_pair_is_refused(String text) {
        refused(bytes(text), Spelling.ANY, TripCode.LONE_SURROGATE);
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        byte[] overlong = {'"', (byte) 0xc0, (byte) 0x80, '"'};
        byte[] surrogate = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
        byte[] cut = {'"', (byte) 0xc3};

        for (byte[] bytes : List.of(overlong, surrogate, cut)) {
            refused(bytes, Spelling.ANY, TripCode.NOT_UTF8);
        }
    }

    @Test
    void a_key_twice_is_refused_in_whatever_spelling() {
        refused(bytes("{\"a\":1,\"\\u0061\":2}"), Spelling.ANY, TripCode.DUPLICATE_KEY);
    }

    @Test
    void the_same_key_in_two_objects_is_fine() {
        assertThat(any("[{\"a\":1},{\"a\":{\"a\":2}}]")).hasSize(2);
    }

    @Test
    void nesting_ends_at_32() {
        assertThat(any("[".repeat(32) + "1" + "]".repeat(32))).hasSize(1);
        refused(bytes("[".repeat(33) + "]".repeat(33)), Spelling.ANY, TripCode.TOO_DEEP);
    }

    @Test
    void a_longer_body_than_allowed_is_refused_unread() {
        assertThatThrownBy(() -> new StrictJson(bytes("[1]"), 2, Spelling.ANY)).hasMessage("too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2]",
                " 1",
                "1\n",
                "{\"a\" :1}",
                "\"\\/\"",
                "\"\\u0041\"",
                "\"\\u00e9\"",
                "\"\\u000a\"",
                "\"\\u001F\"",
                "\"\\ud83d\\ude00\"",
                "\"\\u007f\""
            })
    void a_second_spelling_is_not_canonical(String text) {
        assertThat(any(text)).isNotEmpty();
        refused(bytes(text), Spelling.CANONICAL, TripCode.NOT_CANONICAL);
    }

    @Test
    void the_escapes_that_must_be_are_canonical() {
        String text = "[\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f/é😀\"]";

        assertThat(StrictJson.leaves(bytes(text), 100, Spelling.CANONICAL))
                .extracting(Leaf::text)
                .containsExactly("\"\\\b\f\n\r\t\u0000\u001f/é😀");
    }

    private static List<Leaf> any(String text) {
        return StrictJson.leaves(bytes(text), 1000, Spelling.ANY);
    }

    private static void refused(byte[] bytes, Spelling spelling, TripCode code) {
        assertThatThrownBy(() -> StrictJson.leaves(bytes, 1000, spelling))
                .isInstanceOfSatisfying(
                        Unaccountable.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
