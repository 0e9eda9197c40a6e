package dev.sottovoce.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into words: lower case whatever the machine's locale, without marks and apostrophes, every digit a zero.
 * Signs of money and percent are words of their own; control and direction characters vanish.
 */
final class Tokens {
    /** Nobody asks a bank for something in more; the rest is not read. */
    static final int MAX_CHARS = 1_000;

    /** Stands for what was masked before, such as a card number. */
    static final String MASKED = "xmaskedx";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z][A-Z.]{1,20}]");
    private static final String SIGNS = "$€£%";
    private static final String APOSTROPHES = "'’‘ʼ`´";

    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int from;
    private int to;

    private Tokens() {}

    /** The words of a text, in order. */
    static List<Token> of(String text) {
        var cutting = new Tokens();
        String read = cut(text);
        int at = 0;
        while (at < read.length()) {
            int character = read.codePointAt(at);
            int next = at + Character.charCount(character);
            int placeholder = character == '[' ? placeholderEnd(read, at) : at;
            if (placeholder > at) {
                cutting.single(MASKED, at, placeholder);
                next = placeholder;
            } else if (character < 128) {
                cutting.take(character, at, next);
            } else {
                cutting.foreign(character, at, next);
            }
            at = next;
        }
        cutting.finish();
        return List.copyOf(cutting.tokens);
    }

    /** The words alone. */
    static List<String> words(String text) {
        return of(text).stream().map(Token::word).toList();
    }

    /** At most {@link #MAX_CHARS}, without half a character at the end. */
    static String cut(String text) {
        if (text.length() <= MAX_CHARS) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS);
    }

    /** Where a placeholder that begins here ends; here, where none does. */
    private static int placeholderEnd(String read, int at) {
        Matcher placeholder = PLACEHOLDER.matcher(read).region(at, read.length());
        return placeholder.lookingAt() ? placeholder.end() : at;
    }

    private void foreign(int character, int at, int next) {
        if (SIGNS.indexOf(character) >= 0 || APOSTROPHES.indexOf(character) >= 0) {
            take(character, at, next);
            return;
        }
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(part -> take(part, at, next));
    }

    private void take(int character, int at, int next) {
        if (Character.isLetter(character)) {
            append(Character.toLowerCase(character), at, next);
        } else if (Character.isDigit(character)) {
            append('0', at, next);
        } else if (SIGNS.indexOf(character) >= 0) {
            single(Character.toString(character), at, next);
        } else if (APOSTROPHES.indexOf(character) < 0 && !vanishes(character)) {
            finish();
        }
    }

    private static boolean vanishes(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            case Character.FORMAT -> true;
            default -> false;
        };
    }

    private void append(int character, int at, int next) {
        if (word.isEmpty()) {
            from = at;
        }
        word.appendCodePoint(character);
        to = next;
    }

    private void single(String sign, int at, int next) {
        finish();
        tokens.add(new Token(sign, at, next));
    }

    private void finish() {
        if (!word.isEmpty()) {
            tokens.add(new Token(word.toString(), from, to));
            word.setLength(0);
        }
    }
}
