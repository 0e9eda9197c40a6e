package dev.sottovoce.adapters.messenger;

import static dev.sottovoce.adapters.messenger.MessengerWorld.post;
import static dev.sottovoce.adapters.messenger.MessengerWorld.signature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.adapters.messenger.simulator.MetaWebhook;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.Refusal;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what Meta signed is looked at, and it is looked at as it came. */
class SignatureTest {
    private static final String FRAME = "{\"object\":\"page\",\"entry\":[{\"id\":\"1001\",\"time\":1458692752478,"
            + "\"messaging\":[{\"sender\":{\"id\":\"42\"},\"recipient\":{\"id\":\"1001\"},"
            + "\"timestamp\":1458692752470,\"message\":{%s}}]}]}";
    private static final String PLAIN = FRAME.formatted("\"mid\":\"m_1\",\"text\":\"hello, world!\"");
    private static final String ESCAPED =
            FRAME.formatted("\"mid\":\"m_2\",\"text\":\"\\u00e4\\u00f6\\u00e5 \\ud83d\\ude22 https:\\/\\/x.example\"");

    private final MessengerWorld world = new MessengerWorld();

    @Test
    void a_plain_body_with_its_signature_is_accepted() {
        assertThat(world.status(post(
                        PLAIN, signature("sha256=b9f7de2fce6209c1db062930e44f65c819312c571b7827ed5e1d1249a5cc092f"))))
                .isEqualTo(200);
    }

    @Test
    void an_escaped_body_with_the_signature_of_its_bytes_is_accepted() {
        assertThat(world.status(post(
                        ESCAPED, signature("sha256=f9e582ae398b3e8165de9c4eab49c83dedb79597eda4cf97ccc1d22267b2c99a"))))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha256=694193cfec558de3b513a62ebba104e629407afe1ee0b1919be8b37dcff3cc1e",
                "sha256=01ef98b25fa4555f9ae5d99363abcb083ef5452fd56fc40333b0c2e498a16c5e",
                "sha256=b9f7de2fce6209c1db062930e44f65c819312c571b7827ed5e1d1249a5cc092f",
                "sha256=F9E582AE398B3E8165DE9C4EAB49C83DEDB79597EDA4CF97CCC1D22267B2C99A",
                "sha1=f9e582ae398b3e8165de9c4eab49c83dedb79597eda4cf97ccc1d22267b2c99a",
                "f9e582ae398b3e8165de9c4eab49c83dedb79597eda4cf97ccc1d22267b2c99a",
                "sha256=",
                ""
            })
    void a_signature_of_other_bytes_or_of_another_shape_is_refused(String wrong) {
        Received received = world.receive(post(ESCAPED, signature(wrong)));

        assertThat(MessengerWorld.response(received).status()).isEqualTo(403);
        assertThat(world.notices).containsOnly(Map.entry(MessengerNotice.SIGNATURE_REFUSED, 1));
    }

    @Test
    void a_missing_signature_is_refused() {
        assertThat(world.receive(post(PLAIN))).isInstanceOfSatisfying(Received.Refused.class, refused -> {
            assertThat(refused.now().status()).isEqualTo(403);
            assertThat(refused.cause()).isEqualTo(Refusal.CREDENTIAL_MALFORMED);
        });
    }

    @Test
    void a_signature_over_sha_1_alone_is_refused() {
        assertThat(world.status(
                        post(PLAIN, Map.entry("X-Hub-Signature", "sha1=0123456789012345678901234567890123456789"))))
                .isEqualTo(403);
    }

    @Test
    void a_doubled_signature_is_refused_though_both_hold() {
        var good = signature(MetaWebhook.signature(MessengerWorld.SECRET, Buffer.buffer(PLAIN)));

        assertThat(world.status(post(PLAIN, good, good))).isEqualTo(403);
    }

    @Test
    void the_secret_before_holds_during_a_rotation() {
        assertThat(world.status(
                        post(PLAIN, signature(MetaWebhook.signature(MessengerWorld.OLD_SECRET, Buffer.buffer(PLAIN))))))
                .isEqualTo(200);
    }

    @Test
    void another_method_is_refused() {
        RawRequest put = MessengerWorld.signed(PLAIN);

        assertThat(world.status(new RawRequest("PUT", put.path(), "", put.headers(), put.body())))
                .isEqualTo(405);
    }
}
