package dev.sottovoce.adapters.google;

import dev.sottovoce.adapters.google.json.Sha256;
import dev.sottovoce.adapters.google.json.StrictTree;
import dev.sottovoce.adapters.google.model.CxLanguages;
import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.Links;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.Refusal;
import dev.sottovoce.conversation.channel.ReplayKey;
import dev.sottovoce.conversation.channel.Replier;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.privacy.ingress.Masking;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Surface;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Decodes an authentic request to what a turn needs, and drops the rest of it. Whatever Google adds to its requests,
 * and whatever tag a flow sends, it is answered.
 *
 * @see <a href="https://cloud.google.com/dialogflow/cx/docs/reference/rest/v3/WebhookRequest">Google:
 *     WebhookRequest</a>
 */
final class CxDecoder {
    private static final String FALLBACK = "fallback";
    private static final String HANDLE_LETTERS = "bcdfghjkmnpqrstvwxz";
    private static final int HANDLE_LENGTH = 31;
    private static final int LONGEST_TEXT = 1000;

    private final CxConfig config;
    private final IntentCatalogue catalogue;
    private final Links links;
    private final Pseudonyms pseudonyms;
    private final OpenTurns turns;
    private final Replier replier;
    private final CxNotices notices;
    private final Clock clock;
    private final RandomGenerator random;
    private final CxSlots slots;
    private final StrictTree json = new StrictTree();

    CxDecoder(CxConfig config, CxParts parts, OpenTurns turns, Replier replier) {
        this.config = config;
        this.catalogue = parts.catalogue();
        this.links = parts.links();
        this.pseudonyms = parts.pseudonyms();
        this.turns = turns;
        this.replier = replier;
        this.notices = parts.notices();
        this.clock = parts.clock();
        this.random = parts.random();
        this.slots = new CxSlots(catalogue);
    }

    /** What to make of these bytes, whose sender is Google's service for our agents' project. */
    Future<Received> decode(byte[] body) {
        Optional<CxEnvelope> read = json.read(body).flatMap(CxEnvelope::read);
        if (read.isEmpty()) {
            return refused(Refusal.MALFORMED);
        }
        Optional<String> agent = config.agentOf(read.get().session());
        return agent.isEmpty() ? refused(Refusal.FOREIGN_AUDIENCE) : answered(read.get(), agent.get());
    }

    private Future<Received> answered(CxEnvelope envelope, String agent) {
        String account = pseudonyms.account(envelope.session());
        return redeem(envelope, account).map(any -> {
            Inbound turn = inbound(envelope, account);
            turns.begin(turn.turn(), new OpenTurns.Request(agent, envelope.foreignKeys()));
            return new Received.ToAnswer(turn, replay(envelope), replier);
        });
    }

    /** A code links the conversation for good, so one that is spent by a retry is no loss. */
    private Future<Void> redeem(CxEnvelope envelope, String account) {
        return envelope.code()
                .map(code -> links.redeem(CxChannel.VENDOR, Sha256.hex(code), account)
                        .map(link -> {
                            if (link.isEmpty()) {
                                notices.count(CxNotice.CODE_REFUSED);
                            }
                            return (Void) null;
                        }))
                .orElse(Future.succeededFuture());
    }

    private Inbound inbound(CxEnvelope envelope, String account) {
        Optional<CxTag> tag = CxTag.of(envelope.tag());
        if (tag.isEmpty()) {
            notices.count(CxNotice.UNKNOWN_TAG);
        }
        Event event = tag.map(CxTag::event).orElse(Event.TURN);
        Locale locale = CxLanguages.nearest(envelope.language(), config.locales());
        Optional<HeardIntent> intent =
                event == Event.TURN ? Optional.of(intent(tag, envelope, locale)) : Optional.empty();
        boolean understood =
                intent.filter(heard -> !heard.id().equals(FALLBACK)).isPresent();
        return new Inbound(
                config.tenant(),
                CxChannel.ID,
                CxChannel.VENDOR,
                account,
                Optional.empty(),
                pseudonyms.conversation(envelope.session()),
                envelope.handle(),
                envelope.handle().isEmpty(),
                event,
                event == Event.TURN && !understood ? envelope.words().map(CxDecoder::text) : Optional.empty(),
                intent,
                Optional.empty(),
                Optional.of(new LinkRef.Account(CxChannel.VENDOR, account)),
                // Counts only with a link, which the conversation looks up.
                Assurance.LINKED,
                envelope.isTelephone() ? RoomEvidence.NONE : RoomEvidence.WRITTEN,
                envelope.isTelephone() ? Set.of(Surface.VOICE) : Set.of(Surface.TEXT, Surface.BUTTON),
                locale,
                clock.instant(),
                turnId());
    }

    private HeardIntent intent(Optional<CxTag> tag, CxEnvelope envelope, Locale locale) {
        return tag.filter(CxTag.TURN::equals)
                .flatMap(any -> envelope.intent())
                .flatMap(catalogue::intent)
                .map(intent -> new HeardIntent(intent.id(), slots.read(intent, envelope.intentParameters(), locale)))
                .orElseGet(() -> new HeardIntent(FALLBACK, List.of()));
    }

    private static String text(String words) {
        if (words.length() <= LONGEST_TEXT) {
            return Masking.mask(words);
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return Masking.mask(words.substring(0, end));
    }

    /**
     * Google asks once more when an answer is late. The id says so; where there is none, the handle does, which is
     * another after each answer. Only what a retry repeats is compared.
     */
    private ReplayKey replay(CxEnvelope envelope) {
        String said = String.join(
                "\n",
                envelope.session(),
                envelope.tag(),
                envelope.language(),
                envelope.intent().orElse(""),
                envelope.intentParameters().toString(),
                envelope.words().orElse(""));
        String id = envelope.responseId()
                .map(given -> given + '\n' + envelope.tag())
                .orElseGet(() -> envelope.handle().orElse("") + '\n' + Sha256.hex(said));
        return new ReplayKey(pseudonyms.request(envelope.session() + '\n' + id), Sha256.hex(said));
    }

    private String turnId() {
        StringBuilder id = new StringBuilder(HANDLE_LENGTH);
        for (int i = 0; i < HANDLE_LENGTH; i++) {
            id.append(HANDLE_LETTERS.charAt(random.nextInt(HANDLE_LETTERS.length())));
        }
        return id.toString();
    }

    private static Future<Received> refused(Refusal cause) {
        return Future.succeededFuture(new Received.Refused(CxReplies.refused(cause), cause));
    }
}
