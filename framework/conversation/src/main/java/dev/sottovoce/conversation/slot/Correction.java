package dev.sottovoce.conversation.slot;

import java.util.Optional;

/**
 * Words that put one value in another's place: "not fifty, sixty".
 *
 * <p>Only the shape is read: whether the new words are a value of some slot is for the slot's own grammar to say.
 *
 * @param replaced the words that were wrong; empty where none are named
 * @param value the words that are right
 */
public record Correction(Optional<String> replaced, String value) {}
