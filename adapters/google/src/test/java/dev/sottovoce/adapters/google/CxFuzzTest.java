package dev.sottovoce.adapters.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever arrives, the answer is 200 or a deliberate 4xx, and never an exception. */
@ExtendWith(VertxExtension.class)
class CxFuzzTest {
    private static final List<String> PIECES = List.of(
            "null", "{}", "[]", "7", "-1e999", "\"\"", "\"turn\"", "true", "{\"a\":{\"b\":[1,2]}}", "\"\\ud800\"");
    private static final byte[] REQUEST = CxWorld.request("turn").toString().getBytes(StandardCharsets.UTF_8);

    @Test
    void a_changed_byte_never_breaks_it(Vertx vertx) {
        CxWorld world = new CxWorld(vertx);

        Property.forAll(
                Gen.ints(0, REQUEST.length - 1).zip(Gen.ints(0, 255), (at, value) -> changed(at, value)),
                2_000,
                20260302,
                body -> assertThat(answered(world, CxWorld.signed(body))).isIn(200, 400, 403));
    }

    @Test
    void a_value_of_another_type_never_breaks_it(Vertx vertx) {
        CxWorld world = new CxWorld(vertx);
        List<String> keys = List.of(
                "detectIntentResponseId",
                "languageCode",
                "text",
                "transcript",
                "dtmfDigits",
                "fulfillmentInfo",
                "intentInfo",
                "sessionInfo",
                "payload",
                "messages",
                "pageInfo");

        Property.forAll(
                Gen.oneOf(keys).zip(Gen.oneOf(PIECES), (key, piece) -> replaced(key, piece)),
                500,
                7,
                body -> assertThat(answered(world, CxWorld.signed(body))).isIn(200, 400, 403));
    }

    @Test
    void any_header_never_breaks_it(Vertx vertx) {
        CxWorld world = new CxWorld(vertx);
        String token = CxWorld.SIGNER.token();

        Property.forAll(
                Gen.strings(40).zip(Gen.ints(0, token.length()), (text, cut) -> token.substring(0, cut) + text),
                500,
                11,
                text -> assertThat(world.status(CxWorld.post(REQUEST, "Bearer " + text)))
                        .isIn(200, 401));
    }

    private static int answered(CxWorld world, RawRequest request) {
        Received received = world.receive(request);
        return received instanceof Received.ToAnswer toAnswer
                ? toAnswer.replier()
                        .encode(toAnswer.turn(), CxWorld.saying("Hello."))
                        .status()
                : ((Received.Refused) received).now().status();
    }

    private static byte[] changed(int at, int value) {
        byte[] body = REQUEST.clone();
        body[at] = (byte) value;
        return body;
    }

    private static byte[] replaced(String key, String piece) {
        String whole = CxWorld.request("turn").without(key).toString();
        return ("{\"" + key + "\":" + piece + "," + whole.substring(1)).getBytes(StandardCharsets.UTF_8);
    }
}
