package dev.sottovoce.privacy.speech;

import dev.sottovoce.privacy.speech.NumberWord.Role;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text into words, numerals and currency signs; case, accents, hyphens and invisible characters do not matter. */
final class Tokens {

    /** A minus at the very start, a numeral with its marks, a word, or a sign. */
    private static final Pattern TOKEN =
            Pattern.compile("^\\s*[-\u2212]|\\d+(?:[.,']\\d+)*+(?!\\p{L})|[\\p{L}\\p{N}]+|\\p{Sc}");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Cf}]");
    private static final int MOST_DIGITS = 18;

    /**
     * One word, numeral or sign.
     *
     * @param text folded; of a numeral the whole part without marks
     * @param word what it means in a number
     * @param fraction the decimals of a numeral, empty if it has none
     */
    record Token(String text, Optional<NumberWord> word, String fraction) {

        boolean is(Role role) {
            return word.isPresent() && word.get().role() == role;
        }

        /** Whether a number may contain it as it stands; a numeral with a leading zero is a row of digits. */
        boolean composes() {
            return word.isPresent() && (text.length() == 1 || text.charAt(0) != '0');
        }
    }

    private Tokens() {}

    static List<Token> of(String text, Language language) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(folded(text));
        while (matcher.find()) {
            tokens.add(token(matcher.group().strip(), language));
        }
        return List.copyOf(tokens);
    }

    /** Lower case, compatibility forms resolved, ASCII digits, marks and invisible characters dropped. */
    static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder ascii = new StringBuilder(plain.length());
        UNSEEN.matcher(plain)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }

    private static Token token(String text, Language language) {
        if (text.equals("-") || text.equals("\u2212")) {
            return new Token(text, Optional.of(new NumberWord(Role.MINUS, 0)), "");
        }
        boolean digits = text.chars().allMatch(c -> (c >= '0' && c <= '9') || ".,'".indexOf(c) >= 0);
        return digits
                ? numeral(text, language)
                : new Token(text, Optional.ofNullable(language.numberWords().get(text)), "");
    }

    private static Token numeral(String text, Language language) {
        int mark = decimalMark(text, language);
        String whole = text.substring(0, mark).replaceAll("[.,']", "");
        String fraction = mark < text.length() ? text.substring(mark + 1) : "";
        if (whole.length() > MOST_DIGITS) {
            return new Token(whole, Optional.empty(), fraction);
        }
        return new Token(whole, Optional.of(NumberWord.numeral(Long.parseLong(whole))), fraction);
    }

    /**
     * Where the decimals begin, or the end. A mark that stands once and last is decimal if it is the language's, or if
     * no group of three follows it.
     */
    private static int decimalMark(String text, Language language) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0 || text.indexOf(text.charAt(last)) != last) {
            return text.length();
        }
        boolean groupFollows = text.length() - last == 4;
        return text.charAt(last) == language.decimalMark() || !groupFollows ? last : text.length();
    }
}
