package dev.sottovoce.privacy.detect;

import dev.sottovoce.privacy.detect.Lexicon.Context;
import dev.sottovoce.privacy.detect.Lexicon.Entry;
import java.util.Arrays;

/**
 * One text, folded and cut into pieces: runs of letters and runs of digits, with whatever stands between. Everything
 * that searches a text reads this. A view is read again and again to spare allocation; it belongs to one thread.
 */
public final class View {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int FIRST_SIZE = 512;

    /** The hash of pieces that mean nothing. */
    public static final long BLANK = 0;

    private char[] raw = new char[FIRST_SIZE];
    private char[] chars = new char[FIRST_SIZE];
    private int[] origins = new int[FIRST_SIZE];
    private int length;

    private int[] from = new int[FIRST_SIZE / 4];
    private int[] to = new int[FIRST_SIZE / 4];
    private long[] hash = new long[FIRST_SIZE / 4];
    private Entry[] meaning = new Entry[FIRST_SIZE / 4];
    private boolean[] number = new boolean[FIRST_SIZE / 4];
    private int pieces;
    private boolean hasDigits;
    private boolean hasEnglish;
    private boolean hasSpanish;
    private int contexts;
    private boolean hasAt;
    private boolean hasMixed;
    private String text = "";

    /** Reads a text instead of the one before. */
    public void read(String next) {
        text = next;
        fold();
        cut();
    }

    private void fold() {
        if (chars.length < text.length() + 1) {
            chars = new char[2 * text.length()];
            origins = new int[chars.length];
        }
        length = 0;
        int size = text.length();
        if (raw.length < size) {
            raw = new char[2 * size];
        }
        text.getChars(0, size, raw, 0);
        for (int i = 0; i < size; i++) {
            char c = Fold.one(raw[i]);
            if (Fold.isOne(c)) {
                // Written always, kept only if it is something: no branch on the common way.
                chars[length] = c;
                origins[length] = i;
                length += c == Fold.NOTHING ? 0 : 1;
                if (length == chars.length) {
                    grow();
                }
            } else {
                i = unfold(i);
            }
        }
    }

    private int unfold(int index) {
        int codePoint = text.codePointAt(index);
        String folded = Fold.folded(codePoint);
        for (int i = 0; i < folded.length(); i++) {
            chars[length] = folded.charAt(i);
            origins[length++] = index;
            if (length == chars.length) {
                grow();
            }
        }
        return index + Character.charCount(codePoint) - 1;
    }

    private void grow() {
        chars = Arrays.copyOf(chars, 2 * chars.length);
        origins = Arrays.copyOf(origins, chars.length);
    }

    private void cut() {
        pieces = 0;
        hasDigits = false;
        hasEnglish = false;
        hasSpanish = false;
        contexts = 0;
        hasAt = false;
        hasMixed = false;
        int at = 0;
        while (at < length) {
            char c = chars[at];
            if (isDigit(c)) {
                int start = at;
                long sum = FNV_OFFSET;
                while (at < length && isDigit(chars[at])) {
                    sum = (sum ^ chars[at++]) * FNV_PRIME;
                }
                hasDigits = true;
                piece(start, at, sum, Entry.NONE, true);
            } else if (isLetter(c)) {
                int start = at;
                long sum = FNV_OFFSET;
                while (at < length && isLetter(chars[at])) {
                    sum = (sum ^ chars[at++]) * FNV_PRIME;
                }
                word(start, at, sum);
            } else {
                hasAt |= c == '@';
                at++;
            }
        }
    }

    private void word(int start, int end, long sum) {
        Entry entry = Lexicon.WORDS.find(sum);
        contexts |= entry.contexts();
        hasEnglish |= entry.hasEnglishDigits();
        hasSpanish |= entry.hasSpanishDigits();
        piece(start, end, sum, entry, false);
    }

