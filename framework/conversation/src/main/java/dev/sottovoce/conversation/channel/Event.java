package dev.sottovoce.conversation.channel;

/** What happened. */
public enum Event {
    /** The conversation was opened without a question. */
    LAUNCH,
    /** The customer said, typed or tapped something. */
    TURN,
    /** The customer said nothing. */
    SILENCE,
    /** The vendor ended the conversation; nobody hears an answer. */
    ENDED,
    /** The vendor account was linked. */
    LINKED,
    /** The vendor account was unlinked, or the skill removed. */
    UNLINKED
}
