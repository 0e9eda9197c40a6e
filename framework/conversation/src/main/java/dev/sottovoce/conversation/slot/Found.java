package dev.sottovoce.conversation.slot;

/**
 * A value inside a sentence.
 *
 * @param start where its words begin in the text, in UTF-16 units
 * @param end where they end, exclusive
 * @param <T> what was found
 */
public record Found<T>(T value, int start, int end) {}
