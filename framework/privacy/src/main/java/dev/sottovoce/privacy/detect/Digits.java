package dev.sottovoce.privacy.detect;

import dev.sottovoce.privacy.detect.Lexicon.Entry;
import dev.sottovoce.privacy.speech.NumberRun;
import dev.sottovoce.privacy.speech.NumberWord;
import dev.sottovoce.privacy.speech.NumberWord.Role;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The digits of a text under one reading of its numbers. "48 thousand three hundred" gives 48300; what is said one
 * after the other stands one after the other. A word that is no number parts segments; units of money and the words
 * that join a number's parts do not. Read again and again to spare allocation; belongs to one thread.
 */
public final class Digits {
    private static final int MOST_COMPOSED = 18;
    private static final int FIRST_SIZE = 256;
    private static final List<Reading> COMPOSED = List.of(Reading.ENGLISH, Reading.SPANISH);

    /** How words become digits. */
    private enum Reading {
        /** English number words composed as grammar joins them. */
        ENGLISH(true, true),
        /** Spanish number words composed. */
        SPANISH(false, true),
        /** English words one after the other: "forty-eight twenty seven" is 48, 20, 7. */
        ENGLISH_ROW(true, false),
        /** Spanish words one after the other. */
        SPANISH_ROW(false, false);

        private final boolean english;
        private final boolean composed;

        Reading(boolean english, boolean composed) {
            this.english = english;
            this.composed = composed;
        }
    }

    private byte[] digits = new byte[FIRST_SIZE];
    private int size;
    private int[] runStart = new int[FIRST_SIZE / 4];
    private int[] firstPiece = new int[FIRST_SIZE / 4];
    private int[] lastPiece = new int[FIRST_SIZE / 4];
    private boolean[] parted = new boolean[FIRST_SIZE / 4];
    private int runs;

    private boolean english;
    /** Whether a ten and a unit were joined that nothing joins in writing: then another reading has them apart. */
    private boolean loose;

    private boolean broken;
    private boolean afterUnit;
    /** How many digits a multiplier makes room for. */
    private int places;

    /** Whether a reading of a view's composed numbers finds what no other does. */
    private static boolean isWorthwhile(View view, Reading reading) {
        return view.hasNumberWords(reading.english)
                || (reading == Reading.ENGLISH && view.hasDigits() && !view.hasNumberWords(false));
    }

    /** Reads a view under each reading that finds something else, and hands this over each time. */
    public void readings(View view, Consumer<Digits> reader) {
        for (Reading reading : COMPOSED) {
            if (isWorthwhile(view, reading)) {
                read(view, reading);
                reader.accept(this);
                if (loose) {
                    read(view, reading == Reading.ENGLISH ? Reading.ENGLISH_ROW : Reading.SPANISH_ROW);
                    reader.accept(this);
                }
            }
        }
    }

    private void read(View view, Reading reading) {
        size = 0;
        runs = 0;
        english = reading.english;
        loose = false;
        broken = false;
        afterUnit = false;
        places = 0;
        int piece = 0;
        while (piece < view.pieces()) {
            piece = reading.composed ? composed(view, piece) : single(view, piece);
        }
    }

    private int composed(View view, int start) {
        if (isWritten(view, start)) {
            literal(view, start);
            return start + 1;
        }
        NumberWord first = number(view, start);
        if (first == null) {
            other(view, start);
            return start + 1;
        }
        var run = new NumberRun();
        int end = start;
        int last = start;
        boolean onlyWritten = true;
        NumberWord word = first;
        NumberWord before = null;
        while (word != null && run.add(word)) {
            boolean counts = word.role() != Role.JOINER && word.role() != Role.ARTICLE;
            if (counts) {
                loose |= before != null
                        && before.role() == Role.TENS
                        && word.role() == Role.UNIT
                        && end == last + 1
                        && !isHyphen(view, end);
                last = end;
                onlyWritten &= view.isDigits(end);
                before = word;
            }
            end++;
            word = end < view.pieces() && !isWritten(view, end) ? number(view, end) : null;
        }
        OptionalLong value = run.value();
        if (value.isEmpty()) {
            other(view, start);
            return start + 1;
        }
        if (onlyWritten) {
            literal(view, start);
            return start + 1;
        }
        // "1145 thousand 704" is more than grammar joins: the row has it.
        loose |= first.role() == Role.SCALE && runs > 0 && !broken;
        boolean minor = afterUnit && value.getAsLong() < 10 && last == start;
        loose |= minor;
        emit(value.getAsLong(), minor, start, last);
        return last + 1;
    }

    private int single(View view, int start) {
        NumberWord word = number(view, start);
        if (view.isDigits(start)) {
            fill(view.length(start), start);
            literal(view, start);
            return start + 1;
        }
        if (word == null) {
            other(view, start);
            return start + 1;
        }
        switch (word.role()) {
            case UNIT, TEEN -> {
                fill(word.value() > 9 ? 2 : 1, start);
                emit(word.value(), false, start, start);
            }
            case TENS -> {
                fill(2, start);
                int unit = unitOf(view, start);
                long sum = word.value() + (unit > start ? value(view, unit) : 0);
                emit(sum, false, start, unit);
                return unit + 1;
            }
            case SCALE -> {
                places = places(word.value());
                if (!isNumber(view, start + 1)) {
                    fill(0, start);
                }
            }
            case HUNDREDS, HUNDRED, NUMERAL -> broken = true;
            case ARTICLE, JOINER, WITH, POINT, HALF, MINUS -> other(view, start);
        }
        return start + 1;
    }

