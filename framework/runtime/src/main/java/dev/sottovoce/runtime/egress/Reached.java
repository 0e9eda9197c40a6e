package dev.sottovoce.runtime.egress;

import dev.sottovoce.conversation.channel.RawResponse;

/** How far a call got. */
sealed interface Reached {
    /** The vendor answered. */
    record Answered(RawResponse response) implements Reached {}

    /** It was sent, and no usable answer came: nobody knows what became of it. */
    record Unanswered(String reason) implements Reached {}

    /** There was no connection: the vendor has nothing of it. */
    record Unsent() implements Reached {}

    /** It may not be made. */
    record Refused(String reason) implements Reached {}
}
