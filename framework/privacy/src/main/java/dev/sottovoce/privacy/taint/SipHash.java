package dev.sottovoce.privacy.taint;

/**
 * SipHash-2-4 of two words: a keyed hash that says nothing of its input to whoever does not have the key, fast enough
 * for every window of a text.
 *
 * @see <a href="https://www.aumasson.jp/siphash/siphash.pdf">Aumasson, Bernstein: SipHash, a fast short-input PRF</a>
 */
final class SipHash {
    /** Sixteen bytes, in the top byte of the last block. */
    private static final long LENGTH = 16L << 56;

    private final long k0;
    private final long k1;

    /** A hash under this key. */
    SipHash(long k0, long k1) {
        this.k0 = k0;
        this.k1 = k1;
    }

    long of(long first, long second) {
        long v0 = k0 ^ 0x736f6d6570736575L;
        long v1 = k1 ^ 0x646f72616e646f6dL;
        long v2 = k0 ^ 0x6c7967656e657261L;
        long v3 = k1 ^ 0x7465646279746573L;
        long block = first;
        for (int round = 0; round < 10; round++) {
            // Three blocks of two rounds each, then four to finish.
            if (round == 0 || round == 2 || round == 4) {
                block = round == 0 ? first : round == 2 ? second : LENGTH;
                v3 ^= block;
            }
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
            if (round == 1 || round == 3 || round == 5) {
                v0 ^= block;
                v2 ^= round == 5 ? 0xff : 0;
            }
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }
}
