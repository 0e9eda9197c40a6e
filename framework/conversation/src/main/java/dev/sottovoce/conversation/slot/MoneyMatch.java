package dev.sottovoce.conversation.slot;

/**
 * An amount of money in a text.
 *
 * @param bare whether no currency was named, so that the number is money only where money is wanted
 * @param start where its words begin in the text, in UTF-16 units
 * @param end where they end, exclusive
 */
public record MoneyMatch(MoneyValue value, boolean bare, int start, int end) {}
