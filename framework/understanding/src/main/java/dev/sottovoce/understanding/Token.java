package dev.sottovoce.understanding;

/**
 * A word as the model sees it.
 *
 * @param from where it begins in the text, in UTF-16 units
 * @param to where it ends, exclusive
 */
record Token(String word, int from, int to) {}
