package dev.sottovoce.privacy.ledger.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/**
 * Signs notes with Ed25519.
 *
 * @see <a href="https://github.com/C2SP/C2SP/blob/main/signed-note.md">C2SP, signed-note</a>
 */
public final class NoteSigner {
    /** Begins a line with a signature: an em dash and a blank. */
    static final String DASH = "\u2014 ";

    private static final int SEED_BYTES = 32;

    private final NoteKey key;
    private final PrivateKey secret;

    /**
     * A signer.
     *
     * @param name who signs; for a ledger its own name
     * @param seed the private key, 32 bytes as RFC 8032 has them; the same seed signs the same
     */
    public NoteSigner(String name, byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a signing key has " + SEED_BYTES + " bytes");
        }
        this.secret = secret(seed);
        this.key = new NoteKey(name, PublicHalf.of(seed));
    }

    /** The public half. */
    public NoteKey key() {
        return key;
    }

    /** The note: the text, a blank line, and the signature. */
    public String sign(Checkpoint checkpoint) {
        String text = checkpoint.text();
        byte[] signature = signature(text);
        byte[] signed = ByteBuffer.allocate(NoteKey.ID_BYTES + signature.length)
                .put(key.id())
                .put(signature)
                .array();
        return text + "\n" + DASH + key.name() + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    private byte[] signature(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no Ed25519", missing);
        }
    }

    private static PrivateKey secret(byte[] seed) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no Ed25519", missing);
        }
    }
}
