package dev.sottovoce.privacy.guard;

import static dev.sottovoce.privacy.guard.Conversation.CLEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sottovoce.privacy.guard.StrictJson.Spelling;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void white_space_and_needless_escapes_go() {
        String text = " { \"a\" : [ 1.50 , \"\\u0041\\/\\u00e9\\ud83d\\ude00\\u001F\\u000a\" , { } , [ ] ] }\n";

        assertThat(rewrite(text)).isEqualTo("{\"a\":[1.50,\"A/é😀\\u001f\\n\",{},[]]}");
    }

    @Test
    void keys_come_into_the_order_of_the_schema_and_unlisted_ones_last() {
        WireSchema schema = WireSchema.parse("""
                wire x 1 body json max 100
                /a/x const 1
                /a/y const 2
                /b[0..2]/p const 1
                /b[]/q const 1
                """);
        String text = "{\"z\":0,\"b\":[{\"q\":1,\"p\":1},{\"p\":1}],\"a\":{\"y\":2,\"k\":[{\"y\":1,\"x\":2}],\"x\":1}}";

        byte[] ordered = CanonicalJson.rewrite(text.getBytes(StandardCharsets.UTF_8), schema);

        assertThat(new String(ordered, StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"a\":{\"x\":1,\"y\":2,\"k\":[{\"y\":1,\"x\":2}]},\"b\":[{\"p\":1,\"q\":1},{\"p\":1}],\"z\":0}");
    }

    @Test
    void what_is_canonical_stays_as_it_is() {
        assertThat(rewrite(CLEAN)).isEqualTo(CLEAN);
    }

    @Test
    void a_key_twice_is_an_error_without_the_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rewrite("{\"a\":48317,\"a\":48317}"))
                .withMessageContaining("duplicate-key")
                .withMessageNotContaining("48317");
    }

    @Test
    void any_value_comes_out_canonical_and_the_same() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            write(random, 0, text);
            byte[] any = text.toString().getBytes(StandardCharsets.UTF_8);

            byte[] canonical = CanonicalJson.rewrite(any);

            assertThat(StrictJson.leaves(canonical, Integer.MAX_VALUE, Spelling.CANONICAL))
                    .isEqualTo(StrictJson.leaves(any, Integer.MAX_VALUE, Spelling.ANY));
        }
    }

    private static void write(Random random, int depth, StringBuilder out) {
        String space = random.nextBoolean() ? " " : "";
        int kind = random.nextInt(depth > 4 ? 3 : 5);
        out.append(space);
        if (kind < 2) {
            string(random, out);
        } else if (kind == 2) {
            out.append(random.nextInt());
        } else {
            boolean object = kind == 3;
            int size = random.nextInt(4);
            out.append(object ? '{' : '[');
            for (int i = 0; i < size; i++) {
                out.append(i > 0 ? "," : "").append(object ? "\"k" + i + "\":" : "");
                write(random, depth + 1, out);
            }
            out.append(object ? '}' : ']');
        }
        out.append(space);
    }

    private static void string(Random random, StringBuilder out) {
        out.append('"');
        for (int i = random.nextInt(8); i > 0; i--) {
            int c = random.nextInt(4) == 0 ? random.nextInt(0xd800) : random.nextInt(128);
            if (c < ' ' || c == '"' || c == '\\' || random.nextInt(4) == 0) {
                out.append(String.format("\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        }
        out.append('"');
    }

    private static String rewrite(String text) {
        return new String(CanonicalJson.rewrite(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
