package dev.sottovoce.adapters.messenger.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sottovoce.adapters.messenger.simulator.GraphCall.Button;
import dev.sottovoce.adapters.messenger.simulator.GraphCall.Message;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a message as Meta does and says what is wrong with it. Written from Meta's pages, not from our encoder. */
final class SendRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TYPES = Set.of("RESPONSE", "UPDATE", "MESSAGE_TAG", "UTILITY");
    private static final int MOST_TEXT = 1999;
    private static final int MOST_TEMPLATE_TEXT = 640;
    private static final int MOST_TITLE = 20;
    private static final int MOST_PAYLOAD = 1000;
    private static final int MOST_METADATA = 999;
    private static final int MOST_QUICK_REPLIES = 13;
    private static final int MOST_BUTTONS = 3;

    private final List<String> complaints = new ArrayList<>();

    private SendRules() {}

    /** A message that was read, and what Meta would say of it. */
    record Read(Optional<Message> message, List<String> complaints) {}

    static Read read(Buffer body) {
        var rules = new SendRules();
        Optional<Message> message;
        try {
            message = rules.message(JSON.readTree(body.getBytes()));
        } catch (IOException e) {
            rules.complaints.add("the body is no JSON");
            message = Optional.empty();
        }
        return new Read(rules.complaints.isEmpty() ? message : Optional.empty(), List.copyOf(rules.complaints));
    }

    private Optional<Message> message(JsonNode body) {
        String psid = body.path("recipient").path("id").asText();
        complain(!TYPES.contains(body.path("messaging_type").asText()), "messaging_type is unknown");
        JsonNode message = body.path("message");
        complain(!message.isObject(), "message is missing");
        complain(message.has("text") == message.has("attachment"), "message needs either text or attachment");
        complain(message.path("metadata").asText().length() > MOST_METADATA, "metadata is too long");
        var buttons = new ArrayList<Button>();
        String text = message.has("attachment")
                ? template(message.path("attachment"), buttons)
                : limited(message.path("text"), MOST_TEXT, "text");
        complain(message.path("quick_replies").size() > MOST_QUICK_REPLIES, "too many quick_replies");
        message.path("quick_replies").forEach(reply -> {
            complain(!reply.path("content_type").asText().equals("text"), "quick_reply.content_type is not text");
            buttons.add(new Button(
                    limited(reply.path("title"), MOST_TITLE, "quick_reply.title"),
                    limited(reply.path("payload"), MOST_PAYLOAD, "quick_reply.payload"),
                    false));
        });
        return Optional.of(new Message(psid, text, buttons));
    }

    private String template(JsonNode attachment, List<Button> buttons) {
        JsonNode payload = attachment.path("payload");
        complain(
                !attachment.path("type").asText().equals("template")
                        || !payload.path("template_type").asText().equals("button"),
                "attachment is no button template");
        JsonNode all = payload.path("buttons");
        complain(all.isEmpty() || all.size() > MOST_BUTTONS, "a button template has 1 to 3 buttons");
        all.forEach(button -> {
            boolean opens = button.path("type").asText().equals("web_url");
            String value = button.path(opens ? "url" : "payload").asText();
            complain(opens && !value.startsWith("http"), "button.url is no address");
            complain(value.isEmpty() || value.length() > MOST_PAYLOAD, "button.payload or url has a wrong length");
            buttons.add(new Button(limited(button.path("title"), MOST_TITLE, "button.title"), value, opens));
        });
        return limited(payload.path("text"), MOST_TEMPLATE_TEXT, "template text");
    }

    private String limited(JsonNode text, int most, String what) {
        String value = text.asText();
        complain(!text.isTextual() || value.isEmpty() || value.length() > most, what + " has a wrong length");
        return value;
    }

    private void complain(boolean wrong, String complaint) {
        if (wrong) {
            complaints.add(complaint);
        }
    }
}
