package dev.sottovoce.adapters.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.google.json.StrictTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a request that are looked at. Everything else in it is dropped here: the caller's number, sentiment,
 * earlier messages, and the values of session parameters go no further.
 *
 * @param session Google's name of the conversation
 * @see <a href="https://cloud.google.com/dialogflow/cx/docs/reference/rest/v3/WebhookRequest">Google:
 *     WebhookRequest</a>
 */
record CxEnvelope(String session, String tag, JsonNode root) {
    private static final Pattern HANDLE = Pattern.compile("[bcdfghjkmnpqrstvwxz]{31}");
    private static final Pattern CODE = Pattern.compile("svl_[bcdfghjkmnpqrstvwxz]{8,64}");
    private static final int LONGEST_SESSION = 1000;

    /** Reads what every request must have; empty when the session or the tag is missing. */
    static Optional<CxEnvelope> read(JsonNode root) {
        return StrictTree.text(root.path("sessionInfo"), "session")
                .filter(session -> session.length() <= LONGEST_SESSION)
                .flatMap(session -> StrictTree.text(root.path("fulfillmentInfo"), "tag")
                        .map(tag -> new CxEnvelope(session, tag, root)));
    }

    /** Google's id of this answer, which its retry repeats. */
    Optional<String> responseId() {
        return StrictTree.text(root, "detectIntentResponseId");
    }

    String language() {
        return StrictTree.text(root, "languageCode").orElse("");
    }

    /** Digits of a telephone come first: an intent may have matched beside them. */
    Optional<String> words() {
        return StrictTree.text(root, "dtmfDigits")
                .or(() -> StrictTree.text(root, "text"))
                .or(() -> StrictTree.text(root, "transcript"));
    }

    /** The name of the intent that matched; old where the flow came here by an event. */
    Optional<String> intent() {
        return StrictTree.text(root.path("intentInfo"), "displayName");
    }

    JsonNode intentParameters() {
        return root.path("intentInfo").path("parameters");
    }

    /** Our handle, if it has our shape. */
    Optional<String> handle() {
        return StrictTree.text(parameters(), "h")
                .filter(handle -> HANDLE.matcher(handle).matches());
    }

    /** Names of what Google keeps beside our handle, in Google's order. */
    List<String> foreignKeys() {
        List<String> keys = new ArrayList<>();
        parameters().fieldNames().forEachRemaining(key -> {
            if (!key.equals("h")) {
                keys.add(key);
            }
        });
        return List.copyOf(keys);
    }

    /** The one-time code that a signed-in customer's page or app passed along. */
    Optional<String> code() {
        return StrictTree.text(root.path("payload").path("sottovoce"), "link")
                .filter(code -> CODE.matcher(code).matches());
    }

    boolean isTelephone() {
        return root.path("payload").path("telephony").isObject() || root.has("transcript") || root.has("dtmfDigits");
    }

    private JsonNode parameters() {
        return root.path("sessionInfo").path("parameters");
    }

    /** The tag only: everything else is somebody's. */
    @Override
    public String toString() {
        return "[request " + CxTag.of(tag).map(CxTag::name).orElse("of an unknown tag") + "]";
    }
}