    private boolean isNumber(View view, int piece) {
        NumberWord word = piece < view.pieces() ? number(view, piece) : null;
        return word != null
                && switch (word.role()) {
                    case UNIT, TEEN, TENS, NUMERAL -> true;
                    default -> false;
                };
    }

    private static int places(long scale) {
        int places = 0;
        for (long rest = scale; rest > 1; rest /= 10) {
            places++;
        }
        return places;
    }

    /** After "thousand" come three digits, however few are said. */
    private void fill(int length, int piece) {
        if (places > length) {
            run(piece, piece);
            for (int i = length; i < places; i++) {
                digit((byte) 0);
            }
        }
        places = 0;
    }

    /** The piece of the unit that is written together with a ten, or the ten's own. */
    private int unitOf(View view, int ten) {
        int next = ten + 1;
        if (isUnit(view, next) && isHyphen(view, next)) {
            return next;
        }
        NumberWord joiner = next < view.pieces() ? number(view, next) : null;
        return joiner != null && joiner.role() == Role.JOINER && isUnit(view, next + 1) ? next + 1 : ten;
    }

    private boolean isUnit(View view, int piece) {
        NumberWord word = piece < view.pieces() ? number(view, piece) : null;
        return word != null && word.role() == Role.UNIT && word.value() > 0;
    }

    private long value(View view, int piece) {
        NumberWord word = number(view, piece);
        return word == null ? 0 : word.value();
    }

    private static boolean isHyphen(View view, int piece) {
        return view.from(piece) == view.to(piece - 1) + 1 && view.at(view.to(piece - 1)) == '-';
    }

    /** Digits that are no number for counting with: too many, or with zeros in front. */
    private static boolean isWritten(View view, int piece) {
        return view.isDigits(piece)
                && (view.length(piece) > MOST_COMPOSED || (view.at(view.from(piece)) == '0' && view.length(piece) > 1));
    }

    private @Nullable NumberWord number(View view, int piece) {
        if (!view.isDigits(piece)) {
            NumberWord word = view.meaning(piece).in(english);
            // Letters between digits, as in "31oh", are no word.
            boolean glued =
                    word != null && (view.isGlued(piece) || (piece + 1 < view.pieces() && view.isGlued(piece + 1)));
            return glued ? null : word;
        }
        if (isWritten(view, piece)) {
            return null;
        }
        long value = 0;
        for (int i = view.from(piece); i < view.to(piece); i++) {
            value = 10 * value + view.at(i) - '0';
        }
        return new NumberWord(Role.NUMERAL, value);
    }

    /** A piece without digits: it parts, unless it belongs to how amounts are said. */
    private void other(View view, int piece) {
        Entry entry = view.meaning(piece);
        NumberWord word = entry.in(english);
        broken |= !entry.unit() && word == null;
        afterUnit = entry.unit()
                || (word != null && (word.role() == Role.WITH || (afterUnit && word.role() == Role.JOINER)));
    }

    private void literal(View view, int piece) {
        run(piece, piece);
        for (int i = view.from(piece); i < view.to(piece); i++) {
            digit((byte) (view.at(i) - '0'));
        }
    }

    private void emit(long value, boolean padded, int first, int last) {
        run(first, last);
        if (padded) {
            digit((byte) 0);
        }
        long power = 1;
        while (value / power >= 10) {
            power *= 10;
        }
        for (long rest = value; power > 0; power /= 10) {
            digit((byte) (rest / power));
            rest %= power;
        }
    }

    private void run(int first, int last) {
        if (runs == runStart.length) {
            int more = 2 * runs;
            runStart = Arrays.copyOf(runStart, more);
            firstPiece = Arrays.copyOf(firstPiece, more);
            lastPiece = Arrays.copyOf(lastPiece, more);
            parted = Arrays.copyOf(parted, more);
        }
        runStart[runs] = size;
        firstPiece[runs] = first;
        lastPiece[runs] = last;
        parted[runs++] = broken;
        broken = false;
        afterUnit = false;
    }

    private void digit(byte digit) {
        if (size == digits.length) {
            digits = Arrays.copyOf(digits, 2 * size);
        }
        digits[size++] = digit;
    }

    /** How many digits there are. */
    public int size() {
        return size;
    }

    /** A digit, 0 to 9. */
    public int digit(int index) {
        return digits[index];
    }

    /** How many numbers were read. */
    public int runs() {
        return runs;
    }

    /** The index of a run's first digit; of the run after the last, how many digits there are. */
    public int start(int run) {
        return run == runs ? size : runStart[run];
    }

    /** Whether something that is no number stands before a run. */
    public boolean isParted(int run) {
        return parted[run];
    }

    /** Whether something that is no number stands after the last run. */
    public boolean isPartedAtEnd() {
        return broken;
    }

    int firstPiece(int run) {
        return firstPiece[run];
    }

    int lastPiece(int run) {
        return lastPiece[run];
    }

    /** Shows none of them. */
    @Override
    public String toString() {
        return "[" + size + " digits]";
    }
}
