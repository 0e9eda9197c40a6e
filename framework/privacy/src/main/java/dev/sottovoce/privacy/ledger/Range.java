package dev.sottovoce.privacy.ledger;

/**
 * Numbers of entries, both ends included.
 *
 * @param first at least 1
 */
public record Range(long first, long last) {
    /** Whether a number is among them. */
    public boolean contains(long seq) {
        return first <= seq && seq <= last;
    }
}
