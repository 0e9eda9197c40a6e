package dev.sottovoce.conversation.dialogue;

import java.util.List;
import java.util.Optional;

/** What a conversation does next. */
public sealed interface Step {
    /** Answers an intent. */
    record Answer(Run run) implements Step {}

    /** Asks which of several requests was meant; at least two. */
    record Which(List<Tap> either) implements Step {
        public Which {
            either = List.copyOf(either);
        }
    }

    /** Ends the link of the vendor account, and says so. */
    record Unlink() implements Step {}

    /**
     * Says a constant message.
     *
     * @param key of the message
     * @param asked what it asks, when it does
     * @param ends whether the conversation is over
     */
    record Say(String key, Optional<Asked> asked, boolean ends) implements Step {}

    /** Says that the customer has to be known first, and asks the vendor to offer linking. */
    record Link() implements Step {}

    /** Says a constant message that ends in an open question, or in none. */
    static Step say(String key) {
        return new Say(key, Optional.of(new Asked.Open()), false);
    }

    /** Says a constant message and leaves it at that, without closing. */
    static Step tell(String key) {
        return new Say(key, Optional.empty(), false);
    }

    /** Says a constant message and closes. */
    static Step goodbye(String key) {
        return new Say(key, Optional.empty(), true);
    }
}
