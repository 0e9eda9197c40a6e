package dev.sottovoce.adapters.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.adapters.google.simulator.GoogleSigner.Flaw;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.VendorUnreachable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in, and with which status everybody else is sent away. */
@ExtendWith(VertxExtension.class)
class CxDoorTest {
    private static final byte[] BODY = CxWorld.request("turn").toString().getBytes(StandardCharsets.UTF_8);

    private CxWorld world;

    @BeforeEach
    void build(Vertx vertx) {
        world = new CxWorld(vertx);
    }

    @Test
    void a_genuine_request_of_our_agent_is_answered() {
        assertThat(world.receive(CxWorld.signed(BODY))).isInstanceOf(Received.ToAnswer.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Flaw.class,
            mode = Mode.EXCLUDE,
            names = {"NONE", "OTHER_AUDIENCE", "TWO_AUDIENCES", "OTHER_PROJECT", "OTHER_SERVICE", "UNVERIFIED_EMAIL"})
    void a_token_that_is_not_genuine_or_not_in_force_is_401(Flaw flaw) {
        Received received = world.receive(CxWorld.post(BODY, "Bearer " + CxWorld.SIGNER.token(flaw)));

        assertThat(received).isInstanceOfSatisfying(Received.Refused.class, refused -> {
            assertThat(refused.now().status()).isEqualTo(401);
            assertThat(refused.now().body().toString()).isEqualTo("{\"error\":\"unauthenticated\"}");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Flaw.class,
            names = {"OTHER_AUDIENCE", "TWO_AUDIENCES", "OTHER_PROJECT", "OTHER_SERVICE", "UNVERIFIED_EMAIL"})
    void a_genuine_token_of_somebody_else_is_403(Flaw flaw) {
        assertThat(world.status(CxWorld.post(BODY, "Bearer " + CxWorld.SIGNER.token(flaw))))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Basic dXNlcjpwYXNz", "Bearer a.b", "Bearer a.b.c.d", "Bearer !.!.!"})
    void a_malformed_credential_is_401(String credential) {
        assertThat(world.status(CxWorld.post(BODY, credential))).isEqualTo(401);
    }

    @Test
    void a_credential_longer_than_4_kib_is_401() {
        String padded = "Bearer " + CxWorld.SIGNER.token() + ".".repeat(4096);

        assertThat(world.status(CxWorld.post(BODY, padded))).isEqualTo(401);
    }

    @Test
    void no_credential_and_two_of_them_are_401() {
        RawRequest one = CxWorld.signed(BODY);
        String token = "Bearer " + CxWorld.SIGNER.token();

        assertThat(world.status(new RawRequest("POST", "/google/cx", "", List.of(), Buffer.buffer(BODY))))
                .isEqualTo(401);
        assertThat(world.status(new RawRequest(
                        "POST",
                        "/google/cx",
                        "",
                        List.of(
                                Map.entry("Content-Type", "application/json"),
                                Map.entry("Authorization", token),
                                Map.entry("authorization", token)),
                        one.body())))
                .isEqualTo(401);
    }

    @Test
    void a_token_that_was_good_is_refused_once_it_has_expired() {
        RawRequest request = CxWorld.signed(BODY);
        assertThat(world.status(request)).isEqualTo(200);

        world.clock.advance(Duration.ofHours(2));

        assertThat(world.status(request)).isEqualTo(401);
    }

    @Test
    void only_POST_is_taken() {
        RawRequest get = new RawRequest("GET", "/google/cx", "", List.of(), Buffer.buffer());

        assertThat(world.receive(get)).isInstanceOfSatisfying(Received.Refused.class, refused -> {
            assertThat(refused.now().status()).isEqualTo(405);
            assertThat(refused.now().headers()).contains(Map.entry("allow", "POST"));
        });
    }

    @Test
    void a_body_of_300_kib_is_413_before_its_token_is_looked_at() {
        assertThat(world.status(CxWorld.post(new byte[300 * 1024], "none"))).isEqualTo(413);
    }

    @Test
    void another_media_type_is_415_behind_the_token() {
        RawRequest text = CxWorld.with(CxWorld.signed(BODY), "Content-Type", "text/plain");

        assertThat(world.status(text)).isEqualTo(415);
        assertThat(world.status(CxWorld.with(text, "Authorization", "Bearer x")))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "",
                "{",
                "null",
                "{\"inputs\":{}}",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "{\"fulfillmentInfo\":{\"tag\":\"turn\"}}",
                "{\"sessionInfo\":{\"session\":7},\"fulfillmentInfo\":{\"tag\":\"turn\"}}",
                "{\"fulfillmentInfo\":{\"tag\":null}}"
            })
    void what_is_no_webhook_request_is_400(String body) {
        assertThat(world.status(CxWorld.signed(body))).isEqualTo(400);
    }

    @Test
    void a_request_without_a_tag_is_400() {
        ObjectNode request = CxWorld.request("turn");
        request.remove("fulfillmentInfo");

        assertThat(world.status(CxWorld.signed(request))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 20_000})
    void nesting_deeper_than_64_is_400(int depth) {
        String deep = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

        assertThat(world.status(CxWorld.signed(deep))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projects/else/locations/europe-west2/agents/0a1b2c3d-0000-4000-8000-000000000001/sessions/s",
                "projects/our-bank/locations/europe-west2/agents/other/sessions/s",
                "projects/our-bank/locations/europe-west2/agents/0a1b2c3d-0000-4000-8000-0000000000012/sessions/s",
                "s"
            })
    void a_session_of_another_agent_is_403(String session) {
        ObjectNode request = CxWorld.request("turn");
        request.putObject("sessionInfo").put("session", session);

        assertThat(world.status(CxWorld.signed(request))).isEqualTo(403);
    }

    @Test
    void a_session_of_an_environment_of_our_agent_is_answered() {
        ObjectNode request = CxWorld.request("turn");
        request.putObject("sessionInfo").put("session", CxWorld.AGENT + "/environments/live/sessions/s");

        assertThat(world.status(CxWorld.signed(request))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fulfillmentInfo\":{\"tag\":\"unheard-of\"},\"sessionInfo\":{\"session\":\"%s\"}}",
                "{\"fulfillmentInfo\":{\"tag\":\"turn\"},\"sessionInfo\":{\"session\":\"%s\",\"parameters\":null}}",
                "{\"fulfillmentInfo\":{\"tag\":\"turn\"},\"sessionInfo\":{\"session\":\"%s\"},\"intentInfo\":{\"displayName\":\"who_knows\",\"parameters\":[]}}",
                "{\"later\":{\"new\":[1]},\"fulfillmentInfo\":{\"tag\":\"no-input\"},\"sessionInfo\":{\"session\":\"%s\"},\"text\":7}"
            })
    void what_we_do_not_know_is_answered(String body) {
        assertThat(world.status(CxWorld.signed(body.formatted(CxWorld.SESSION))))
                .isEqualTo(200);
    }

    @Test
    void while_Googles_keys_cannot_be_had_nobody_comes_in(Vertx vertx) {
        CxWorld dark = new CxWorld(vertx, () -> Future.failedFuture(new VendorUnreachable("down")));

        assertThat(dark.status(CxWorld.signed(BODY))).isEqualTo(401);
    }

    @Test
    void a_start_without_webhook_project_number_agent_or_locale_is_refused() {
        URI webhook = URI.create(CxWorld.WEBHOOK);
        URI base = URI.create("https://bank.example");

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new CxConfig("b", List.of(), "1", Set.of(CxWorld.AGENT), SmallCatalogue.LOCALES, base))
                .withMessageContaining("address of its webhook");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CxConfig("b", List.of(webhook), "", Set.of(CxWorld.AGENT), SmallCatalogue.LOCALES, base))
                .withMessageContaining("number of its Google Cloud project");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CxConfig("b", List.of(webhook), "1", Set.of(), SmallCatalogue.LOCALES, base))
                .withMessageContaining("agents");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CxConfig("b", List.of(webhook), "1", Set.of(CxWorld.AGENT), List.of(), base))
                .withMessageContaining("locale");
    }
}
