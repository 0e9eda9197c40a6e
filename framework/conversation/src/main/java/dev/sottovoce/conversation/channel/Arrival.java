package dev.sottovoce.conversation.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * An event that is acknowledged first and worked on later. It is durable before the vendor hears that it arrived; the
 * same key again is the same event again, and is dropped.
 *
 * @param key keyed hash of whatever names this event at the vendor; 26 characters
 * @param at when the vendor says it happened, UTC; the order of a conversation
 * @param returnTo where an answer has to go; empty when nobody waits for one
 */
public record Arrival(String key, Instant at, Inbound turn, Optional<ReturnAddress> returnTo) {
    @Override
    public String toString() {
        return "[arrival of " + turn.turn() + "]";
    }
}
