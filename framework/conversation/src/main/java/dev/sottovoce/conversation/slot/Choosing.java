package dev.sottovoce.conversation.slot;

/** Which of a few things just heard is meant. */
public sealed interface Choosing {

    /**
     * By place.
     *
     * @param number 1 is the first, -1 the last, -2 the one before it
     */
    record Ordinal(int number) implements Choosing {}

    /** Of two, the one not meant so far. */
    record Other() implements Choosing {}

    /** All of them, or both. */
    record All() implements Choosing {}

    /**
     * By what tells it from the others, such as "the Starbucks one".
     *
     * @param words in lower case and without accents
     */
    record Descriptor(String words) implements Choosing {}
}
