package dev.sottovoce.privacy.speech;

import java.util.HashMap;
import java.util.Map;

/**
 * A word that takes part in a number.
 *
 * @param role how it combines with its neighbours
 * @param value what it adds or multiplies by; 0 where the role says neither
 */
public record NumberWord(Role role, long value) {

    /** How a word combines with its neighbours. */
    public enum Role {
        /** 0 to 9: adds. */
        UNIT,
        /** 10 to 29 where it is one word that nothing below it follows: adds. */
        TEEN,
        /** 20, 30 … 90: adds, and a unit may follow. */
        TENS,
        /** 100, 200 … 900 as one word: adds, and anything below a hundred may follow. */
        HUNDREDS,
        /** "hundred": multiplies what precedes. */
        HUNDRED,
        /** "thousand", "millones": multiplies what precedes. */
        SCALE,
        /** A numeral such as 48 or 317: adds. */
        NUMERAL,
        /** "a" in "a thousand": one, but only before a multiplier. */
        ARTICLE,
        /** "and", "y": joins two parts. */
        JOINER,
        /** "con": between whole and minor units. */
        WITH,
        /** "point", "coma": between a whole number and its decimals. */
        POINT,
        /** "half", "medio": adds a half. */
        HALF,
        /** "minus", "menos". */
        MINUS
    }

    /** A numeral as a word. */
    static NumberWord numeral(long value) {
        return new NumberWord(Role.NUMERAL, value);
    }

    /** Collects one language's words. */
    static final class Table {

        private final Map<String, NumberWord> words = new HashMap<>();

        void add(String word, Role role, long value) {
            words.put(Tokens.folded(word), new NumberWord(role, value));
        }

        Map<String, NumberWord> words() {
            return Map.copyOf(words);
        }
    }
}
