package dev.sottovoce.adapters.messenger;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Opaque handles: the shape of ours, and new ones for turns. */
final class TurnHandles {
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 31;
    private static final Pattern SHAPE = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    private final RandomGenerator random;

    TurnHandles(RandomGenerator random) {
        this.random = random;
    }

    /** Whether a vendor's payload can be a handle that we gave out. */
    static boolean isOurs(String payload) {
        return SHAPE.matcher(payload).matches();
    }

    /** A new one. */
    String next() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .map(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
