package dev.sottovoce.adapters.google;

/** Takes out of a customer's words what must not go further, such as card numbers. Pure; called for each text. */
@FunctionalInterface
public interface TextMask {
    /** The text with marks such as {@code [CARD.PAN]} in the place of what was taken out. */
    String masked(String text);
}
