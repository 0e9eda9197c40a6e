package dev.sottovoce.adapters.alexa;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.conversation.channel.Arrival;
import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.Links;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.Refusal;
import dev.sottovoce.conversation.channel.ReplayKey;
import dev.sottovoce.conversation.channel.Replier;
import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import dev.sottovoce.privacy.turn.Surface;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Decodes an authentic request to what a turn needs, and drops the rest of it. Whatever Amazon adds to its envelope or
 * its types, a request is answered.
 *
 * @see <a
 *     href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html">Amazon:
 *     Request and response JSON reference</a>
 */
final class AlexaDecoder {
    private static final String FALLBACK = "fallback";
    private static final String HANDLE_LETTERS = "bcdfghjkmnpqrstvwxz";
    private static final int HANDLE_LENGTH = 31;
    private static final Pattern HANDLE = Pattern.compile("[" + HANDLE_LETTERS + "]{8,64}");

    private final AlexaConfig config;
    private final IntentCatalogue catalogue;
    private final IntentNames names;
    private final Pseudonyms pseudonyms;
    private final AlexaAdmission admission;
    private final AlexaIdentities identities;
    private final Replier replier;
    private final AlexaNotices notices;
    private final Clock clock;
    private final RandomGenerator random;
    private final AlexaJson json = new AlexaJson();

    AlexaDecoder(
            AlexaConfig config,
            IntentCatalogue catalogue,
            Links links,
            Pseudonyms pseudonyms,
            Replier replier,
            AlexaNotices notices,
            Clock clock,
            RandomGenerator random) {
        this.config = config;
        this.catalogue = catalogue;
        this.names = new IntentNames(catalogue);
        this.pseudonyms = pseudonyms;
        this.admission = new AlexaAdmission(config);
        this.identities = new AlexaIdentities(links, AlexaChannel.VENDOR, config.speakers());
        this.replier = replier;
        this.notices = notices;
        this.clock = clock;
        this.random = random;
    }

    /** What to make of these bytes, whose signature holds. */
    Future<Received> decode(byte[] body) {
        Instant now = clock.instant();
        Optional<AlexaEnvelope> read = json.read(body).flatMap(AlexaEnvelope::read);
        if (read.isEmpty()) {
            return refused(Refusal.MALFORMED);
        }
        AlexaEnvelope envelope = read.get();
        notices.skew(Duration.between(envelope.timestamp(), now));
        Optional<Refusal> refusal = admission.refuse(envelope, now);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        AlexaRequestKind kind = AlexaRequestKind.of(envelope.type());
        notice(kind, envelope);
        return kind.isAnswered() ? answered(kind, envelope, body, now) : acknowledged(kind, envelope, now);
    }

    private Future<Received> answered(AlexaRequestKind kind, AlexaEnvelope envelope, byte[] body, Instant now) {
        Optional<String> user = envelope.userId();
        if (user.isEmpty()) {
            // Nobody to answer; Amazon always names the account in these two.
            return refused(Refusal.MALFORMED);
        }
        ReplayKey key = new ReplayKey(request(envelope), AlexaIdentities.sha256(body));
        return inbound(kind.event().orElse(Event.TURN), user.get(), envelope, now)
                .map(turn -> new Received.ToAnswer(turn, key, replier));
    }

    private Future<Received> acknowledged(AlexaRequestKind kind, AlexaEnvelope envelope, Instant now) {
        if (kind == AlexaRequestKind.CAN_FULFILL) {
            return Future.succeededFuture(
                    new Received.Acknowledged(AlexaReplies.cannotFulfill(), AlexaReplies.unavailable(), List.of()));
        }
        Optional<String> user = envelope.userId();
        if (kind.event().isEmpty() || user.isEmpty()) {
            return Future.succeededFuture(
                    new Received.Acknowledged(AlexaReplies.empty(), AlexaReplies.unavailable(), List.of()));
        }
        return inbound(kind.event().get(), user.get(), envelope, now)
                .map(turn -> new Received.Acknowledged(
                        AlexaReplies.empty(),
                        AlexaReplies.unavailable(),
                        List.of(new Arrival(request(envelope), now, turn, Optional.empty()))));
    }

    private String request(AlexaEnvelope envelope) {
        return pseudonyms.request(envelope.skill().orElse("") + '\n' + envelope.requestId());
    }

    private Future<Inbound> inbound(Event event, String user, AlexaEnvelope envelope, Instant now) {
        String account = pseudonyms.account(user);
        return identities
                .of(envelope, account)
                .map(identity -> new Inbound(
                        config.tenant(),
                        AlexaChannel.ID,
                        AlexaChannel.VENDOR,
                        account,
                        envelope.personId().filter(id -> config.speakers()).map(pseudonyms::speaker),
                        pseudonyms.conversation(envelope.sessionId().orElse(user)),
                        handle(envelope),
                        envelope.session().path("new").asBoolean(true),
                        event,
                        Optional.empty(),
                        event == Event.TURN ? Optional.of(intent(envelope)) : Optional.empty(),
                        Optional.empty(),
                        identity.link(),
                        identity.assurance(),
                        identity.room(),
                        envelope.hasScreen() ? Set.of(Surface.VOICE, Surface.SCREEN) : Set.of(Surface.VOICE),
                        config.nearest(
                                AlexaJson.text(envelope.request(), "locale").orElse("")),
                        now,
                        turnId()));
    }

    private HeardIntent intent(AlexaEnvelope envelope) {
        JsonNode heard = envelope.request().path("intent");
        String id = AlexaJson.text(heard, "name").flatMap(names::idOf).orElse(FALLBACK);
        AlexaSlots slots = new AlexaSlots(envelope.skill().orElse(""));
        Optional<Intent> declared = catalogue.intent(id);
        return new HeardIntent(
                id,
                declared.map(intent -> slots.read(intent, heard.path("slots"))).orElse(List.of()));
    }

    private static Optional<String> handle(AlexaEnvelope envelope) {
        return AlexaJson.text(envelope.session().path("attributes"), "h")
                .filter(handle -> HANDLE.matcher(handle).matches());
    }

    private void notice(AlexaRequestKind kind, AlexaEnvelope envelope) {
        boolean failed = envelope.request().path("reason").asText("").equals("ERROR");
        if (kind == AlexaRequestKind.EXCEPTION || (kind == AlexaRequestKind.ENDED && failed)) {
            notices.count(AlexaNotice.ANSWER_REFUSED);
        } else if (kind == AlexaRequestKind.UNKNOWN) {
            notices.count(AlexaNotice.UNKNOWN_TYPE);
        }
    }

    private String turnId() {
        StringBuilder id = new StringBuilder(HANDLE_LENGTH);
        for (int i = 0; i < HANDLE_LENGTH; i++) {
            id.append(HANDLE_LETTERS.charAt(random.nextInt(HANDLE_LETTERS.length())));
        }
        return id.toString();
    }

    private static Future<Received> refused(Refusal cause) {
        return Future.succeededFuture(new Received.Refused(AlexaReplies.refused(cause), cause));
    }
}
