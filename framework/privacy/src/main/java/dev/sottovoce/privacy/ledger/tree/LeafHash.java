package dev.sottovoce.privacy.ledger.tree;

/** Hashes many leaves. Not for several threads at once. */
public final class LeafHash {
    private final Hashing hashing = new Hashing();

    /** The leaf hash of an entry's bytes. */
    public byte[] of(byte[] entry) {
        return hashing.leaf(entry);
    }
}
