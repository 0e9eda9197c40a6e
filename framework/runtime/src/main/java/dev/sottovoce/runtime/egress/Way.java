package dev.sottovoce.runtime.egress;

import dev.sottovoce.conversation.Answer;
import dev.sottovoce.privacy.guard.Egress;
import dev.sottovoce.privacy.guard.WireSchema;
import dev.sottovoce.privacy.ledger.DisclosureStore.Appended;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;

/**
 * How answers of a channel leave: in the response, or as calls.
 *
 * @param <T> what leaves
 */
interface Way<T> {
    /** A message and everything that may stand in it. */
    record Message(Egress egress, WireSchema schema) {}

    /** What the vendor sent and may hear again. */
    Buffer request();

    /**
     * The answer as the vendor takes it.
     *
     * @throws RuntimeException when the vendor would not take it
     */
    T encode(Answer answer);

    /** The final bytes, for the guard. */
    List<Message> messages(T encoded);

    /** Makes the answer's entries durable; empty when something else went out instead. */
    Future<Optional<Appended>> write(Answer answer, T encoded);

    /** The constant apology, which the guard has passed. */
    T constant();

    /** Lets the apology go out instead of the answer; false when the answer does. */
    Future<Boolean> replace(T constant);
}