    private void piece(int start, int end, long sum, Entry entry, boolean isNumber) {
        if (pieces == from.length) {
            int size = 2 * pieces;
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
            hash = Arrays.copyOf(hash, size);
            meaning = Arrays.copyOf(meaning, size);
            number = Arrays.copyOf(number, size);
        }
        hasMixed |= pieces > 0 && to[pieces - 1] == start;
        from[pieces] = start;
        to[pieces] = end;
        hash[pieces] = sum;
        meaning[pieces] = entry;
        number[pieces++] = isNumber;
    }

    /** Makes a piece mean nothing: it parts what stands before and after it. */
    public void blank(int piece) {
        hash[piece] = BLANK;
        meaning[piece] = Entry.NONE;
        number[piece] = false;
    }

    /** The hash of a word as {@link #hash(int)} gives it. */
    public static long hashOf(String folded) {
        long sum = FNV_OFFSET;
        for (int i = 0; i < folded.length(); i++) {
            sum = (sum ^ folded.charAt(i)) * FNV_PRIME;
        }
        return sum;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' : Character.isLetter(c) || Character.isSurrogate(c);
    }

    /** How many runs of letters and runs of digits there are. */
    public int pieces() {
        return pieces;
    }

    /** Whether a piece is a run of digits. */
    public boolean isDigits(int piece) {
        return number[piece];
    }

    /** What a piece means. */
    Entry meaning(int piece) {
        return meaning[piece];
    }

    /** Whether there is a run of digits. */
    boolean hasDigits() {
        return hasDigits;
    }

    /** Whether there is a word that stands for digits, in English or else in Spanish. */
    boolean hasNumberWords(boolean english) {
        return english ? hasEnglish : hasSpanish;
    }

    /** Whether there is a sign of e-mail addresses. */
    boolean hasAt() {
        return hasAt;
    }

    /** Whether letters and digits adjoin anywhere. */
    boolean hasMixed() {
        return hasMixed;
    }

    /** Whether a word of this context is there. */
    boolean isAbout(Context context) {
        return (contexts & context.bit()) != 0;
    }

    /** Where a piece begins among the folded characters. */
    int from(int piece) {
        return from[piece];
    }

    /** Where a piece ends among the folded characters. */
    int to(int piece) {
        return to[piece];
    }

    /** A hash of a piece. */
    public long hash(int piece) {
        return hash[piece];
    }

    /** How many characters a piece has. */
    public int length(int piece) {
        return to[piece] - from[piece];
    }

    /** Where a piece begins in the text. */
    public int originFrom(int piece) {
        return origins[from[piece]];
    }

    /** Where the text goes on after a piece. */
    public int originTo(int piece) {
        return originAfter(to[piece] - 1);
    }

    char at(int index) {
        return chars[index];
    }

    /** How many folded characters there are. */
    int length() {
        return length;
    }

    /** All letters and digits, folded, without what stands between; a blank where a piece means nothing. */
    public String alphanumerics() {
        var kept = new StringBuilder(length);
        for (int piece = 0; piece < pieces; piece++) {
            if (hash[piece] == BLANK) {
                kept.append(' ');
            } else {
                kept.append(chars, from[piece], to[piece] - from[piece]);
            }
        }
        return kept.toString();
    }

    /** Whether nothing stands between a piece and the one before it. */
    boolean isGlued(int piece) {
        return piece > 0 && from[piece] == to[piece - 1];
    }

    /** The folded characters of a piece. */
    String word(int piece) {
        return new String(chars, from[piece], to[piece] - from[piece]);
    }

    /** Folded characters from one index to another. */
    String folded(int start, int end) {
        return new String(chars, start, end - start);
    }

    /** Where a folded character stood in the text. */
    int originOf(int index) {
        return origins[index];
    }

    /** Where the text goes on after a folded character that is the last of something. */
    int originAfter(int index) {
        int start = origins[index];
        return start + Character.charCount(text.codePointAt(start));
    }

    /** Shows nothing of the text. */
    @Override
    public String toString() {
        return "[view of " + length + " characters]";
    }
}
