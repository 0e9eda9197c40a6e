package dev.sottovoce.runtime.store;

import dev.sottovoce.runtime.secret.Secret;
import dev.sottovoce.runtime.secret.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals rows with AES-256-GCM, so that a file of the database tells nothing without our key. */
public final class Sealing {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final RandomGenerator random;

    /**
     * Seals under a key derived from this secret.
     *
     * @param random a cryptographic source, for nonces
     */
    public Sealing(Secret secret, RandomGenerator random) {
        this.key = new SecretKeySpec(Sha256.of(secret.reveal()), "AES");
        this.random = random;
    }

    /** Seals under this key itself, of 32 bytes. */
    public static Sealing under(byte[] key, RandomGenerator random) {
        return new Sealing(new SecretKeySpec(key, "AES"), random);
    }

    private Sealing(SecretKeySpec key, RandomGenerator random) {
        this.key = key;
        this.random = random;
    }

    /**
     * Seals one row under a key of its own, made from our key and this secret of the row: without the secret, the row
     * cannot be opened by anybody.
     */
    Sealing ofRow(byte[] rowSecret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return new Sealing(new SecretKeySpec(mac.doFinal(rowSecret), "AES"), random);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK lacks HMAC-SHA-256, which every JDK must have", impossible);
        }
    }

    /**
     * Seals bytes.
     *
     * @param bound what the row belongs to; under another one it does not open
     */
    public byte[] seal(byte[] plain, String bound) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK lacks AES-GCM, which every JDK must have", impossible);
        }
    }

    /** Opens what was sealed under this key for the same owner; empty for anything else. */
    public Optional<byte[]> open(byte[] sealed, String bound) {
        if (sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), bound)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
