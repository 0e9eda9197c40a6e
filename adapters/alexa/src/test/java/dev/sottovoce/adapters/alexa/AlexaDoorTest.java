package dev.sottovoce.adapters.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.adapters.alexa.simulator.TestPki;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.Refusal;
import dev.sottovoce.conversation.channel.VendorUnreachable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.junit5.VertxExtension;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class AlexaDoorTest {
    private AlexaWorld world;
    private final RawRequest launch = AlexaWorld.signed(AlexaWorld.envelope("LaunchRequest"));

    @BeforeEach
    void create(Vertx vertx) {
        world = new AlexaWorld(vertx);
    }

    @Test
    void a_signed_launch_is_a_turn() {
        assertThat(world.receive(launch)).isInstanceOf(Received.ToAnswer.class);
    }

    @Test
    void another_method_is_405() {
        RawRequest get = new RawRequest("GET", "/alexa", "", launch.headers(), launch.body());

        assertRefused(world.receive(get), 405, Refusal.METHOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/jsonp", "application/x-www-form-urlencoded", ""})
    void another_content_type_is_415(String type) {
        assertRefused(world.receive(AlexaWorld.with(launch, "Content-Type", type)), 415, Refusal.CONTENT_TYPE);
    }

    @Test
    void a_missing_content_type_is_415() {
        assertRefused(world.receive(AlexaWorld.without(launch, "Content-Type")), 415, Refusal.CONTENT_TYPE);
    }

    @Test
    void a_body_of_more_than_128_kilobytes_is_413() {
        RawRequest large = AlexaWorld.signed(" ".repeat(128 * 1024 + 1));

        assertRefused(world.receive(large), 413, Refusal.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Signature-256", "SignatureCertChainUrl"})
    void a_missing_header_is_400(String header) {
        assertRefused(world.receive(AlexaWorld.without(launch, header)), 400, Refusal.CREDENTIAL_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Signature-256", "SignatureCertChainUrl"})
    void a_doubled_header_is_400(String header) {
        List<Map.Entry<String, String>> headers = new ArrayList<>(launch.headers());
        headers.add(Map.entry(header, launch.header(header).get(0)));

        assertRefused(
                world.receive(new RawRequest("POST", "/alexa", "", headers, launch.body())),
                400,
                Refusal.CREDENTIAL_MALFORMED);
    }

    @Test
    void the_older_signature_does_not_count() {
        RawRequest old = AlexaWorld.with(
                AlexaWorld.without(launch, "Signature-256"),
                "Signature",
                launch.header("Signature-256").get(0));

        assertRefused(world.receive(old), 400, Refusal.CREDENTIAL_MALFORMED);
    }

    @Test
    void base64_with_a_line_break_is_400() {
        String signature = launch.header("Signature-256").get(0);
        String broken = signature.substring(0, 76) + "\n" + signature.substring(76);

        assertRefused(
                world.receive(AlexaWorld.with(launch, "Signature-256", broken)), 400, Refusal.CREDENTIAL_MALFORMED);
    }

    @Test
    void a_foreign_certificate_host_is_400_without_a_fetch(Vertx vertx) {
        AlexaWorld closed = new AlexaWorld(vertx, url -> {
            throw new AssertionError("fetched");
        });

        assertRefused(
                closed.receive(AlexaWorld.with(
                        launch, "SignatureCertChainUrl", "https://s3.amazonaws.com/echo.api/../evil/c.pem")),
                400,
                Refusal.CERTIFICATE_URL);
    }

    @ParameterizedTest
    @EnumSource(TestPki.Variant.class)
    void only_a_good_chain_lets_a_request_in(TestPki.Variant variant, Vertx vertx) {
        TestPki.Chain chain = AlexaWorld.PKI.chain(variant);
        byte[] body = launch.body().getBytes();
        String signature = variant == TestPki.Variant.ELLIPTIC
                ? launch.header("Signature-256").get(0)
                : AlexaWorld.sign(chain.key(), body);

        Received received = new AlexaWorld(vertx, url -> Future.succeededFuture(chain.bytes()))
                .receive(AlexaWorld.post(body, AlexaWorld.CERTIFICATE_URL, signature));

        if (variant.isGood()) {
            assertThat(received).isInstanceOf(Received.ToAnswer.class);
        } else {
            assertRefused(received, 400, Refusal.CERTIFICATE);
        }
    }

    @Test
    void a_silent_certificate_host_is_503(Vertx vertx) {
        AlexaWorld down = new AlexaWorld(vertx, url -> Future.failedFuture(new VendorUnreachable("test")));

        assertRefused(down.receive(launch), 503, Refusal.CERTIFICATE_HOST_DOWN);
    }

    @Test
    void a_changed_body_is_400() {
        Buffer changed = launch.body().copy().setByte(40, (byte) '!');

        assertRefused(
                world.receive(new RawRequest("POST", "/alexa", "", launch.headers(), changed)), 400, Refusal.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "\"text\"",
                "{",
                "{}",
                "{\"request\":null}",
                "{\"request\":{\"type\":\"LaunchRequest\"}} x"
            })
    void a_body_that_is_no_request_is_400(String body) {
        assertRefused(world.receive(AlexaWorld.signed(body)), 400, Refusal.MALFORMED);
    }

    @Test
    void a_second_value_after_the_request_is_400() {
        String body = AlexaWorld.envelope("LaunchRequest") + "{}";

        assertRefused(world.receive(AlexaWorld.signed(body)), 400, Refusal.MALFORMED);
    }

    @Test
    void a_duplicate_key_is_400() {
        String body = AlexaWorld.envelope("LaunchRequest")
                .toString()
                .replace("\"version\":", "\"version\":\"9\",\"version\":");

        assertRefused(world.receive(AlexaWorld.signed(body)), 400, Refusal.MALFORMED);
    }

    @Test
    void nesting_deeper_than_64_is_400() {
        String body = AlexaWorld.envelope("LaunchRequest")
                .toString()
                .replace("\"version\":", "\"x\":" + "[".repeat(100) + "]".repeat(100) + ",\"version\":");

        assertRefused(world.receive(AlexaWorld.signed(body)), 400, Refusal.MALFORMED);
    }

    @Test
    void invalid_utf_8_is_400() {
        byte[] body = AlexaWorld.envelope("LaunchRequest")
                .toString()
                .replace("en-GB", "en-~~")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '~' ? (byte) 0xFF : body[i];
        }

        assertRefused(world.receive(AlexaWorld.signed(body)), 400, Refusal.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "LaunchRequest, 2026-03-02T09:57:30Z, true",
        "LaunchRequest, 2026-03-02T09:57:29Z, false",
        "LaunchRequest, 2026-03-02T10:02:30Z, true",
        "LaunchRequest, 2026-03-02T10:02:31Z, false",
        "LaunchRequest, 2026-03-02T11:00:00+01:00, true",
        "LaunchRequest, 2026-03-02T10:00:00.123Z, true",
        "AlexaSkillEvent.SkillEnabled, 2026-03-02T09:00:01Z, true",
        "AlexaSkillEvent.SkillEnabled, 2026-03-02T08:59:59Z, false",
        "AlexaSkillEvent.SkillEnabled, 2026-03-02T10:02:31Z, false",
        "Reminders.ReminderCreated, 2026-03-02T09:00:01Z, true"
    })
    void a_request_is_in_time_within_its_tolerance(String type, String time, boolean inTime) {
        ObjectNode body = AlexaWorld.envelope(type);
        AlexaWorld.request(body).put("timestamp", time);

        Received received = world.receive(body);

        if (inTime) {
            assertThat(received).isNotInstanceOf(Received.Refused.class);
        } else {
            assertRefused(received, 400, Refusal.STALE);
        }
    }

    @Test
    void a_time_as_a_number_is_400() {
        ObjectNode body = AlexaWorld.envelope("LaunchRequest");
        AlexaWorld.request(body).put("timestamp", AlexaWorld.NOW.toEpochMilli());

        assertRefused(world.receive(body), 400, Refusal.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timestamp", "type", "requestId"})
    void a_request_without_a_field_that_counts_is_400(String field) {
        ObjectNode body = AlexaWorld.envelope("LaunchRequest");
        AlexaWorld.request(body).remove(field);

        assertRefused(world.receive(body), 400, Refusal.MALFORMED);
    }

    @Test
    void somebody_elses_skill_is_400() {
        ObjectNode body = AlexaWorld.envelope("LaunchRequest");
        AlexaWorld.system(body).putObject("application").put("applicationId", "amzn1.ask.skill.other");
        AlexaWorld.session(body).putObject("application").put("applicationId", "amzn1.ask.skill.other");

        assertRefused(world.receive(body), 400, Refusal.FOREIGN_AUDIENCE);
    }

    @Test
    void a_session_of_another_skill_than_the_context_is_400() {
        ObjectNode body = AlexaWorld.envelope("LaunchRequest");
        AlexaWorld.session(body).putObject("application").put("applicationId", "amzn1.ask.skill.other");

        assertRefused(world.receive(body), 400, Refusal.FOREIGN_AUDIENCE);
    }

    @Test
    void two_different_users_in_one_request_are_400() {
        ObjectNode body = AlexaWorld.envelope("LaunchRequest");
        AlexaWorld.session(body).putObject("user").put("userId", "amzn1.ask.account.other");

        assertRefused(world.receive(body), 400, Refusal.MALFORMED);
    }

    @Test
    void the_same_request_has_the_same_replay_key_and_another_body_another_hash() {
        ObjectNode body = AlexaWorld.envelope("LaunchRequest");
        var first = (Received.ToAnswer) world.receive(body);
        var again = (Received.ToAnswer) world.receive(body);
        AlexaWorld.request(body).put("locale", "en-US");
        var other = (Received.ToAnswer) world.receive(body);

        assertThat(again.key()).isEqualTo(first.key());
        assertThat(other.key().request()).isEqualTo(first.key().request());
        assertThat(other.key().bodySha256()).isNotEqualTo(first.key().bodySha256());
    }

    @Test
    void a_replay_with_another_body_is_400() {
        var received = (Received.ToAnswer) world.receive(AlexaWorld.envelope("LaunchRequest"));

        assertThat(received.replier().replayRefused().status()).isEqualTo(400);
        assertThat(received.replier().replayRefused().body().toString()).isEqualTo("{}");
    }

    private static void assertRefused(Received received, int status, Refusal cause) {
        assertThat(received).isInstanceOfSatisfying(Received.Refused.class, refused -> {
            assertThat(refused.cause()).isEqualTo(cause);
            assertThat(refused.now().status()).isEqualTo(status);
            assertThat(refused.now().body().toString()).isEqualTo("{}");
        });
    }
}
