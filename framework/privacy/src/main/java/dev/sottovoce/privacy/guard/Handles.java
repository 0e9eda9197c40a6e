package dev.sottovoce.privacy.guard;

/** The spelling of our handles: 31 letters without digits, vowels and meaning, 131 bits. */
final class Handles {
    private static final String ALPHABET = "bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 31;

    private Handles() {}

    /** Whether the text from this index on is spelt as one handle. */
    static boolean standsAt(String text, int from) {
        if (text.length() - from != LENGTH) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
