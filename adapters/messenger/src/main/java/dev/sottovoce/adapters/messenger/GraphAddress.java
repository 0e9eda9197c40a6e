package dev.sottovoce.adapters.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.conversation.channel.ReturnAddress;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * Where an answer goes: {@code {"page":"1001","recipient":{"id":"42"}}}.
 *
 * @param psid the customer's id at the Page
 */
record GraphAddress(String page, String psid) {
    private static final MessengerJson JSON = new MessengerJson();

    ReturnAddress write() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("page", page);
        json.putObject("recipient").put("id", psid);
        return new ReturnAddress(Buffer.buffer(json.toString()));
    }

    /** @throws IllegalArgumentException when it is none of ours */
    static GraphAddress read(ReturnAddress address) {
        Optional<JsonNode> json = JSON.read(address.json().getBytes());
        Optional<String> page = json.flatMap(found -> MessengerJson.text(found, "page"));
        Optional<String> psid = json.flatMap(found -> MessengerJson.text(found.path("recipient"), "id"));
        if (page.isEmpty() || psid.isEmpty()) {
            throw new IllegalArgumentException(
                    "A return address of Messenger names a page and a recipient; pass on the one that came in");
        }
        return new GraphAddress(page.get(), psid.get());
    }

    @Override
    public String toString() {
        return "[address at page " + page + "]";
    }
}
