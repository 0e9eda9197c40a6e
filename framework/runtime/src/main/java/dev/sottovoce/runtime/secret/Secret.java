package dev.sottovoce.runtime.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A configured secret. It does not print, and is compared in constant time. */
public final class Secret {
    private final String value;

    /** A secret of at least one character. */
    public Secret(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "a secret is empty; put at least one character into its file or variable");
        }
        this.value = value;
    }

    /** Whether somebody presented exactly this secret. */
    public boolean matches(String presented) {
        // Hashes have one length, so that not even the length of the secret shows in the time taken.
        return MessageDigest.isEqual(Sha256.of(bytes(presented)), Sha256.of(bytes(value)));
    }

    /** The bytes, for keys; the caller must not keep them in anything that prints. */
    public byte[] reveal() {
        return bytes(value);
    }

    @Override
    public String toString() {
        return "[secret]";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
