package dev.sottovoce.conversation.skill;

import dev.sottovoce.conversation.message.Reply;
import io.vertx.core.Future;

/** Answers an intent. */
@FunctionalInterface
public interface Handler {
    /**
     * The answer. A future that fails with a bank's exception becomes an apology that fits; any other failure becomes
     * the general one.
     */
    Future<Reply> handle(Turn turn);
}
