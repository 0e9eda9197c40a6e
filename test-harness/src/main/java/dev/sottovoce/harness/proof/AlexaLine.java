package dev.sottovoce.harness.proof;

import dev.sottovoce.adapters.alexa.AlexaChannel;
import dev.sottovoce.adapters.alexa.AlexaConfig;
import dev.sottovoce.adapters.alexa.AlexaNotices;
import dev.sottovoce.adapters.alexa.AlexaVerifier;
import dev.sottovoce.adapters.alexa.simulator.TestPki;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alexa, with Amazon's signature over every request. */
final class AlexaLine implements Line {
    private static final String SKILL = "amzn1.ask.skill.00000000-0000-0000-0000-000000000001";
    private static final String CERTIFICATE = "https://s3.amazonaws.com/echo.api/proof.pem";
    /** The same bytes have the same signature, and making one takes longer than all of our own work. */
    private static final int SIGNATURES = 50_000;

    private static final Map<String, String> BUILT_IN = Map.of(
            "help", "AMAZON.HelpIntent",
            "stop", "AMAZON.StopIntent",
            "cancel", "AMAZON.CancelIntent",
            "fallback", "AMAZON.FallbackIntent",
            "yes", "AMAZON.YesIntent",
            "no", "AMAZON.NoIntent",
            "repeat", "AMAZON.RepeatIntent",
            "next", "AMAZON.NextIntent",
            "previous", "AMAZON.PreviousIntent");

    private final Lines.Parts parts;
    private final TestPki.Chain chain;
    private final AlexaChannel channel;
    private final Map<String, String> signatures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > SIGNATURES;
        }
    };

    AlexaLine(Lines.Parts parts, TestPki pki, TestPki.Chain chain) {
        this.parts = parts;
        this.chain = chain;
        this.channel = new AlexaChannel(
                AlexaConfig.of(parts.tenant(), Set.of(SKILL), parts.locales()),
                new AlexaVerifier(
                        pki.anchors(),
                        url -> Future.succeededFuture(chain.bytes()),
                        parts.clock(),
                        parts.workers(),
                        AlexaNotices.none()),
                parts.links(),
                parts.pseudonyms(AlexaChannel.VENDOR),
                parts.catalogue(),
                AlexaNotices.none(),
                parts.clock(),
                parts.random());
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public void link(Seat seat, SubjectRef customer) {
        parts.links().token(AlexaChannel.VENDOR, token(seat), customer);
    }

    private static String token(Seat seat) {
        return "proof-token-" + seat.account();
    }

    @Override
    public RawRequest request(Seat seat, Saying saying, boolean begins, List<Captured> before) {
        String body = body(seat, saying, begins).encode();
        return new RawRequest(
                "POST",
                channel.profile().path(),
                "",
                List.of(
                        Map.entry("Content-Type", "application/json;charset=utf-8"),
                        Map.entry("SignatureCertChainUrl", CERTIFICATE),
                        Map.entry("Signature-256", signatures.computeIfAbsent(body, this::sign))),
                Buffer.buffer(body));
    }

    private JsonObject body(Seat seat, Saying saying, boolean begins) {
        var application = new JsonObject().put("applicationId", SKILL);
        var user = new JsonObject()
                .put("userId", "amzn1.ask.account.PROOF" + seat.account())
                .put("accessToken", token(seat));
        var system = new JsonObject().put("application", application).put("user", user);
        if (seat.recognised()) {
            system.put(
                    "person",
                    new JsonObject().put("personId", "amzn1.ask.person.PROOF").put("accessToken", token(seat)));
        }
        var interfaces =
                seat.screen() ? new JsonObject().put("Alexa.Presentation.APL", new JsonObject()) : new JsonObject();
        system.put("device", new JsonObject().put("deviceId", "PROOF").put("supportedInterfaces", interfaces));
        return new JsonObject()
                .put("version", "1.0")
                .put(
                        "session",
                        new JsonObject()
                                .put("new", begins)
                                .put("sessionId", "amzn1.echo-api.session.PROOF" + seat.conversation())
                                .put("application", application)
                                .put("user", user))
                .put("context", new JsonObject().put("System", system))
                .put("request", request(seat, saying));
    }

    private JsonObject request(Seat seat, Saying saying) {
        String type = switch (saying.intent()) {
            case "launch" -> "LaunchRequest";
            case "silence" -> "SessionEndedRequest";
            default -> "IntentRequest";
        };
        var request = new JsonObject()
                .put("type", type)
                .put("requestId", "amzn1.echo-api.request.PROOF")
                .put(
                        "timestamp",
                        parts.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("locale", seat.locale().toLanguageTag());
        if (type.equals("IntentRequest")) {
            var slots = new JsonObject();
            saying.slots()
                    .forEach((name, slot) -> slots.put(name, slot(parts.catalogue(), saying.intent(), name, slot)));
            request.put(
                    "intent",
                    new JsonObject().put("name", nameOf(saying.intent())).put("slots", slots));
        }
        return request;
    }

    private static JsonObject slot(IntentCatalogue catalogue, String intent, String name, Saying.Slot slot) {
        String type = catalogue
                .intent(intent)
                .flatMap(known -> known.slot(name))
                .map(spec -> spec.type())
                .orElse("");
        var json = new JsonObject().put("name", name).put("value", slot.words());
        if (type.equals("PERIOD")) {
            return json.put("value", slot.id().orElse(slot.words()));
        }
        slot.id()
                .ifPresent(id -> json.put(
                        "resolutions",
                        new JsonObject()
                                .put(
                                        "resolutionsPerAuthority",
                                        new JsonArray()
                                                .add(new JsonObject()
                                                        .put(
                                                                "authority",
                                                                "amzn1.er-authority.echo-sdk." + SKILL + "." + type)
                                                        .put("status", new JsonObject().put("code", "ER_SUCCESS_MATCH"))
                                                        .put(
                                                                "values",
                                                                new JsonArray()
                                                                        .add(new JsonObject()
                                                                                .put(
                                                                                        "value",
                                                                                        new JsonObject()
                                                                                                .put(
                                                                                                        "name",
                                                                                                        slot.words())
                                                                                                .put("id", id))))))));
        return json;
    }

    private static String nameOf(String intent) {
        return BUILT_IN.getOrDefault(
                intent,
                Stream.of(intent.split("_"))
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining("", "", "Intent")));
    }

    private String sign(String body) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(chain.key());
            signature.update(Buffer.buffer(body).getBytes());
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign with RSA; use a standard one", e);
        }
    }
}
