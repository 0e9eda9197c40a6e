package dev.sottovoce.conversation.understanding;

/**
 * Makes intents of free text, on our own machine. Thread-safe and pure: no I/O, clock or randomness; about a
 * millisecond of CPU, so it is called on the worker pool {@code understanding}.
 */
public interface Understanding {
    /** What was meant. Answers any text; what it cannot place is {@link Clause.Verdict#OUT}. */
    Understood understand(Utterance utterance);
}
