package dev.sottovoce.adapters.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.RawResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Meta asks whether the webhook is ours. */
class HandshakeTest {
    private final MessengerWorld world = new MessengerWorld();

    @Test
    void who_knows_the_verify_token_gets_the_challenge_as_plain_text() {
        RawResponse response = MessengerWorld.response(world.receive(
                MessengerWorld.get("hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=verify%2Dme")));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).hasToString("1158201444");
        assertThat(response.headers()).contains(Map.entry("content-type", "text/plain"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hub.mode=subscribe&hub.challenge=1&hub.verify_token=",
                "hub.mode=subscribe&hub.challenge=1&hub.verify_token=verify-m",
                "hub.mode=subscribe&hub.challenge=1&hub.verify_token=VERIFY-ME",
                "hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=verify-me",
                "hub.challenge=1&hub.verify_token=verify-me",
                "hub.mode=subscribe&hub.verify_token=verify-me",
                "hub.mode=subscribe&hub.challenge=&hub.verify_token=verify-me",
                "hub.mode=subscribe&hub.challenge=<b>1</b>&hub.verify_token=verify-me",
                "hub.mode=subscribe&hub.challenge=-1&hub.verify_token=verify-me",
                "hub.mode=subscribe&hub.challenge=123456789012345678901&hub.verify_token=verify-me",
                "hub.mode=subscribe&hub.challenge=1&hub.challenge=2&hub.verify_token=verify-me",
                "hub.mode=subscribe&hub.challenge=%zz&hub.verify_token=verify-me"
            })
    void anything_else_is_refused_without_a_word(String query) {
        RawResponse response = MessengerWorld.response(world.receive(MessengerWorld.get(query)));

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.body().length()).isZero();
    }
}
