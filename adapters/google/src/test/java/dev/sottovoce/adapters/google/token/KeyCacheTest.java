package dev.sottovoce.adapters.google.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.adapters.google.CxWorld;
import dev.sottovoce.adapters.google.SettableClock;
import dev.sottovoce.conversation.channel.EgressDoor;
import dev.sottovoce.conversation.channel.OutboundCall;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.VendorUnreachable;
import dev.sottovoce.privacy.guard.Acceptance;
import dev.sottovoce.privacy.guard.Egress;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.guard.Verdict;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCacheTest {
    private static final Duration FIVE_HOURS = Duration.ofHours(5);

    private final SettableClock clock = new SettableClock(CxWorld.NOW);
    private int fetches;
    private boolean down;
    private final GoogleKeys keys = new GoogleKeys(this::published, clock);

    private Future<KeySource.Published> published() {
        fetches++;
        return down
                ? Future.failedFuture(new VendorUnreachable("down"))
                : Future.succeededFuture(new KeySource.Published(Buffer.buffer(CxWorld.SIGNER.jwks()), FIVE_HOURS));
    }

    @Test
    void keys_are_fetched_once_and_used_until_they_grow_old() {
        assertThat(has("simulator")).isTrue();
        clock.advance(FIVE_HOURS.minusSeconds(1));
        assertThat(has("simulator")).isTrue();
        assertThat(fetches).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));

        assertThat(has("simulator")).isTrue();
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void an_unknown_key_is_asked_for_once_a_minute() {
        assertThat(has("other")).isFalse();
        assertThat(has("other")).isFalse();
        assertThat(fetches).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));

        assertThat(has("other")).isFalse();
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void old_keys_serve_a_day_longer_while_Google_does_not_answer() {
        assertThat(has("simulator")).isTrue();
        down = true;

        clock.advance(FIVE_HOURS.plusHours(23));
        assertThat(has("simulator")).isTrue();

        clock.advance(Duration.ofHours(1));
        assertThat(has("simulator")).isFalse();
    }

    @Test
    void a_failure_is_tried_again_after_some_seconds() {
        down = true;
        assertThat(has("simulator")).isFalse();
        down = false;
        assertThat(has("simulator")).isFalse();

        clock.advance(Duration.ofSeconds(5));

        assertThat(has("simulator")).isTrue();
    }

    @Test
    void many_that_wait_share_one_fetch() {
        Promise<KeySource.Published> answer = Promise.promise();
        List<Integer> asked = new ArrayList<>();
        GoogleKeys slow = new GoogleKeys(
                () -> {
                    asked.add(1);
                    return answer.future();
                },
                clock);

        var first = slow.find("simulator");
        var second = slow.find("simulator");
        answer.complete(new KeySource.Published(Buffer.buffer(CxWorld.SIGNER.jwks()), FIVE_HOURS));

        assertThat(asked).hasSize(1);
        assertThat(CxWorld.await(first)).isPresent();
        assertThat(CxWorld.await(second)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"keys\":7}",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kid\":\"a\",\"kty\":\"EC\"}]}",
                "{\"keys\":[{\"kid\":\"a\",\"kty\":\"RSA\",\"n\":\"!\",\"e\":\"AQAB\"}]}",
                "{\"keys\":[{\"kid\":\"a\",\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}"
            })
    void what_is_no_set_of_strong_RSA_keys_is_none(String jwks) {
        assertThat(KeySet.read(jwks.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void keys_are_fetched_through_the_door_and_the_guard() {
        List<OutboundCall> calls = new ArrayList<>();
        EgressDoor door = call -> {
            calls.add(call);
            return Future.succeededFuture(new RawResponse(
                    200,
                    List.of(Map.entry("Cache-Control", "public, max-age=21600, must-revalidate")),
                    Buffer.buffer("{}")));
        };

        KeySource.Published published = CxWorld.await(new EgressKeys(door).fetch());

        assertThat(published.maxAge()).isEqualTo(Duration.ofHours(6));
        OutboundCall call = calls.get(0);
        assertThat(new EgressGuard(List.of(), new Acceptance(2, Map.of()))
                        .checkWithoutTurn(
                                Egress.call(
                                        call.method(),
                                        call.url().toString(),
                                        call.headers(),
                                        call.body().getBytes()),
                                call.schema(),
                                Locale.UK))
                .isInstanceOf(Verdict.Passed.class);
    }

    private boolean has(String id) {
        return CxWorld.await(keys.find(id)).isPresent();
    }
}
