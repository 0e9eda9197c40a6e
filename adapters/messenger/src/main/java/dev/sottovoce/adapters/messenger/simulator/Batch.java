package dev.sottovoce.adapters.messenger.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes events as Meta does, with everything that rides along uninvited. */
final class Batch {
    private final MessengerCustomer customer;
    private final Clock clock;
    private final RandomGenerator random;
    private final List<String> canaries = new ArrayList<>();

    Batch(MessengerCustomer customer, Clock clock, RandomGenerator random) {
        this.customer = customer;
        this.clock = clock;
        this.random = random;
        this.canaries.add(customer.psid());
    }

    /** Everything written so far that must appear nowhere behind the adapter. */
    List<String> canaries() {
        return List.copyOf(canaries);
    }

    Buffer text(String words) {
        ObjectNode event = event();
        ObjectNode message = event.putObject("message");
        message.put("mid", plant("m")).put("text", words);
        uninvited(event, message);
        return write(event);
    }

    Buffer quickReply(String title, String payload) {
        ObjectNode event = event();
        ObjectNode message = event.putObject("message");
        message.put("mid", plant("m"))
                .put("text", title)
                .putObject("quick_reply")
                .put("payload", payload);
        uninvited(event, message);
        return write(event);
    }

    Buffer postback(String title, String payload) {
        ObjectNode event = event();
        event.putObject("postback").put("title", title).put("payload", payload).put("mid", plant("m"));
        return write(event);
    }

    Buffer unlinked() {
        ObjectNode event = event();
        event.putObject("account_linking").put("status", "unlinked");
        return write(event);
    }

    private ObjectNode event() {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.putObject("sender").put("id", customer.psid());
        event.putObject("recipient").put("id", customer.page());
        return event.put("timestamp", clock.millis());
    }

    private void uninvited(ObjectNode event, ObjectNode message) {
        ObjectNode nlp = message.putObject("nlp");
        nlp.putObject("entities")
                .putArray("wit$amount_of_money:amount_of_money")
                .addObject()
                .put("body", plant("nlp"))
                .put("confidence", 0.9);
        nlp.put("detected_locale", plant("locale"));
        event.putObject("referral")
                .put("ref", plant("ref"))
                .put("ad_id", plant("ad"))
                .put("source", "ADS");
    }

    private Buffer write(ObjectNode event) {
        ObjectNode batch = JsonNodeFactory.instance.objectNode().put("object", "page");
        ObjectNode entry =
                batch.putArray("entry").addObject().put("id", customer.page()).put("time", clock.millis());
        entry.putArray("messaging").add(event);
        return MetaWebhook.escaped(batch.toString());
    }

    private String plant(String kind) {
        String canary = kind + "_CANARY" + Long.toUnsignedString(random.nextLong(), 36);
        canaries.add(canary);
        return canary;
    }
}
