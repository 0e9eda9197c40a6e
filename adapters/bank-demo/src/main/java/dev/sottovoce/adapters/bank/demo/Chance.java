package dev.sottovoce.adapters.bank.demo;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Draws that depend on the seed and a key and on nothing else: neither on their order nor on the day on which they are
 * made. So a ledger that is topped up every day is the ledger that is made at once.
 */
record Chance(long seed) {
    /** A number of a range, both ends included. */
    long between(String key, long low, long high) {
        return low + Math.floorMod(ByteBuffer.wrap(hash(key)).getLong(), high - low + 1);
    }

    /** So many decimal digits. */
    String digits(String key, int count) {
        BigInteger number = new BigInteger(1, hash(key)).mod(BigInteger.TEN.pow(count));
        return "0".repeat(count - number.toString().length()) + number;
    }

    /** An opaque reference. */
    String reference(String key) {
        return HexFormat.of().formatHex(hash(key), 0, 10);
    }

    /** The variant that belongs to the seed: two neighbouring seeds take different ones. */
    <T> T variant(List<T> variants) {
        return variants.get((int) Math.floorMod(seed - 1, (long) variants.size()));
    }

    private byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((seed + "/" + key).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this JDK lacks SHA-256, which every JDK must have", absent);
        }
    }
}
