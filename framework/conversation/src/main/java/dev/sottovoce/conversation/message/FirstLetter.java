package dev.sottovoce.conversation.message;

/**
 * The first letter of what is said, and of a message after the end of a sentence, is a capital, when only punctuation
 * stands before it. The guard has the rule once more, on its own.
 */
final class FirstLetter {
    private FirstLetter() {}

    static String raised(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isLetter(c)) {
                return text.substring(0, i)
                        + Character.toString(Character.toTitleCase(c))
                        + text.substring(i + Character.charCount(c));
            }
            if (Character.isDigit(c) || Character.getType(c) == Character.CURRENCY_SYMBOL) {
                return text;
            }
        }
        return text;
    }
}
