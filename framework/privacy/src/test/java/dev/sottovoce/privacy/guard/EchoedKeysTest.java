package dev.sottovoce.privacy.guard;

import static dev.sottovoce.privacy.guard.Conversation.passes;
import static dev.sottovoce.privacy.guard.Conversation.trips;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sottovoce.privacy.turn.TurnRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EchoedKeysTest {
    private static final WireSchema SCHEMA =
            WireSchema.parse("wire x 1 body json max 1000\n/p/h const 1\n/p/* const null\n/q const 1");

    private final EgressGuard guard = new EgressGuard(List.of(), new Acceptance(2, Map.of()));
    private final TurnRecord turn = new TurnRecord("turn", Locale.UK);

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"text\"", "null", "{}", "[]", "{\"deep\":{}}", "[1]"})
    void a_key_of_the_request_may_be_nulled_whatever_stood_under_it(String value) {
        turn.request(bytes("{\"p\":{\"h\":\"x\",\"amount\":" + value + "}}"));

        passes(check("{\"p\":{\"h\":1,\"amount\":null},\"q\":1}"));
    }

    @Test
    void a_key_that_the_request_does_not_have_trips() {
        turn.request(bytes("{\"p\":{\"amount\":5},\"balance\":7}"));

        trips(check("{\"p\":{\"balance\":null}}"), "/p/?", TripCode.UNKNOWN_KEY);
    }

    @Test
    void a_key_of_another_object_of_the_request_trips() {
        turn.request(bytes("{\"p\":{\"inner\":{\"amount\":5}}}"));

        trips(check("{\"p\":{\"amount\":null}}"), "/p/?", TripCode.UNKNOWN_KEY);
    }

    @Test
    void another_value_than_the_constant_trips() {
        turn.request(bytes("{\"p\":{\"amount\":5}}"));

        trips(check("{\"p\":{\"amount\":5}}"), "/p/amount", TripCode.NOT_LISTED);
        trips(check("{\"p\":{\"amount\":{}}}"), "/p/amount", TripCode.WRONG_TYPE);
    }

    @Test
    void keys_of_the_schema_come_first() {
        turn.request(bytes("{\"p\":{\"amount\":5}}"));

        trips(check("{\"p\":{\"amount\":null,\"h\":1}}"), "/p/h", TripCode.KEY_ORDER);
    }

    @Test
    void a_key_with_a_slash_is_one_key() {
        turn.request(bytes("{\"p\":{\"a/b~\":5,\"a\":{\"c\":1}}}"));

        passes(check("{\"p\":{\"a/b~\":null}}"));
        trips(check("{\"p\":{\"a/c\":null}}"), "/p/?", TripCode.UNKNOWN_KEY);
    }

    @Test
    void no_key_is_of_a_request_that_cannot_be_read() {
        turn.request(bytes("{\"p\":{\"amount\":5}"));

        trips(check("{\"p\":{\"amount\":null}}"), "/p/?", TripCode.UNKNOWN_KEY);
    }

    @Test
    void without_a_turn_no_key_is_the_vendors() {
        Verdict verdict = guard.checkWithoutTurn(egress("{\"p\":{\"amount\":null}}"), SCHEMA, Locale.UK);

        trips(verdict, "/p/?", TripCode.UNKNOWN_KEY);
    }

    @Test
    void the_canonical_spelling_puts_echoed_keys_last() {
        byte[] body = CanonicalJson.rewrite(bytes("{\"q\":1,\"p\":{\"z\":null,\"a\":null,\"h\":1}}"), SCHEMA);

        assertThat(new String(body, StandardCharsets.UTF_8))
                .isEqualTo("{\"p\":{\"h\":1,\"z\":null,\"a\":null},\"q\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p/* handle", "/p/*/x const 1", "/p/* const {}", "/p/* const 1\n/p/* const 2"})
    void below_the_vendors_keys_stands_one_constant(String lines) {
        assertThatIllegalArgumentException().isThrownBy(() -> WireSchema.parse("wire x 1 body json max 9\n" + lines));
    }

    private Verdict check(String body) {
        return guard.check(egress(body), SCHEMA, turn);
    }

    private static Egress egress(String body) {
        return Egress.reply(200, List.of(), bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
