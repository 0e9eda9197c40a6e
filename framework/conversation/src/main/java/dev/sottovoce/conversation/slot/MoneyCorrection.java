package dev.sottovoce.conversation.slot;

import java.util.Optional;

/**
 * An amount put in another's place.
 *
 * @param from the amount that was wrong; empty where none is named
 * @param to the amount that is right
 */
public record MoneyCorrection(Optional<MoneyValue> from, MoneyValue to) {}
