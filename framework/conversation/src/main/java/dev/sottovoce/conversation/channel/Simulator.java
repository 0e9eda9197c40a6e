package dev.sottovoce.conversation.channel;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;

/**
 * A customer's device and the vendor behind it: understands words as the vendor would, sends them over HTTP as the
 * vendor would, and reads the answer. It knows the wire, not our code.
 */
public interface Simulator {
    /** What the customer heard and saw. */
    record Heard(
            String speech,
            String display,
            Optional<String> reprompt,
            List<String> buttons,
            boolean microphoneOpen,
            boolean sessionOpen,
            boolean linkCard,
            Exchange exchange,
            List<String> violations) {
        public Heard {
            buttons = List.copyOf(buttons);
            violations = List.copyOf(violations);
        }
    }

    /** The bytes of one request and its answer. */
    record Exchange(Buffer request, int status, List<String> responseHeaders, Buffer response, long millis) {}

    /** How the words were sent, where that is not obvious; such as {@code ask quiet bank …}. */
    Optional<String> note();

    /** Opens the conversation. */
    Future<Heard> open();

    /** Says, types or sends something. */
    Future<Heard> say(String words);

    /** Taps a button by its title. */
    Future<Heard> tap(String title);

    /** Says nothing until the vendor gives up waiting. */
    Future<Heard> silence();

    /** The request bytes of the last turn once more, as a vendor's retry. */
    Future<Heard> redeliver();
}
