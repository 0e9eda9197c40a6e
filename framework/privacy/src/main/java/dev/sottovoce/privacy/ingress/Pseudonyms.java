package dev.sottovoce.privacy.ingress;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed pseudonyms of a vendor's identifiers: the same identifier gives the same pseudonym, and without the key nobody
 * can go back. With one key per vendor, the customers of two vendors cannot be joined.
 *
 * <p>A pseudonym is the first 130 bits of HMAC-SHA-256 over tenant, vendor and identifier, separated by zero bytes, in
 * the base32 alphabet of RFC 4648 in lower case: 26 characters. What is no account has its kind appended to the vendor,
 * so that the same identifier in two roles has two pseudonyms.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104: HMAC</a>
 */
public final class Pseudonyms {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final int MIN_KEY_BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final SecretKeySpec key;
    private final String tenant;
    private final String vendor;

    /**
     * Pseudonyms for the identifiers of one vendor.
     *
     * @param key at least 32 bytes, of this vendor alone
     * @param tenant the bank
     * @param vendor as the policy names it
     * @throws IllegalArgumentException for a short key, or a name other than 1 to 64 letters, digits, dots, underscores
     *     and hyphens
     */
    public Pseudonyms(byte[] key, String tenant, String vendor) {
        if (key.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException(
                    "The pseudonym key has " + key.length + " bytes; give at least " + MIN_KEY_BYTES);
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.tenant = name(tenant);
        this.vendor = name(vendor);
    }

    /** Of a vendor's account. */
    public String account(String id) {
        return of(vendor, id);
    }

    /** Of a speaker that the vendor recognised. */
    public String speaker(String id) {
        return of(vendor + "/speaker", id);
    }

    /** Of a conversation. */
    public String conversation(String id) {
        return of(vendor + "/conversation", id);
    }

    /** Of a single request, so that a repetition is recognised. */
    public String request(String id) {
        return of(vendor + "/request", id);
    }

    private String of(String role, String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(tenant.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(role.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return base32(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA-256; use a standard one", e);
        }
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int bit = 0; text.length() < LENGTH; bit += 5) {
            int at = bit / 8;
            int window = ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
            text.append(ALPHABET.charAt((window >> (11 - bit % 8)) & 0x1F));
        }
        return text.toString();
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A tenant or vendor name is malformed; use 1 to 64 letters, digits, dots, underscores and hyphens");
        }
        return name;
    }

    /** Neither key nor names. */
    @Override
    public String toString() {
        return "[pseudonyms]";
    }
}
