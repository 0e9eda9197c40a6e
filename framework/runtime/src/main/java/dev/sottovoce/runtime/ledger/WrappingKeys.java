package dev.sottovoce.runtime.ledger;

import java.util.Optional;

/**
 * The keys under which customers' keys are wrapped. They live outside the database: once one is destroyed, whatever old
 * file, log or backup of the database still carries is noise. A bank that has a key service of its own puts it here.
 * Blocks: only for workers.
 */
public interface WrappingKeys {
    /** Makes a new one, durably, and gives its id: at most 31 letters and digits. */
    String make();

    /**
     * Encrypts a secret under a key.
     *
     * @param bound whom the secret belongs to; under another it does not open
     * @throws IllegalStateException when there is no such key
     */
    byte[] wrap(String id, byte[] secret, String bound);

    /** The secret again; empty when the key was destroyed, or the bytes are not what {@link #wrap} gave. */
    Optional<byte[]> unwrap(String id, byte[] wrapped, String bound);

    /** Destroys every key but one. */
    void destroyAllBut(String id);
}
