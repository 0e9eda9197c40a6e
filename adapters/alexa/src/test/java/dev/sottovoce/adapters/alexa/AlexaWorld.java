package dev.sottovoce.adapters.alexa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.adapters.alexa.simulator.TestPki;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A channel with test keys, a clock that stands, links in memory, and Amazon's side to sign for it. */
final class AlexaWorld {
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final String SKILL = "amzn1.ask.skill.00000000-0000-0000-0000-000000000001";
    static final String CERTIFICATE_URL = "https://s3.amazonaws.com/echo.api/echo-api-cert-test.pem";
    static final String USER = "amzn1.ask.account.CANARYUSER";

    /** Keys take a second to make and are the same for every test. */
    static final TestPki PKI = new TestPki(new SecureRandom(), NOW);

    private static final TestPki.Chain CHAIN = PKI.chain(TestPki.Variant.VALID);
    private static final ObjectMapper JSON = new ObjectMapper();

    final SettableClock clock = new SettableClock(NOW);
    final MemoryLinks links = new MemoryLinks();
    final Map<AlexaNotice, Integer> notices = new EnumMap<>(AlexaNotice.class);
    final AlexaChannel channel;

    AlexaWorld(Vertx vertx) {
        this(vertx, url -> Future.succeededFuture(CHAIN.bytes()));
    }

    AlexaWorld(Vertx vertx, CertificateSource source) {
        AlexaNotices counter = new AlexaNotices() {
            @Override
            public void count(AlexaNotice notice) {
                notices.merge(notice, 1, Integer::sum);
            }

            @Override
            public void skew(Duration age) {}
        };
        channel = new AlexaChannel(
                AlexaConfig.of("demo-bank", Set.of(SKILL), List.of(Locale.US, Locale.UK, new Locale("es", "ES"))),
                new AlexaVerifier(
                        PKI.anchors(), source, clock, vertx.createSharedWorkerExecutor("alexa-certificates"), counter),
                links,
                pseudonyms(),
                catalogue(),
                counter,
                clock,
                new Random(1));
    }

    static Pseudonyms pseudonyms() {
        return new Pseudonyms(
                "a key of thirty-two bytes length".getBytes(StandardCharsets.US_ASCII),
                "demo-bank",
                AlexaChannel.VENDOR);
    }

    static IntentCatalogue catalogue() {
        return new IntentCatalogue(
                List.of(
                        intent("check_balance", new SlotSpec("account", "ACCOUNT", false, true)),
                        intent(
                                "spending",
                                new SlotSpec("merchant", "MERCHANT", false, false),
                                new SlotSpec("category", "CATEGORY", false, false),
                                new SlotSpec("period", "PERIOD", true, false),
                                new SlotSpec("count", "NUMBER", false, false))),
                Map.of(),
                Map.of(),
                Map.of(Locale.UK, "quiet bank"));
    }

    private static Intent intent(String id, SlotSpec... slots) {
        return new Intent(id, 1, Set.of(), List.of(), List.of(slots), false);
    }

    /** A request in a session, of {@link #USER} to {@link #SKILL}. */
    static ObjectNode envelope(String type) {
        return json("""
                {"version":"1.0",
                 "session":{"new":false,"sessionId":"amzn1.echo-api.session.CANARYSESSION","application":{"applicationId":"%2$s"},
                   "attributes":{"h":"bcdfghjkmnpqrstvwxzbcdfghjkmnpq"},"user":{"userId":"%3$s"}},
                 "context":{"System":{"application":{"applicationId":"%2$s"},"user":{"userId":"%3$s"}}},
                 "request":{"type":"%1$s","requestId":"amzn1.echo-api.request.CANARYREQUEST","timestamp":"2026-03-02T10:00:00Z","locale":"en-GB"}}
                """.formatted(type, SKILL, USER));
    }

    /** An intent request with these slots, as JSON. */
    static ObjectNode intent(String name, String slots) {
        ObjectNode envelope = envelope("IntentRequest");
        request(envelope).set("intent", json("{\"name\":\"" + name + "\",\"slots\":" + slots + "}"));
        return envelope;
    }

    static ObjectNode request(ObjectNode envelope) {
        return (ObjectNode) envelope.path("request");
    }

    static ObjectNode system(ObjectNode envelope) {
        return (ObjectNode) envelope.path("context").path("System");
    }

    static ObjectNode session(ObjectNode envelope) {
        return (ObjectNode) envelope.path("session");
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static RawRequest signed(JsonNode body) {
        return signed(body.toString());
    }

    static RawRequest signed(String body) {
        return signed(body.getBytes(StandardCharsets.UTF_8));
    }

    static RawRequest signed(byte[] body) {
        return post(body, CERTIFICATE_URL, sign(CHAIN.key(), body));
    }

    static RawRequest post(byte[] body, String certificateUrl, String signature) {
        return new RawRequest(
                "POST",
                "/alexa",
                "",
                List.of(
                        Map.entry("Content-Type", "application/json;charset=utf-8"),
                        Map.entry("SignatureCertChainUrl", certificateUrl),
                        Map.entry("Signature-256", signature)),
                Buffer.buffer(body));
    }

    static RawRequest with(RawRequest request, String header, String value) {
        List<Map.Entry<String, String>> headers = new ArrayList<>(request.headers());
        headers.removeIf(entry -> entry.getKey().equalsIgnoreCase(header));
        headers.add(Map.entry(header, value));
        return new RawRequest(request.method(), request.path(), request.query(), headers, request.body());
    }

    static RawRequest without(RawRequest request, String header) {
        List<Map.Entry<String, String>> headers = new ArrayList<>(request.headers());
        headers.removeIf(entry -> entry.getKey().equalsIgnoreCase(header));
        return new RawRequest(request.method(), request.path(), request.query(), headers, request.body());
    }

    static String sign(PrivateKey key, byte[] body) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(body);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Received receive(JsonNode body) {
        return receive(signed(body));
    }

    Received receive(RawRequest request) {
        return await(channel.receive(request));
    }

    /** The turn of a request that has one. */
    Inbound turn(JsonNode body) {
        return ((Received.ToAnswer) receive(body)).turn();
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("The future did not succeed", e);
        }
    }
}
