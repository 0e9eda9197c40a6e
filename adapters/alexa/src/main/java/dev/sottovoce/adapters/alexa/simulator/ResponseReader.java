package dev.sottovoce.adapters.alexa.simulator;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sottovoce.adapters.alexa.simulator.Understood.Elicited;
import dev.sottovoce.conversation.channel.Simulator.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an answer as Amazon does, and notes everything for which Amazon, its certification or a listener would refuse
 * it. Findings tell the place, never the words.
 *
 * @see <a
 *     href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html">Amazon:
 *     request and response JSON reference</a>
 */
final class ResponseReader {
    private static final int MAX_BYTES = 24_576;
    private static final int MAX_SPEECH = 8_000;
    private static final int MAX_CARD = 8_000;
    private static final int MAX_MILLIS = 8_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * What came back.
     *
     * @param dynamic the directive that brings values for slots, if any
     */
    record Answer(
            String speech,
            String display,
            Optional<String> reprompt,
            boolean linkCard,
            boolean open,
            boolean endsSession,
            Optional<Elicited> elicit,
            Optional<JsonNode> dynamic,
            JsonNode attributes,
            List<String> violations) {}

    private final DirectiveReader directives;
    private final List<String> violations = new ArrayList<>();

    private ResponseReader(DirectiveReader directives) {
        this.directives = directives;
    }

    /**
     * @param turn whether the request was one that is answered with speech; otherwise the answer has to be empty
     * @param intent the intent of the request, if it had one
     */
    static Answer read(Exchange exchange, SpokenModel model, boolean turn, Optional<String> intent) {
        return new ResponseReader(new DirectiveReader(model, intent)).read(exchange, turn);
    }

    private Answer read(Exchange exchange, boolean turn) {
        wire(exchange);
        JsonNode root = parse(exchange.response().getBytes());
        keys("", root, Set.of("version", "sessionAttributes", "response", "userAgent"));
        check(root.path("version").asText().equals("1.0"), "version: must be \"1.0\"");
        JsonNode response = root.path("response");
        check(response.isObject(), "response: is missing");
        keys("response", response, Set.of("outputSpeech", "card", "reprompt", "directives", "shouldEndSession"));
        String speech = speech("outputSpeech", response.path("outputSpeech"));
        keys("reprompt", response.path("reprompt"), Set.of("outputSpeech", "directives"));
        String again = speech("reprompt", response.path("reprompt").path("outputSpeech"));
        Optional<String> reprompt = again.isEmpty() ? Optional.empty() : Optional.of(again);
        String display = card(response.path("card"));
        boolean open = response.path("shouldEndSession").isBoolean()
                && !response.path("shouldEndSession").asBoolean();
        Optional<Elicited> elicit = directives.read(response.path("directives"), open, violations::add);
        if (turn) {
            check(!speech.isEmpty(), "outputSpeech: a turn was answered without a word");
            ending(response.path("shouldEndSession"), speech, reprompt);
        } else {
            check(response.isEmpty(), "response: only launches and intents may be answered; this must be {}");
        }
        return new Answer(
                speech,
                display,
                reprompt,
                response.path("card").path("type").asText().equals("LinkAccount"),
                open,
                !open,
                elicit,
                directives.dynamic(),
                root.path("sessionAttributes"),
                List.copyOf(violations));
    }

    private void wire(Exchange exchange) {
        check(exchange.status() == 200, "status: " + exchange.status() + ", and must be 200");
        boolean json = exchange.responseHeaders().stream()
                .map(header -> header.toLowerCase(Locale.ROOT).replace(" ", ""))
                .anyMatch(header -> header.equals("content-type:application/json;charset=utf-8"));
        check(json, "content-type: must be application/json;charset=UTF-8");
        int length = exchange.response().length();
        check(length <= MAX_BYTES, "size: " + length + " bytes, and at most " + MAX_BYTES + " are allowed");
        check(exchange.millis() <= MAX_MILLIS, "time: Amazon had given up after " + MAX_MILLIS + " ms");
    }

    private JsonNode parse(byte[] bytes) {
        try {
            JsonNode root = MAPPER.readTree(bytes);
            if (root.isObject()) {
                return root;
            }
            violations.add("json: the body is no object");
        } catch (IOException e) {
            violations.add("json: the body is no JSON");
        }
        return MAPPER.createObjectNode();
    }

    private String speech(String place, JsonNode speech) {
        if (speech.isMissingNode()) {
            return "";
        }
        keys(place, speech, Set.of("type", "ssml", "text", "playBehavior"));
        String type = speech.path("type").asText();
        String raw = speech.path(type.equals("SSML") ? "ssml" : "text").asText();
        check(type.equals("SSML") || type.equals("PlainText"), place + ": type must be SSML or PlainText");
        check(!raw.isBlank(), place + ": is empty");
        check(raw.length() < MAX_SPEECH, place + ": must have fewer than " + MAX_SPEECH + " characters");
        return type.equals("SSML") ? SsmlReader.read(raw, violations::add) : raw.strip();
    }

    private String card(JsonNode card) {
        if (card.isMissingNode()) {
            return "";
        }
        Set<String> known = switch (card.path("type").asText()) {
            case "Simple" -> Set.of("type", "title", "content");
            case "Standard" -> Set.of("type", "title", "text", "image");
            case "LinkAccount" -> Set.of("type");
            case "AskForPermissionsConsent" -> Set.of("type", "permissions");
            default -> {
                violations.add("card: Amazon does not know its type");
                yield Set.of("type");
            }
        };
        keys("card", card, known);
        String text = (card.path("title").asText() + " " + card.path("content").asText()
                        + card.path("text").asText())
                .strip();
        check(text.length() <= MAX_CARD, "card: more than " + MAX_CARD + " characters");
        return text;
    }

    /** The microphone opens after a question, and only then; certification fails both mistakes. */
    private void ending(JsonNode shouldEnd, String speech, Optional<String> reprompt) {
        if (!shouldEnd.isBoolean()) {
            violations.add("shouldEndSession: must be said; without it each device does something else");
            return;
        }
        boolean question = speech.endsWith("?");
        boolean ends = shouldEnd.asBoolean();
        check(!question || !ends, "shouldEndSession: the answer asks and then closes the microphone");
        check(question || ends, "shouldEndSession: the microphone opens without a question");
        check(ends || reprompt.isPresent(), "reprompt: a question needs one");
        check(!ends || reprompt.isEmpty(), "reprompt: nobody hears it after the session");
    }

    private void keys(String place, JsonNode node, Set<String> known) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            check(known.contains(name), "keys: Amazon does not know " + (place + "." + name).replaceFirst("^\\.", ""));
        }
    }

    private void check(boolean good, String violation) {
        if (!good) {
            violations.add(violation);
        }
    }
}
