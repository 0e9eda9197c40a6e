package dev.sottovoce.privacy.detect;

/**
 * Something that was found, and where.
 *
 * @param from index of its first character in the text
 * @param to index after its last character in the text
 * @param folded its letters and digits, folded; never for a log
 */
public record Found(Kind kind, int from, int to, String folded) {
    /** The kind only. */
    @Override
    public String toString() {
        return "[found " + kind + "]";
    }
}
