package dev.sottovoce.adapters.google.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.adapters.google.simulator.SpokenPackage.Matched;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes webhook requests with everything that Google sends, asked for or not.
 *
 * @see <a href="https://cloud.google.com/dialogflow/cx/docs/reference/rest/v3/WebhookRequest">Google:
 *     WebhookRequest</a>
 */
final class CxRequests {
    private final ObjectMapper json = new ObjectMapper();
    private final Canaries canaries;

    CxRequests(Canaries canaries) {
        this.canaries = canaries;
    }

    /**
     * What differs from turn to turn.
     *
     * @param input the field in which the words come, such as {@code text}
     * @param last the intent that matched last, which Google goes on sending
     * @param code of the bank for linking, on this turn only
     */
    record Turn(
            CxClient client,
            String session,
            String tag,
            String input,
            String words,
            Optional<Matched> last,
            Map<String, JsonNode> parameters,
            Optional<String> code) {}

    Buffer write(Turn turn) {
        ObjectNode root = json.createObjectNode();
        root.put("detectIntentResponseId", canaries.plant("response"));
        root.put("languageCode", turn.client().locale().toLanguageTag().toLowerCase(Locale.ROOT));
        root.putObject("languageInfo").put("inputLanguageCode", canaries.plant("language"));
        root.put(turn.input(), turn.words());
        root.putObject("fulfillmentInfo").put("tag", turn.tag());
        turn.last().ifPresent(matched -> intent(root.putObject("intentInfo"), turn, matched));
        root.putObject("pageInfo")
                .put("currentPage", turn.client().agent() + "/flows/x/pages/" + canaries.plant("page"))
                .put("displayName", "Start Page")
                .putObject("formInfo");
        ObjectNode session = root.putObject("sessionInfo").put("session", turn.session());
        if (!turn.parameters().isEmpty()) {
            session.putObject("parameters").setAll(turn.parameters());
        }
        root.putArray("messages")
                .addObject()
                .put("responseType", "HANDLER_PROMPT")
                .put("source", "VIRTUAL_AGENT")
                .putObject("text")
                .putArray("text")
                .add(canaries.plant("message"));
        payload(root.putObject("payload"), turn);
        root.putObject("sentimentAnalysisResult").put("score", 0.3).put("note", canaries.plant("sentiment"));
        root.putObject("unheardOf").put("later", canaries.plant("later"));
        return Buffer.buffer(root.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void intent(ObjectNode intent, Turn turn, Matched matched) {
        intent.put("lastMatchedIntent", turn.client().agent() + "/intents/" + matched.intent())
                .put("displayName", matched.intent())
                .put("confidence", 0.9);
        ObjectNode parameters = intent.putObject("parameters");
        matched.parameters()
                .forEach((id, value) -> parameters
                        .putObject(id)
                        .put("originalValue", value.original())
                        .set("resolvedValue", value.resolved()));
    }

    private void payload(ObjectNode payload, Turn turn) {
        turn.code().ifPresent(code -> payload.putObject("sottovoce").put("link", code));
        if (turn.client().telephone()) {
            payload.putObject("telephony").put("caller_id", canaries.plant("caller"));
        }
        payload.putObject("page").put("referrer", canaries.plant("referrer"));
    }
}
