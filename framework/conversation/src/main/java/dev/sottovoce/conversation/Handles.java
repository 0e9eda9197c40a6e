package dev.sottovoce.conversation;

import java.util.random.RandomGenerator;

/**
 * Makes what a vendor may carry of ours: 31 letters, 131 bits, without vowels and digits, so that they spell no word
 * and no figure.
 */
final class Handles {
    private static final String ALPHABET = "bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 31;

    private final RandomGenerator random;

    /** Drawn from this source, which must be a secure one outside tests. */
    Handles(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        var handle = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            handle.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return handle.toString();
    }
}
