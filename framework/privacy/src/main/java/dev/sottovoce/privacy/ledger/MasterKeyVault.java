package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.turn.SubjectRef;
import java.nio.charset.StandardCharsets;

/** Keys that are derived from one secret. */
public final class MasterKeyVault implements KeyVault {
    private final byte[] master;

    /**
     * Over a secret.
     *
     * @param master at least 32 random bytes
     */
    public MasterKeyVault(byte[] master) {
        if (master.length < 32) {
            throw new IllegalArgumentException("the ledger's secret needs at least 32 random bytes");
        }
        this.master = master.clone();
    }

    @Override
    public byte[] key(SubjectRef subject, String quarter) {
        return Crypto.hmac(master, (quarter + "\0" + subject.value()).getBytes(StandardCharsets.UTF_8));
    }
}
