package dev.sottovoce.privacy.guard;

import static dev.sottovoce.privacy.guard.Conversation.CLEAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.guard.Verdict.Passed;
import dev.sottovoce.privacy.guard.Verdict.Reason;
import dev.sottovoce.privacy.guard.Verdict.Tripped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteFlipTest {
    private static final long SEED = 20261125;

    @Test
    void a_changed_byte_trips_or_leaves_every_account_as_it_was() {
        var conversation = Conversation.clean();
        EgressGuard guard = conversation.guard();
        WireSchema schema = Conversation.schema();
        byte[] clean = CLEAN.getBytes(StandardCharsets.UTF_8);
        Verdict expected = guard.check(Egress.reply(200, List.of(), clean), schema, conversation.turn);
        assertThat(expected).isInstanceOf(Passed.class);
        var random = new Random(SEED);

        for (int i = 0; i < 10_000; i++) {
            byte[] changed = clean.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Verdict verdict = guard.check(Egress.reply(200, List.of(), changed), schema, conversation.turn);

            if (verdict instanceof Tripped tripped) {
                assertThat(tripped.reasons())
                        .as("seed %d, change %d", SEED, i)
                        .extracting(Reason::code)
                        .isNotEmpty()
                        .doesNotContain(TripCode.GUARD_FAILURE);
            } else {
                assertThat(verdict).as("seed %d, change %d", SEED, i).isEqualTo(expected);
            }
        }
    }
}
