package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.turn.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes entries with keys that it takes from a vault. */
public final class EntryWriter {
    private final KeyVault keys;
    private final EntryBytes bytes;

    /**
     * A writer.
     *
     * @param random for nonces; must be secure
     */
    public EntryWriter(KeyVault keys, RandomGenerator random) {
        this.keys = keys;
        this.bytes = new EntryBytes(random);
    }

    /** Where the keys of its entries are. */
    public KeyVault keys() {
        return keys;
    }

    /** What writes an entry once its key is at hand. */
    public EntryBytes bytes() {
        return bytes;
    }

    /** The entries of one reply's drafts, numbered from the first on. */
    public List<Entry> write(List<Disclosure> drafts, SubjectRef subject, String vendor, long firstSeq, Instant time) {
        return bytes.of(drafts, keys.key(subject, EntryBytes.quarter(time)), vendor, firstSeq, time);
    }
}
