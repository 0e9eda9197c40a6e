package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.turn.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A customer's key of one quarter, split by purpose: one for the tag, one for commitments, one for encryption. It
 * neither prints nor gives its bytes away.
 */
public final class CustomerKey {
    /** Of a secret, in bytes. */
    public static final int SECRET_BYTES = 32;

    private final byte[] tag;
    private final byte[] commit;
    private final byte[] encrypt;

    private CustomerKey(byte[] secret, SubjectRef subject) {
        this.tag = Crypto.hmac(Crypto.hmac(secret, utf8("tag")), utf8(subject.value()));
        this.commit = Crypto.hmac(secret, utf8("commit"));
        this.encrypt = Crypto.hmac(secret, utf8("encrypt"));
    }

    /**
     * The key made of a secret.
     *
     * @param secret {@value #SECRET_BYTES} random bytes
     */
    public static CustomerKey of(byte[] secret, SubjectRef subject) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("a customer's key needs " + SECRET_BYTES + " random bytes");
        }
        return new CustomerKey(secret, subject);
    }

    /**
     * Under what the customer's entries of the quarter are found; 32 bytes, not to be joined with another quarter's.
     */
    public byte[] tag() {
        return tag.clone();
    }

    /** The tag as it stands in entries. */
    String principal() {
        return Base64.getEncoder().encodeToString(tag);
    }

    byte[] commitment(byte[] told) {
        return Crypto.hmac(commit, told);
    }

    byte[] seal(byte[] nonce, byte[] told) {
        return Crypto.encrypt(encrypt, nonce, told);
    }

    /** What was sealed under this key; empty for anything else. */
    Optional<byte[]> open(byte[] nonce, byte[] sealed) {
        return Crypto.decrypt(encrypt, nonce, sealed);
    }

    @Override
    public String toString() {
        return "[customer key]";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
