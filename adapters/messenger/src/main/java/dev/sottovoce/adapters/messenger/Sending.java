package dev.sottovoce.adapters.messenger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One message as Meta takes it. What Meta would refuse or cut cannot be made.
 *
 * @param replies buttons under the message that vanish with the next one
 * @param reference our own opaque handle, which comes back in Meta's echo
 */
record Sending(Content content, List<QuickReply> replies, Optional<String> reference) {
    Sending {
        replies = List.copyOf(replies);
        Limits.count("message.quick_replies", replies, 0, Limits.QUICK_REPLIES);
    }

    /** What the message says. */
    sealed interface Content {
        void write(ObjectNode message);
    }

    /** Words only. */
    record Text(String text) implements Content {
        Text {
            Limits.text("message.text", text, Limits.TEXT);
        }

        @Override
        public void write(ObjectNode message) {
            message.put("text", text);
        }

        @Override
        public String toString() {
            return "[text]";
        }
    }

    /** Words with buttons that open pages of the bank. */
    record WithButtons(String text, List<UrlButton> buttons) implements Content {
        WithButtons {
            buttons = List.copyOf(buttons);
            Limits.text("message.attachment.payload.text", text, Limits.TEMPLATE_TEXT);
            Limits.count("message.attachment.payload.buttons", buttons, 1, Limits.BUTTONS);
        }

        @Override
        public void write(ObjectNode message) {
            ObjectNode payload = message.putObject("attachment")
                    .put("type", "template")
                    .putObject("payload")
                    .put("template_type", "button")
                    .put("text", text);
            var all = payload.putArray("buttons");
            buttons.forEach(button -> all.addObject()
                    .put("type", "web_url")
                    .put("url", button.url())
                    .put("title", button.title())
                    // The address is good for whoever has it first, so nobody is offered to pass it on.
                    .put("webview_share_button", "hide"));
        }

        @Override
        public String toString() {
            return "[text with buttons]";
        }
    }

    /** A button that opens a page. */
    record UrlButton(String title, String url) {
        UrlButton {
            Limits.text("button.title", title, Limits.TITLE);
            Limits.text("button.url", url, Limits.PAYLOAD);
        }

        @Override
        public String toString() {
            return "[url button]";
        }
    }

    /** A button that says something for the customer. */
    record QuickReply(String title, String payload) {
        QuickReply {
            Limits.text("quick_reply.title", title, Limits.TITLE);
            Limits.text("quick_reply.payload", payload, Limits.PAYLOAD);
        }

        @Override
        public String toString() {
            return "[quick reply]";
        }
    }

    /**
     * The body of the call. Without a push notification: the customer has the conversation open, and a notification
     * would show its words on a locked screen.
     */
    byte[] to(String psid) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("recipient").put("id", psid);
        body.put("messaging_type", "RESPONSE").put("notification_type", "NO_PUSH");
        ObjectNode message = body.putObject("message");
        content.write(message);
        if (!replies.isEmpty()) {
            var all = message.putArray("quick_replies");
            replies.forEach(reply -> all.addObject()
                    .put("content_type", "text")
                    .put("title", reply.title())
                    .put("payload", reply.payload()));
        }
        reference.ifPresent(handle -> message.put("metadata", handle));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
