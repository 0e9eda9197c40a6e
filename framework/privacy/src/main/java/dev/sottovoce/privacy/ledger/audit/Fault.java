package dev.sottovoce.privacy.ledger.audit;

/**
 * Something that is wrong with a ledger.
 *
 * @param seq the number of the entry; the size for a checkpoint
 */
public record Fault(Kind kind, long seq) {
    /** What is wrong. */
    public enum Kind {
        /** A number that is not there. */
        MISSING("entry %d is missing"),
        /** Bytes that are not those that were hashed, or a hash that is not that of the bytes. */
        CHANGED("entry %d is not what was written: its bytes and its leaf hash differ"),
        /** A column beside an entry that says something else than its bytes. */
        MISFILED("entry %d is filed under a number, time, customer, kind or vendor that its bytes do not name"),
        /** More entries than the head says. */
        SURPLUS("entry %d is beyond the end of the ledger"),
        /** A head with another edge than the entries have. */
        HEAD("the head of the ledger, at %d entries, is not that of its entries"),
        /** A checkpoint that its signer did not sign, or that speaks of another ledger. */
        UNSIGNED("the checkpoint at %d entries does not carry the signature of this ledger"),
        /** A checkpoint with another root than the entries have. */
        REWRITTEN("the checkpoint at %d entries has another root than the entries before it"),
        /** A checkpoint of more entries than there are. */
        CUT("a checkpoint speaks of %d entries, and the ledger has fewer");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /** Whether every root after it is another one, too. */
    boolean isOfTheTree() {
        return kind == Kind.MISSING || kind == Kind.CHANGED;
    }

    /** One sentence. */
    public String text() {
        return kind.text.formatted(seq);
    }
}
