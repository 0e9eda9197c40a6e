package dev.sottovoce.adapters.google;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Refusal;
import dev.sottovoce.conversation.channel.Replier;
import dev.sottovoce.conversation.channel.Ssml;
import dev.sottovoce.privacy.turn.Surface;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Encodes an answer: one text, or on the telephone speech alone, since some gateways would say both. Google keeps every
 * session parameter until it is nulled, so all but our handle are. An answer that breaks a limit is not cut short,
 * which could change its meaning; the constant apology goes out instead.
 *
 * @see <a href="https://cloud.google.com/dialogflow/cx/docs/reference/rest/v3/WebhookResponse">Google:
 *     WebhookResponse</a>
 * @see <a
 *     href="https://cloud.google.com/dialogflow/cx/docs/concept/integration/dialogflow-messenger/fulfillment">Google:
 *     rich content of CX Messenger</a>
 */
final class CxEncoder implements Replier {
    private static final int MAX_TEXT_CHARS = 4_096;
    private static final int MAX_CHIPS = 8;
    private static final int MAX_PAGES = 3;
    private static final int MAX_RESPONSE_BYTES = 32_768;
    private static final Pattern HANDLE = Pattern.compile("[bcdfghjkmnpqrstvwxz]{31}");

    private final CxConfig config;
    private final OpenTurns turns;
    private final CxNotices notices;
    private final Ssml ssml = new Ssml();
    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    // The default escapes what UTF-8 can carry.
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build())
            .build();

    CxEncoder(CxConfig config, OpenTurns turns, CxNotices notices) {
        this.config = config;
        this.turns = turns;
        this.notices = notices;
    }

    /** The answer, or the apology when it cannot be said within the limits. */
    @Override
    public RawResponse encode(Inbound in, Outbound out) {
        return turns.end(in.turn())
                .filter(request -> isFit(out))
                .flatMap(request -> tree(in, out, request))
                .flatMap(this::write)
                .filter(body -> body.length <= MAX_RESPONSE_BYTES)
                .map(CxReplies::ok)
                .orElseGet(() -> {
                    notices.count(CxNotice.ANSWER_UNFIT);
                    return CxReplies.apology(out.locale());
                });
    }

    @Override
    public RawResponse replayRefused() {
        return CxReplies.refused(Refusal.REPLAY);
    }

    private static boolean isFit(Outbound out) {
        return HANDLE.matcher(out.handle()).matches()
                && out.speech().length() <= MAX_TEXT_CHARS
                && out.display().length() <= MAX_TEXT_CHARS
                && out.choices().size() <= MAX_CHIPS
                && out.pages().size() <= MAX_PAGES;
    }

    // Keys stand in the order of the wire schema, in which the guard reads them.

    private Optional<ObjectNode> tree(Inbound in, Outbound out, OpenTurns.Request request) {
        ObjectNode root = mapper.createObjectNode();
        ArrayNode messages = root.putObject("fulfillmentResponse")
                .put("mergeBehavior", "REPLACE")
                .putArray("messages");
        if (in.surfaces().contains(Surface.VOICE)) {
            Optional<String> spoken = ssml.speak(out.speech());
            if (spoken.isEmpty()) {
                return Optional.empty();
            }
            messages.addObject().putObject("outputAudioText").put("ssml", spoken.get());
        } else {
            if (out.display().isBlank()) {
                return Optional.empty();
            }
            messages.addObject().putObject("text").putArray("text").add(out.display());
            rich(messages, out);
        }
        if (out.ends()) {
            messages.addObject().putObject("endInteraction");
        }
        ObjectNode parameters = root.putObject("sessionInfo").putObject("parameters");
        parameters.put("h", out.handle());
        request.foreignKeys().forEach(parameters::putNull);
        if (out.ends()) {
            root.put("targetPage", CxWire.ending(request.agent()));
        }
        return Optional.of(root);
    }

    /** Chips send their title as the customer's words; buttons open a page of the bank. */
    private void rich(ArrayNode messages, Outbound out) {
        List<Outbound.Choice> choices = out.choices();
        if (choices.isEmpty() && out.pages().isEmpty()) {
            return;
        }
        ArrayNode card = messages.addObject()
                .putObject("payload")
                .putArray("richContent")
                .addArray();
        for (Outbound.Page page : out.pages()) {
            card.addObject()
                    .put("type", "button")
                    .put("text", page.title())
                    .putObject("anchor")
                    .put("href", config.pages(page.kind().path()) + page.handle());
        }
        if (!choices.isEmpty()) {
            ArrayNode options = card.addObject().put("type", "chips").putArray("options");
            choices.forEach(choice -> options.addObject().put("text", choice.title()));
        }
    }

    /** Empty for text that UTF-8 cannot carry. */
    private Optional<byte[]> write(ObjectNode tree) {
        try {
            return Optional.of(mapper.writeValueAsBytes(tree));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
