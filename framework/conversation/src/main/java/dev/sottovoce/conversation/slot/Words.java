package dev.sottovoce.conversation.slot;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text cut into words, figures and marks: lower case, without accents and apostrophes, each knowing where it stood.
 *
 * <p>Figures glued to letters are one word with them, so {@code kiran1} holds no number. A hyphen between letters parts
 * two words. Marks between digits belong to the figure.
 */
final class Words {

    enum Kind {
        WORD,
        /** Digits with the marks between them; a space that does not break is written as an apostrophe. */
        FIGURE,
        /** {@code 2026-03-02}, {@code 02/03}, {@code 02/03/2026}, {@code 02.03.2026}. */
        DATE,
        /** Any other character, alone. */
        MARK
    }

    record Word(String text, Kind kind, int start, int end) {
        boolean is(String other) {
            return text.equals(other);
        }
    }

    private static final Pattern DATE =
            Pattern.compile("(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}([./-])\\d{1,2}\\1\\d{4}|\\d{1,2}/\\d{1,2}(?:/\\d{2})?)"
                    + "(?![\\p{L}\\d/])");
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,']\\d+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String APOSTROPHES = "'\u2019\u02BC";
    private static final String BETWEEN_DIGITS = ".,'\u2019\u00A0\u202F";
    private static final String HYPHENS = "-\u2010\u2011";

    private final List<Word> words;
    private final String joined;
    private final int[] starts;

    private Words(List<Word> words) {
        this.words = List.copyOf(words);
        this.starts = new int[words.size()];
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < words.size(); index++) {
            if (index > 0) {
                line.append(' ');
            }
            starts[index] = line.length();
            line.append(words.get(index).text());
        }
        this.joined = line.toString();
    }

    static Words of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher date = DATE.matcher(text);
        int at = 0;
        while (at < text.length()) {
            int code = text.codePointAt(at);
            int next;
            if (isDigit(code)
                    && date.region(at, text.length()).useTransparentBounds(true).lookingAt()) {
                next = date.end();
                words.add(new Word(date.group(), Kind.DATE, at, next));
            } else if (Character.isLetterOrDigit(code)) {
                next = endOfWord(text, at);
                addWord(text, at, next, words);
            } else {
                next = at + Character.charCount(code);
                addMark(text, at, next, code, words);
            }
            at = next;
        }
        return new Words(words);
    }

    int size() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    /** Whether there is such a word at that place. */
    boolean is(int index, String text) {
        return index >= 0 && index < words.size() && words.get(index).is(text);
    }

    /** Whether any of the words is one of these. */
    boolean anyOf(Set<String> others) {
        return words.stream().map(Word::text).anyMatch(others::contains);
    }

    /** These words, from the first to before the last, with one space between. */
    String text(int from, int to) {
        return from >= to ? "" : joined.substring(starts[from], endOf(to - 1));
    }

    /** Where these words stand, as a value found. */
    <T> Found<T> found(T value, int from, int to) {
        return new Found<>(value, words.get(from).start(), words.get(to - 1).end());
    }

    /** A matcher of the words joined by one space, to be given to {@link #end}. */
    Matcher matcher(Pattern pattern) {
        return pattern.matcher(joined);
    }

    /**
     * Matches from the beginning of a word.
     *
     * @param matcher of these words, whose pattern matches only up to the end of a word
     * @return the index of the word after the match; empty without a match
     */
    OptionalInt end(Matcher matcher, int from) {
        if (from >= words.size()) {
            return OptionalInt.empty();
        }
        matcher.region(starts[from], joined.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return OptionalInt.empty();
        }
        for (int index = from; index < words.size(); index++) {
            if (endOf(index) == matcher.end()) {
                return OptionalInt.of(index + 1);
            }
        }
        return OptionalInt.empty();
    }

    private int endOf(int index) {
        return starts[index] + words.get(index).text().length();
    }

    private static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int code = text.codePointAt(at);
            int after = at + Character.charCount(code);
            boolean inside = Character.isLetterOrDigit(code)
                    || Character.getType(code) == Character.NON_SPACING_MARK
                    || joins(text, at, code);
            if (!inside) {
                return at;
            }
            at = after;
        }
        return at;
    }

    /** Whether a mark stands inside a word: an apostrophe between letters, or a mark of a figure between digits. */
    private static boolean joins(String text, int at, int code) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        if (isDigit(before) && isDigit(after)) {
            return BETWEEN_DIGITS.indexOf(code) >= 0;
        }
        return APOSTROPHES.indexOf(code) >= 0 && Character.isLetterOrDigit(before) && Character.isLetter(after);
    }

    private static void addWord(String text, int start, int end, List<Word> words) {
        String raw = text.substring(start, end)
                .replace('\u2019', '\'')
                .replace('\u00A0', '\'')
                .replace('\u202F', '\'');
        if (FIGURE.matcher(raw).matches()) {
            words.add(new Word(raw, Kind.FIGURE, start, end));
            return;
        }
        String folded = fold(raw);
        if (!folded.isEmpty()) {
            words.add(new Word(folded, Kind.WORD, start, end));
        }
    }

    private static void addMark(String text, int start, int end, int code, List<Word> words) {
        boolean nothing = Character.isWhitespace(code)
                || Character.isSpaceChar(code)
                || Character.isISOControl(code)
                || APOSTROPHES.indexOf(code) >= 0;
        if (!nothing && !parts(text, start, code)) {
            words.add(new Word(text.substring(start, end), Kind.MARK, start, end));
        }
    }

    private static boolean parts(String text, int at, int code) {
        return HYPHENS.indexOf(code) >= 0
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.codePointBefore(at))
                && Character.isLetter(text.codePointAt(at + 1));
    }

    /** Lower case, without accents; figures keep their marks, so that {@code 1.5k} stays what it is. */
    private static String fold(String raw) {
        String plain =
                MARKS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT);
        return isDigit(lower.isEmpty() ? ' ' : lower.charAt(0))
                ? lower
                : lower.replace("'", "").replace("\u02BC", "");
    }

    private static boolean isDigit(int code) {
        return code >= '0' && code <= '9';
    }
}
