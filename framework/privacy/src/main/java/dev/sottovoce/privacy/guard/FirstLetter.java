package dev.sottovoce.privacy.guard;

/**
 * The one rule of upper case: the first letter of a leaf, and of a message after one that ends a sentence, is written
 * in title case when nothing but punctuation and white space stands before it. So "¿cuál?" begins "¿Cuál?", and "3
 * accounts" stays as it is.
 */
final class FirstLetter {
    private FirstLetter() {}

    /** Where the letter stands that the rule is about; -1 when there is none. */
    static int in(String text) {
        return in(text, 0);
    }

    /** The same for the part of a text that begins at this index. */
    static int in(String text, int from) {
        for (int i = from; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isLetter(c)) {
                return i;
            }
            if (!isOpening(c)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a sentence ends just before this index. */
    static boolean isAfterSentence(String text, int index) {
        return index > 0 && ".?!".indexOf(text.charAt(index - 1)) >= 0;
    }

    /** The text with the rule applied. */
    static String raised(String text) {
        int at = in(text);
        if (at < 0) {
            return text;
        }
        int letter = text.codePointAt(at);
        return text.substring(0, at)
                + Character.toString(Character.toTitleCase(letter))
                + text.substring(at + Character.charCount(letter));
    }

    private static boolean isOpening(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> Character.isWhitespace(c);
        };
    }
}
