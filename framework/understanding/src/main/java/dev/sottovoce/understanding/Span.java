package dev.sottovoce.understanding;

import java.util.List;

/**
 * Words that are a slot's value.
 *
 * @param type of the slot, such as {@code MERCHANT}
 * @param ids of the values that have this name; empty for what a grammar read
 * @param from the first word
 * @param to the word after the last
 */
record Span(String type, List<String> ids, int from, int to) {
    Span {
        ids = List.copyOf(ids);
    }

    int length() {
        return to - from;
    }

    boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    boolean sameWords(Span other) {
        return from == other.from && to == other.to;
    }

    /** The word that stands for it where the model looks. */
    String mask() {
        return "x" + type.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "") + "x";
    }
}
