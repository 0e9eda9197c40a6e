package dev.sottovoce.privacy.detect;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * One spelling of each character: compatibility forms resolved (NFKD), lower case, every decimal digit as ASCII;
 * combining and invisible characters vanish.
 *
 * @see <a href="https://www.unicode.org/reports/tr15/">UAX 15: Unicode Normalization Forms</a>
 */
final class Fold {
    /** What vanishes. */
    static final char NOTHING = 0;

    /** What becomes several characters, or is not in the table. */
    private static final char LONG = 0xFFFF;

    /** Latin, Greek, Cyrillic, Arabic, Indic, general punctuation, superscripts and signs of currencies. */
    private static final int COMMON = 0x2100;

    private static final char[] TABLE = new char[COMMON];

    static {
        for (int c = 0; c < COMMON; c++) {
            String folded = folded(c);
            TABLE[c] = folded.isEmpty() ? NOTHING : folded.length() == 1 ? folded.charAt(0) : LONG;
        }
    }

    private Fold() {}

    /** The one character that this becomes, {@link #NOTHING}, or a surrogate's half when only {@link #folded} knows. */
    static char one(char c) {
        return c < COMMON ? TABLE[c] : LONG;
    }

    /** Whether {@link #one} gave an answer. */
    static boolean isOne(char folded) {
        return folded != LONG;
    }

    /** What a code point becomes. */
    static String folded(int codePoint) {
        if (codePoint < 128) {
            // U+0000 must not look like nothing: it parts what it stands between.
            return Character.toString(codePoint == 0 ? ' ' : Character.toLowerCase(codePoint));
        }
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            return "\uFFFD";
        }
        var out = new StringBuilder();
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> !isUnseen(c))
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : Character.toLowerCase(c))
                .filter(c -> !isUnseen(c))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** A word as {@link View} reads it. */
    static String word(String word) {
        var out = new StringBuilder();
        word.codePoints().forEach(c -> out.append(folded(c)));
        return out.toString();
    }

    /** Its letters and digits. */
    static String alphanumerics(String text) {
        char[] kept = new char[2 * text.length() + 8];
        int length = 0;
        for (char c : word(text).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                kept = length == kept.length ? Arrays.copyOf(kept, 2 * length) : kept;
                kept[length++] = c;
            }
        }
        return new String(kept, 0, length);
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }
}
