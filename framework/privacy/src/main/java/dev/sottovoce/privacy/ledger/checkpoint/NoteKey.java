package dev.sottovoce.privacy.ledger.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of a signer, which everybody may have.
 *
 * @see <a href="https://github.com/C2SP/C2SP/blob/main/signed-note.md">C2SP, signed-note</a>
 */
public final class NoteKey {
    static final int ID_BYTES = 4;
    /** The number of Ed25519 among the kinds of signatures. */
    private static final byte ED25519 = 1;
    /** What comes before the 32 bytes of a key in X.509, RFC 8410. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    NoteKey(String name, byte[] raw) {
        this.name = NoteName.checked(name);
        this.raw = raw.clone();
        this.key = publicKey(raw);
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws IllegalArgumentException when it is no such key, or its id is another key's
     */
    public static NoteKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length == 3) {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length == 33 && typed[0] == ED25519) {
                var key = new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
                if (key.text().equals(text.strip())) {
                    return key;
                }
            }
        }
        throw new IllegalArgumentException("this is no verifier key; it has the form name+12345678+base64");
    }

    /** The key as witnesses write it: name, id in hex, and kind and key in base64, with plus signs between. */
    public String text() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    /** Whose key it is. */
    public String name() {
        return name;
    }

    /** The text of a note that this key has signed; empty when it has not. */
    public Optional<String> open(String note) {
        int end = note.indexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            return Optional.empty();
        }
        String text = note.substring(0, end + 1);
        return note.substring(end + 2).lines().anyMatch(line -> hasSigned(text, line))
                ? Optional.of(text)
                : Optional.empty();
    }

    private boolean hasSigned(String text, String line) {
        String before = NoteSigner.DASH + name + " ";
        if (!line.startsWith(before)) {
            return false;
        }
        try {
            byte[] signed = Base64.getDecoder().decode(line.substring(before.length()));
            return signed.length > ID_BYTES
                    && Base64.getEncoder().encodeToString(signed).equals(line.substring(before.length()))
                    && Arrays.equals(id(), Arrays.copyOf(signed, ID_BYTES))
                    && verifies(text, Arrays.copyOfRange(signed, ID_BYTES, signed.length));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private boolean verifies(String text, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    /** The first bytes of the hash of name, kind and key. */
    byte[] id() {
        try {
            var hashed = new ByteArrayOutputStream();
            hashed.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            hashed.write('\n');
            hashed.writeBytes(typed());
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(hashed.toByteArray()), ID_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + raw.length).put(ED25519).put(raw).array();
    }

    private static PublicKey publicKey(byte[] raw) {
        try {
            byte[] encoded = ByteBuffer.allocate(X509.length + raw.length)
                    .put(X509)
                    .put(raw)
                    .array();
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException("this is no Ed25519 key", noKey);
        }
    }

    @Override
    public String toString() {
        return text();
    }
}
