package dev.sottovoce.conversation.channel;

import java.util.List;

/** What an adapter makes of a request. */
public sealed interface Received {
    /**
     * A turn whose answer is the response.
     *
     * @param replier makes the response
     */
    record ToAnswer(Inbound turn, ReplayKey key, Replier replier) implements Received {}

    /**
     * Answered with constant bytes; what arrived is worked on afterwards.
     *
     * @param now once everything that arrived is durable
     * @param notNow when it cannot be made durable, so that the vendor tries again
     */
    record Acknowledged(RawResponse now, RawResponse notNow, List<Arrival> arrivals) implements Received {
        public Acknowledged {
            arrivals = List.copyOf(arrivals);
        }
    }

    /** Not for us, not authentic, or not readable. */
    record Refused(RawResponse now, Refusal cause) implements Received {}
}
