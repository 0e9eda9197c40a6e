package dev.sottovoce.adapters.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.adapters.google.simulator.GoogleSigner;
import dev.sottovoce.adapters.google.token.IdTokens;
import dev.sottovoce.adapters.google.token.KeySource;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A channel with test keys, a clock that stands, links in memory, and Google's side to sign for it. */
public final class CxWorld {
    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    public static final String AGENT =
            "projects/our-bank/locations/europe-west2/agents/0a1b2c3d-0000-4000-8000-000000000001";
    public static final String SESSION = AGENT + "/sessions/CANARYSESSION";
    public static final String HANDLE = "bcdfghjkmnpqrstvwxzbcdfghjkmnpq";
    static final String WEBHOOK = "https://bank.example/google/cx";
    static final String PROJECT = "123456789012";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Keys take a moment to make and are the same for every test. */
    private static final SettableClock SIGNING = new SettableClock(NOW);

    public static final GoogleSigner SIGNER = new GoogleSigner(new SecureRandom(), SIGNING, WEBHOOK, PROJECT);

    public final SettableClock clock = new SettableClock(NOW);
    public final MemoryLinks links = new MemoryLinks();
    final Map<CxNotice, Integer> notices = new EnumMap<>(CxNotice.class);
    public final CxChannel channel;

    public CxWorld(Vertx vertx) {
        this(
                vertx,
                () -> Future.succeededFuture(
                        new KeySource.Published(Buffer.buffer(SIGNER.jwks()), Duration.ofHours(5))));
    }

    CxWorld(Vertx vertx, KeySource keys) {
        channel = new CxChannel(
                config(),
                new IdTokens(keys, clock, vertx.createSharedWorkerExecutor("google-signatures")),
                new CxParts(
                        SmallCatalogue.catalogue(),
                        links,
                        pseudonyms(),
                        notice -> notices.merge(notice, 1, Integer::sum),
                        clock,
                        new Random(1)));
    }

    public static CxConfig config() {
        return new CxConfig(
                "demo-bank",
                List.of(URI.create(WEBHOOK)),
                PROJECT,
                Set.of(AGENT),
                SmallCatalogue.LOCALES,
                URI.create("https://bank.example"));
    }

    static Pseudonyms pseudonyms() {
        return new Pseudonyms(
                "a key of thirty-two bytes length".getBytes(StandardCharsets.US_ASCII), "demo-bank", CxChannel.VENDOR);
    }

    /** A request of {@link #SESSION}. */
    static ObjectNode request(String tag) {
        return json("""
                {"detectIntentResponseId":"CANARYRESPONSE","languageCode":"en-gb","text":"what is my current balance",
                 "fulfillmentInfo":{"tag":"%s"},
                 "intentInfo":{"displayName":"check_balance","parameters":{"account":{"originalValue":"my checking","resolvedValue":"current"}}},
                 "sessionInfo":{"session":"%s","parameters":{"account":"current","h":"%s"}}}
                """.formatted(tag, SESSION, HANDLE));
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
        return post(body, "Bearer " + SIGNER.token());
    }

    static RawRequest post(byte[] body, String authorization) {
        return new RawRequest(
                "POST",
                "/google/cx",
                "",
                List.of(Map.entry("Content-Type", "application/json"), Map.entry("Authorization", authorization)),
                Buffer.buffer(body));
    }

    static RawRequest with(RawRequest request, String header, String value) {
        List<Map.Entry<String, String>> headers = new ArrayList<>(request.headers());
        headers.removeIf(entry -> entry.getKey().equalsIgnoreCase(header));
        headers.add(Map.entry(header, value));
        return new RawRequest(request.method(), request.path(), request.query(), headers, request.body());
    }

    Received receive(RawRequest request) {
        return await(channel.receive(request));
    }

    int status(RawRequest request) {
        return receive(request) instanceof Received.Refused refused
                ? refused.now().status()
                : 200;
    }

    Received.ToAnswer answerable(JsonNode body) {
        return (Received.ToAnswer) receive(signed(body));
    }

    Inbound turn(JsonNode body) {
        return answerable(body).turn();
    }

    /** A plain answer. */
    static Outbound saying(String text) {
        return new Outbound(
                Locale.UK,
                text,
                text,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                false,
                false,
                List.of(),
                HANDLE);
    }

    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("The future did not succeed", e);
        }
    }
}
