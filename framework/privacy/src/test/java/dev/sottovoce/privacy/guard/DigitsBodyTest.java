package dev.sottovoce.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The challenge of a vendor that asks whether an address is ours. */
class DigitsBodyTest {
    private final WireSchema schema = WireSchema.parse("wire x 1 body digits max 5");
    private final EgressGuard guard = new EgressGuard(List.of(), new Acceptance(2, Map.of()));

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00123"})
    void a_few_digits_or_nothing_pass(String body) {
        assertThat(check(body)).isInstanceOf(Verdict.Passed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "-1", "1.5", "1 2", "x", "\u0661", "1\n"})
    void anything_else_trips(String body) {
        assertThat(check(body)).isInstanceOf(Verdict.Tripped.class);
    }

    @Test
    void such_a_body_has_no_paths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireSchema.parse("wire x 1 body digits max 5\n/a const 1"))
                .withMessageContaining("no body of JSON");
    }

    private Verdict check(String body) {
        return guard.checkWithoutTurn(
                Egress.reply(200, List.of(), body.getBytes(StandardCharsets.UTF_8)), schema, Locale.UK);
    }
}
