package dev.sottovoce.adapters.google.simulator;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sottovoce.conversation.channel.Simulator.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads an answer as Google does, and notes everything that Google would refuse or misunderstand. Findings tell the
 * place, never the words.
 *
 * @see <a href="https://cloud.google.com/dialogflow/cx/docs/reference/rest/v3/WebhookResponse">Google:
 *     WebhookResponse</a>
 */
final class CxAnswer {
    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_MILLIS = 5_000;
    private static final Set<String> KINDS = Set.of(
            "text",
            "payload",
            "conversationSuccess",
            "outputAudioText",
            "liveAgentHandoff",
            "endInteraction",
            "playAudio",
            "mixedAudio",
            "telephonyTransferCall",
            "knowledgeInfoCard");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<String> violations = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> spoken = new ArrayList<>();
    private final List<String> chips = new ArrayList<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Map<String, JsonNode> parameters = new LinkedHashMap<>();
    private boolean ends;

    private CxAnswer() {}

    static CxAnswer read(Exchange exchange) {
        CxAnswer answer = new CxAnswer();
        answer.wire(exchange);
        answer.root(answer.parse(exchange.response().getBytes()));
        return answer;
    }

    /** What a chat shows. */
    String display() {
        return String.join("\n", texts);
    }

    /** What a telephone says: speech, and texts too. */
    String speech() {
        List<String> all = new ArrayList<>(spoken);
        all.addAll(texts);
        return String.join(" ", all);
    }

    List<String> chips() {
        return List.copyOf(chips);
    }

    /** Buttons that open a page: title to address. */
    Map<String, String> pages() {
        return Map.copyOf(pages);
    }

    /** Session parameters to set, and those to delete as nulls. */
    Map<String, JsonNode> parameters() {
        return parameters;
    }

    /** Whether the session is over. */
    boolean ends() {
        return ends;
    }

    List<String> violations() {
        return violations;
    }

    private void wire(Exchange exchange) {
        check(exchange.status() == 200, "status: " + exchange.status() + ", and must be 200");
        boolean json = exchange.responseHeaders().stream()
                .map(header -> header.toLowerCase(Locale.ROOT).replace(" ", ""))
                .anyMatch(header -> header.startsWith("content-type:application/json"));
        check(json, "content-type: must be application/json");
        check(exchange.response().length() <= MAX_BYTES, "size: at most " + MAX_BYTES + " bytes are allowed");
        check(exchange.millis() <= MAX_MILLIS, "time: Google had given up after " + MAX_MILLIS + " ms");
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

    private void root(JsonNode root) {
        keys("", root, Set.of("fulfillmentResponse", "pageInfo", "sessionInfo", "payload", "targetPage", "targetFlow"));
        JsonNode response = root.path("fulfillmentResponse");
        keys("fulfillmentResponse", response, Set.of("messages", "mergeBehavior"));
        check(response.path("mergeBehavior").asText().equals("REPLACE"), "mergeBehavior: must be REPLACE");
        response.path("messages").forEach(this::message);
        check(!texts.isEmpty() || !spoken.isEmpty(), "messages: the turn was answered without a word");
        keys("sessionInfo", root.path("sessionInfo"), Set.of("session", "parameters"));
        root.path("sessionInfo")
                .path("parameters")
                .properties()
                .forEach(each -> parameters.put(each.getKey(), each.getValue()));
        String target = root.path("targetPage").asText();
        ends = target.endsWith("/pages/END_SESSION");
        check(target.isEmpty() || ends, "targetPage: only END_SESSION exists in our agent");
    }

    private void message(JsonNode message) {
        List<String> kinds = new ArrayList<>();
        message.fieldNames().forEachRemaining(name -> {
            if (KINDS.contains(name)) {
                kinds.add(name);
            } else if (!name.equals("channel")) {
                violations.add("messages: Google does not know " + name);
            }
        });
        check(kinds.size() == 1, "messages: each has exactly one kind");
        JsonNode text = message.path("text").path("text");
        if (message.has("text")) {
            check(text.isArray() && text.size() == 1 && !text.path(0).asText().isBlank(), "text: is one text");
            texts.add(text.path(0).asText());
        }
        JsonNode audio = message.path("outputAudioText");
        if (!audio.isMissingNode()) {
            check(audio.size() == 1, "outputAudioText: is either text or ssml");
            String ssml = audio.path("ssml").asText(audio.path("text").asText());
            check(!audio.has("ssml") || ssml.matches("(?s)<speak>.+</speak>"), "ssml: is one speak element");
            spoken.add(words(ssml));
        }
        message.path("payload").path("richContent").forEach(card -> card.forEach(this::element));
    }

    private void element(JsonNode element) {
        switch (element.path("type").asText()) {
            case "chips" ->
                element.path("options")
                        .forEach(option -> chips.add(option.path("text").asText()));
            case "button" ->
                pages.put(
                        element.path("text").asText(),
                        element.path("anchor").path("href").asText());
            default -> violations.add("richContent: our agent shows chips and buttons only");
        }
    }

    private static String words(String ssml) {
        return ssml.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&")
                .strip();
    }

    private void keys(String place, JsonNode node, Set<String> known) {
        node.fieldNames()
                .forEachRemaining(name -> check(
                        known.contains(name),
                        "keys: Google does not know " + (place + "." + name).replaceFirst("^\\.", "")));
    }

    private void check(boolean good, String violation) {
        if (!good) {
            violations.add(violation);
        }
    }
}
