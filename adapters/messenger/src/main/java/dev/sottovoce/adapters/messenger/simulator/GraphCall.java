package dev.sottovoce.adapters.messenger.simulator;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One call as it came in at Meta.
 *
 * @param address path and query
 * @param headers in order, written {@code name: value}
 * @param complaints what Meta would have refused; empty when the call was fine
 * @param message what the customer got to see; empty when nothing arrived
 */
public record GraphCall(
        String method,
        String address,
        List<String> headers,
        Buffer body,
        List<String> complaints,
        Optional<Message> message) {
    public GraphCall {
        headers = List.copyOf(headers);
        complaints = List.copyOf(complaints);
    }

    /**
     * What arrived in the chat.
     *
     * @param psid who got it
     */
    public record Message(String psid, String text, List<Button> buttons) {
        public Message {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A button under a message.
     *
     * @param payload what comes back when it is tapped, or the address that it opens
     * @param opens whether it opens a page
     */
    public record Button(String title, String payload, boolean opens) {}

    /** Everything that Meta has seen of it, for searches. */
    public String seen() {
        return Stream.of(Stream.of(method + " " + address), headers.stream(), Stream.of(body.toString()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
