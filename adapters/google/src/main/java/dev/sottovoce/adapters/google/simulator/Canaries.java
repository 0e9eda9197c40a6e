package dev.sottovoce.adapters.google.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Values that a real request carries and that must end at the adapter. Each is unique, so that whoever finds one knows
 * which field leaked.
 */
final class Canaries {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 20;

    private final RandomGenerator random;
    private final List<String> planted = new ArrayList<>();

    Canaries(RandomGenerator random) {
        this.random = random;
    }

    /** A new value for a field; the same field of another request gets another. */
    String plant(String field) {
        String value = field + "-" + id();
        planted.add(value);
        return value;
    }

    /** An id that nobody guesses, not watched. */
    String id() {
        StringBuilder tail = new StringBuilder();
        for (int index = 0; index < LENGTH; index++) {
            tail.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return tail.toString();
    }

    List<String> all() {
        return List.copyOf(planted);
    }
}
