package dev.sottovoce.adapters.messenger;

import dev.sottovoce.conversation.channel.Event;
import java.time.Instant;
import java.util.Optional;

/** What one event of a batch is to us. */
sealed interface MessengerEvent {
    /**
     * Something that a turn is made of.
     *
     * @param psid the customer's id at this Page
     * @param id names the event at the Page, the same when it is delivered again
     * @param at when Meta says it happened, UTC; empty when it does not say, or nothing credible
     * @param text what was written; empty text for what cannot be read, such as a picture
     * @param action the handle of a tapped button
     */
    record Taken(
            Event event, String psid, String id, Optional<Instant> at, Optional<String> text, Optional<String> action)
            implements MessengerEvent {
        @Override
        public String toString() {
            return "[" + event + "]";
        }
    }

    /** Counted, and no more. */
    record Ignored(MessengerNotice why) implements MessengerEvent {}
}
