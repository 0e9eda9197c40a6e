package dev.sottovoce.adapters.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random damage with a fixed seed: nothing throws, and nothing gets in that was not signed. */
class MessengerFuzzTest {
    private static final long SEED = 20260302;
    private static final String BODY = MessengerWorld.batch(
            MessengerWorld.message("\"text\":\"hi\",\"quick_reply\":{\"payload\":\"" + MessengerWorld.HANDLE + "\"}")
                    + "," + MessengerWorld.event("\"postback\":{\"title\":\"x\",\"payload\":\"y\"}")
                    + "," + MessengerWorld.event("\"account_linking\":{\"status\":\"unlinked\"}"));

    private final MessengerWorld world = new MessengerWorld();

    @Test
    void a_changed_byte_under_the_old_signature_is_refused() {
        RawRequest good = MessengerWorld.signed(BODY);
        Gen<Buffer> damaged = Gen.ints(0, BODY.length() - 1).zip(Gen.ints(1, 255), (at, flip) -> {
            var body = Buffer.buffer(BODY);
            return body.setByte(at, (byte) (body.getByte(at) ^ flip));
        });

        Property.forAll(
                damaged,
                5_000,
                SEED,
                body -> assertThat(world.status(new RawRequest("POST", "/messenger", "", good.headers(), body)))
                        .isEqualTo(403));
    }

    @Test
    void whatever_is_signed_is_acknowledged() {
        Gen<String> piece = Gen.mix(List.of(
                Gen.oneOf(
                        List.of("{", "}", "[", "]", "null", "1e999", "-0", "\"\"", ",", ":", "\"id\"", "{\"id\":{}}")),
                Gen.strings(6)));
        Gen<String> mutated = Gen.ints(0, BODY.length() - 1)
                .zip(Gen.ints(0, 40), (from, length) -> new int[] {from, Math.min(BODY.length(), from + length)})
                .zip(piece, (range, put) -> BODY.substring(0, range[0]) + put + BODY.substring(range[1]));

        Property.forAll(
                mutated,
                10_000,
                SEED,
                body -> assertThat(world.status(MessengerWorld.signed(body))).isEqualTo(200));
    }

    @Test
    void any_query_is_answered_or_refused() {
        Gen<String> query = Gen.lists(
                        Gen.mix(List.of(
                                Gen.oneOf(
                                        List.of("hub.mode=subscribe", "hub.verify_token=verify-me", "hub.challenge=1")),
                                Gen.strings(12))),
                        5)
                .map(parts -> String.join("&", parts));

        Property.forAll(
                query,
                5_000,
                SEED,
                text -> assertThat(world.status(MessengerWorld.get(text))).isIn(200, 403));
    }
}
