package dev.sottovoce.privacy.ledger.checkpoint;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Computes the public half of an Ed25519 key from its seed, which Java signs with but does not derive a key from. Not
 * in constant time: it runs once, when a signer is made, and never on what others send.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8032#section-5.1.5">RFC 8032, sections 5.1.4 and 5.1.5</a>
 */
final class PublicHalf {
    private static final int BYTES = 32;
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    private static final Point BASE = new Point(
            new BigInteger("15112221349535400772501151409588531511454012693041857206046113283949847762202"),
            new BigInteger("46316835694926478169428394003475163141307993866256225615783033603165251855960"));
    private static final Point ZERO = new Point(BigInteger.ZERO, BigInteger.ONE);

    private PublicHalf() {}

    /** The key as notes carry it: 32 bytes. */
    static byte[] of(byte[] seed) {
        Point point = ZERO;
        BigInteger scalar = scalar(seed);
        for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
            point = point.plus(point);
            if (scalar.testBit(bit)) {
                point = point.plus(BASE);
            }
        }
        return point.encoded();
    }

    private static BigInteger scalar(byte[] seed) {
        try {
            byte[] hash = Arrays.copyOf(MessageDigest.getInstance("SHA-512").digest(seed), BYTES);
            hash[0] &= (byte) 0xf8;
            hash[BYTES - 1] &= (byte) 0x7f;
            hash[BYTES - 1] |= (byte) 0x40;
            return new BigInteger(1, reversed(hash));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no SHA-512", missing);
        }
    }

    /** From little endian to big, and back. */
    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    /** A point of the curve. */
    private record Point(BigInteger x, BigInteger y) {
        Point plus(Point other) {
            BigInteger cross = D.multiply(x).multiply(other.x).multiply(y).multiply(other.y);
            BigInteger newX = x.multiply(other.y).add(other.x.multiply(y));
            BigInteger newY = y.multiply(other.y).add(x.multiply(other.x));
            return new Point(
                    newX.multiply(BigInteger.ONE.add(cross).modInverse(P)).mod(P),
                    newY.multiply(BigInteger.ONE.subtract(cross).modInverse(P)).mod(P));
        }

        /** The y in little endian, and in its highest bit whether x is odd. */
        byte[] encoded() {
            BigInteger whole = x.testBit(0) ? y.setBit(8 * BYTES - 1) : y;
            byte[] big = whole.toByteArray();
            byte[] padded = new byte[BYTES];
            int length = Math.min(BYTES, big.length);
            System.arraycopy(big, big.length - length, padded, BYTES - length, length);
            return reversed(padded);
        }
    }
}
