package dev.sottovoce.conversation.understanding;

import io.vertx.core.Future;

/** An {@link Understanding} off the event loop. */
@FunctionalInterface
public interface Understands {
    /** As {@link Understanding#understand}. */
    Future<Understood> of(Utterance utterance);
}
