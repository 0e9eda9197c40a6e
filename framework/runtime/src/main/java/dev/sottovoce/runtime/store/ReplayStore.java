package dev.sottovoce.runtime.store;

import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.ReplayKey;
import io.vertx.core.Future;
import java.time.Duration;

/** Recognises a repeated delivery and keeps its answer, so that a retry gets the very same bytes. */
public interface ReplayStore {
    /** What is known of a delivery. */
    sealed interface Claim {
        /** It is new, and whoever claimed it now answers it. */
        record First() implements Claim {}

        /** It was answered, with this. */
        record Answered(RawResponse response) implements Claim {}

        /** Somebody else is answering it, or its answer can no longer be read. */
        record Taken() implements Claim {}

        /** The same request id came with another body. */
        record OtherBody() implements Claim {}
    }

    /** Claims a delivery; of many claims at once exactly one is the first. */
    Future<Claim> claim(ReplayKey key, Duration window);

    /** Keeps the answer of a claimed delivery until its window ends. */
    Future<Void> keep(ReplayKey key, RawResponse response);

    /** Drops what has run out. */
    Future<Void> purge();
}
