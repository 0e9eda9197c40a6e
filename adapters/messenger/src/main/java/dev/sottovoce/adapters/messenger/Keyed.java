package dev.sottovoce.adapters.messenger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that is good for one thing: HMAC-SHA-256.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104: HMAC</a>
 */
final class Keyed {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Keyed with the secret's UTF-8 bytes. */
    Keyed(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** 32 bytes. */
    byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA-256; use a standard one", e);
        }
    }

    /** Whether this is the code of the message; the time taken does not tell where they differ. */
    boolean made(byte[] code, byte[] message) {
        return MessageDigest.isEqual(code, mac(message));
    }

    @Override
    public String toString() {
        return "[keyed]";
    }
}
