package dev.sottovoce.runtime.egress;

import dev.sottovoce.conversation.Answer;
import dev.sottovoce.conversation.Conversation;
import dev.sottovoce.conversation.channel.Inbound;
import io.vertx.core.Future;
import java.time.Instant;

/** Makes answers; the conversation does. */
public interface Answering {
    /** The answer to a turn; a bank call that is not answered by the deadline is given up. */
    Future<Answer> turn(Inbound in, Instant deadline);

    /** Takes an event that needs no answer. */
    Future<Void> event(Inbound in);

    /** Answers of this conversation. */
    static Answering of(Conversation conversation) {
        return new Answering() {
            @Override
            public Future<Answer> turn(Inbound in, Instant deadline) {
                return conversation.turn(in, deadline);
            }

            @Override
            public Future<Void> event(Inbound in) {
                return conversation.event(in);
            }
        };
    }
}
