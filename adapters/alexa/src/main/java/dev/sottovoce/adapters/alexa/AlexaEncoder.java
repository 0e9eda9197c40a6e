package dev.sottovoce.adapters.alexa;

import com.amazon.ask.model.Directive;
import com.amazon.ask.model.IntentConfirmationStatus;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.ResponseEnvelope;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.SlotConfirmationStatus;
import com.amazon.ask.model.dialog.ElicitSlotDirective;
import com.amazon.ask.model.ui.LinkAccountCard;
import com.amazon.ask.model.ui.OutputSpeech;
import com.amazon.ask.model.ui.Reprompt;
import com.amazon.ask.model.ui.SsmlOutputSpeech;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Refusal;
import dev.sottovoce.conversation.channel.Replier;
import dev.sottovoce.conversation.channel.Ssml;
import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Encodes an answer with Amazon's own response classes. No value of a customer goes anywhere but into the speech: cards
 * stay in the Alexa app, and session attributes and directives are echoed. An answer that breaks one of Amazon's limits
 * is not cut short, which could change its meaning; the constant apology goes out instead.
 *
 * @see <a
 *     href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html#response-format">Amazon:
 *     Response format</a>
 */
final class AlexaEncoder implements Replier {
    /** Amazon takes less than 8,000 characters of speech; some are left for what its counting may differ in. */
    private static final int MAX_SPEECH_CHARS = 7_500;

    private static final int MAX_RESPONSE_BYTES = 24_576;
    private static final Pattern HANDLE = Pattern.compile("[bcdfghjkmnpqrstvwxz]{31}");

    private final IntentCatalogue catalogue;
    private final AlexaNotices notices;
    private final Ssml ssml = new Ssml();
    private final ObjectWriter writer = JsonMapper.builder(JsonFactory.builder()
                    // The default escapes what UTF-8 can carry.
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build())
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .addMixIn(ResponseEnvelope.class, EnvelopeOrder.class)
            .addMixIn(Response.class, ResponseOrder.class)
            .addMixIn(OutputSpeech.class, SpeechOrder.class)
            .addMixIn(Directive.class, DirectiveOrder.class)
            .addMixIn(com.amazon.ask.model.Intent.class, IntentOrder.class)
            .addMixIn(Slot.class, IntentOrder.class)
            .build()
            .writerFor(ResponseEnvelope.class);

    AlexaEncoder(IntentCatalogue catalogue, AlexaNotices notices) {
        this.catalogue = catalogue;
        this.notices = notices;
    }

    @Override
    public RawResponse encode(Inbound in, Outbound out) {
        return encode(out);
    }

    @Override
    public RawResponse replayRefused() {
        return AlexaReplies.refused(Refusal.REPLAY);
    }

    // The guard reads keys in the order of the wire schema.

    @JsonPropertyOrder({"version", "sessionAttributes", "response"})
    private interface EnvelopeOrder {}

    @JsonPropertyOrder({"outputSpeech", "card", "reprompt", "directives", "shouldEndSession"})
    private interface ResponseOrder {}

    @JsonPropertyOrder({"type", "ssml"})
    private interface SpeechOrder {}

    @JsonPropertyOrder({"type", "slotToElicit", "updatedIntent"})
    private interface DirectiveOrder {}

    @JsonPropertyOrder({"name", "confirmationStatus", "slots"})
    private interface IntentOrder {}

    /** The answer, or the apology when it cannot be said within Amazon's limits. */
    RawResponse encode(Outbound out) {
        return response(out)
                .map(response -> write(ResponseEnvelope.builder()
                        .withVersion("1.0")
                        .putSessionAttributesItem("h", out.handle())
                        .withResponse(response)
                        .build()))
                .filter(body -> body.length <= MAX_RESPONSE_BYTES)
                .map(AlexaReplies::ok)
                .orElseGet(() -> unfit(out));
    }

    private RawResponse unfit(Outbound out) {
        notices.count(AlexaNotice.ANSWER_UNFIT);
        return AlexaReplies.apology(out.locale());
    }

    private Optional<Response> response(Outbound out) {
        Optional<String> speech = speech(out.speech());
        Optional<String> reprompt = out.reprompt().flatMap(this::speech);
        if (speech.isEmpty()
                || reprompt.isPresent() != out.open()
                || !HANDLE.matcher(out.handle()).matches()) {
            return Optional.empty();
        }
        Response.Builder response = Response.builder()
                .withOutputSpeech(spoken(speech.get()))
                // Always said: without it, what happens next depends on the device.
                .withShouldEndSession(!out.open());
        reprompt.ifPresent(text -> response.withReprompt(
                Reprompt.builder().withOutputSpeech(spoken(text)).build()));
        if (out.askToLink()) {
            response.withCard(LinkAccountCard.builder().build());
        }
        if (out.open()) {
            out.elicit().flatMap(this::elicit).ifPresent(response::addDirectivesItem);
        }
        return Optional.of(response.build());
    }

    private Optional<String> speech(String words) {
        return ssml.speak(words).filter(text -> text.length() <= MAX_SPEECH_CHARS);
    }

    private static OutputSpeech spoken(String text) {
        return SsmlOutputSpeech.builder().withSsml(text).build();
    }

    /** A hint for the recogniser: names of slots, never what is in them. */
    private Optional<Directive> elicit(Outbound.Elicit elicit) {
        return catalogue
                .intent(elicit.intent())
                .filter(intent -> !intent.system() && intent.slot(elicit.slot()).isPresent())
                .map(intent -> ElicitSlotDirective.builder()
                        .withSlotToElicit(elicit.slot())
                        .withUpdatedIntent(names(intent))
                        .build());
    }

    private static com.amazon.ask.model.Intent names(Intent intent) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        intent.slots().stream()
                .map(SlotSpec::name)
                .sorted(Comparator.naturalOrder())
                .forEach(name -> slots.put(
                        name,
                        Slot.builder()
                                .withName(name)
                                .withConfirmationStatus(SlotConfirmationStatus.NONE)
                                .build()));
        return com.amazon.ask.model.Intent.builder()
                .withName(IntentNames.nameOf(intent.id()))
                .withConfirmationStatus(IntentConfirmationStatus.NONE)
                .withSlots(slots)
                .build();
    }

    private byte[] write(ResponseEnvelope envelope) {
        try {
            return writer.writeValueAsBytes(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Amazon's response classes cannot be written; check the Jackson version", e);
        }
    }
}
