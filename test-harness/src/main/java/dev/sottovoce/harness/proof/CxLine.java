package dev.sottovoce.harness.proof;

import dev.sottovoce.adapters.google.CxChannel;
import dev.sottovoce.adapters.google.CxConfig;
import dev.sottovoce.adapters.google.CxNotices;
import dev.sottovoce.adapters.google.CxParts;
import dev.sottovoce.adapters.google.simulator.GoogleSigner;
import dev.sottovoce.adapters.google.token.IdTokens;
import dev.sottovoce.adapters.google.token.KeySource;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Dialogflow CX, with Google's token on every request. */
final class CxLine implements Line {
    static final URI WEBHOOK = URI.create("https://bank.example/google/cx");
    static final String PROJECT = "123456789012";
    private static final String AGENT = "projects/our-bank/locations/europe-west2/agents/proof";

    private final Lines.Parts parts;
    private final CxChannel channel;
    private final Pseudonyms pseudonyms;
    private final String authorization;

    CxLine(Lines.Parts parts, GoogleSigner signer) {
        this.parts = parts;
        this.pseudonyms = parts.pseudonyms(CxChannel.VENDOR);
        this.authorization = "Bearer " + signer.token();
        this.channel = new CxChannel(
                new CxConfig(
                        parts.tenant(),
                        List.of(WEBHOOK),
                        PROJECT,
                        Set.of(AGENT),
                        parts.locales(),
                        URI.create("https://bank.example")),
                new IdTokens(
                        () -> Future.succeededFuture(
                                new KeySource.Published(Buffer.buffer(signer.jwks()), Duration.ofDays(1))),
                        parts.clock(),
                        parts.workers()),
                new CxParts(
                        parts.catalogue(), parts.links(), pseudonyms, CxNotices.none(), parts.clock(), parts.random()));
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public void link(Seat seat, SubjectRef customer) {
        parts.links().account(CxChannel.VENDOR, pseudonyms.account(session(seat)), customer);
    }

    private static String session(Seat seat) {
        return AGENT + "/sessions/proof-" + seat.account() + "-" + seat.conversation();
    }

    @Override
    public RawRequest request(Seat seat, Saying saying, boolean begins, List<Captured> before) {
        return new RawRequest(
                "POST",
                channel.profile().path(),
                "",
                List.of(Map.entry("Content-Type", "application/json"), Map.entry("Authorization", authorization)),
                Buffer.buffer(body(seat, saying, begins, before).encode()));
    }

    private static JsonObject body(Seat seat, Saying saying, boolean begins, List<Captured> before) {
        String tag = switch (saying.intent()) {
            case "launch" -> "welcome";
            case "silence" -> "no-input";
            case "fallback" -> "no-match";
            default -> "turn";
        };
        var body = new JsonObject()
                .put("detectIntentResponseId", "proof")
                .put("languageCode", seat.locale().toLanguageTag().toLowerCase(Locale.ROOT))
                .put(seat.telephone() ? "transcript" : "text", saying.text())
                .put("fulfillmentInfo", new JsonObject().put("tag", tag));
        if (tag.equals("turn")) {
            var parameters = new JsonObject();
            saying.slots()
                    .forEach((name, slot) -> parameters.put(
                            name,
                            new JsonObject()
                                    .put("originalValue", slot.words())
                                    .put("resolvedValue", slot.id().orElse(slot.words()))));
            body.put(
                    "intentInfo",
                    new JsonObject().put("displayName", saying.intent()).put("parameters", parameters));
        }
        var session = new JsonObject().put("session", session(seat));
        handle(before)
                .filter(known -> !begins)
                .ifPresent(known -> session.put("parameters", new JsonObject().put("h", known)));
        return body.put("sessionInfo", session);
    }

    /** Google gives back what it was told to keep. */
    private static java.util.Optional<String> handle(List<Captured> before) {
        return before.stream()
                .map(captured -> new JsonObject(captured.body()))
                .map(json -> json.getJsonObject("sessionInfo", new JsonObject()))
                .map(json -> json.getJsonObject("parameters", new JsonObject()))
                .flatMap(json -> java.util.Optional.ofNullable(json.getString("h")).stream())
                .findFirst();
    }
}
