package dev.sottovoce.conversation.channel;

import java.util.List;

/** What an adapter makes of a request. */
public sealed interface Received {
    /** A turn whose answer is the response. */
    record ToAnswer(Inbound turn, ReplayKey key) implements Received {}

    /** Answered at once with constant bytes; the turns, if any, are worked on afterwards. */
    record Acknowledged(RawResponse now, List<Inbound> turns) implements Received {
        public Acknowledged {
            turns = List.copyOf(turns);
        }
    }

    /** Not for us, not authentic, or not readable. */
    record Refused(RawResponse now, Refusal cause) implements Received {}
}
