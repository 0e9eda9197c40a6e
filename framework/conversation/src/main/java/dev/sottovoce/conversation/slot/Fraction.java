package dev.sottovoce.conversation.slot;

/**
 * A part of a whole, as it was said: ten percent is 10/100.
 *
 * @param numerator from 1
 * @param denominator not below the numerator
 */
public record Fraction(int numerator, int denominator) {

    /** All of it. */
    public static final Fraction WHOLE = new Fraction(1, 1);

    public Fraction {
        if (numerator < 1 || denominator < numerator) {
            throw new IllegalArgumentException("Fraction must be more than nothing and at most the whole");
        }
    }
}
