package dev.sottovoce.conversation.dialogue;

/** What we asked last, and so what a short answer answers. */
public sealed interface Asked {
    /** Whether yes or no answers it. */
    default boolean isYesOrNo() {
        return !(this instanceof Slot) && !(this instanceof Open);
    }

    /** For a slot of an intent. */
    record Slot(Run run, String slot) implements Asked {}

    /** Whether to go on with the list. */
    record More(Run run) implements Asked {}

    /** Whether to try again. */
    record Retry(Run run) implements Asked {}

    /** Whether there is anything else. */
    record AnythingElse() implements Asked {}

    /** Whether the account really shall be unlinked. */
    record Unlink() implements Asked {}

    /** An open question, which yes or no does not answer. */
    record Open() implements Asked {}
}
