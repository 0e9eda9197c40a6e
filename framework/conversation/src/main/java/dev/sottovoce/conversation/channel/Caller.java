package dev.sottovoce.conversation.channel;

import java.util.List;
import java.util.Locale;

/** The way out of a channel whose vendor takes answers as calls of ours. */
public interface Caller {
    /** What became of a call. */
    enum Outcome {
        /** The vendor has it. */
        SENT,
        /** The vendor will not take it, now or later: drop it. */
        REFUSED,
        /** The vendor has not taken it and may later, as it is throttled or down: the same bytes again. */
        LATER,
        /** Nobody knows whether it was taken. */
        UNKNOWN
    }

    /** The calls that bring an answer to where it has to go, in order. */
    List<OutboundCall> calls(ReturnAddress to, Inbound in, Outbound out);

    /** The calls that bring the constant apology, which tells nothing. */
    List<OutboundCall> apology(ReturnAddress to, Locale locale);

    /** What the vendor's answer to a call means. An answer that did not come is {@link Outcome#UNKNOWN} by itself. */
    Outcome outcome(RawResponse answer);
}
