package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.detect.Digits;
import dev.sottovoce.privacy.detect.View;
import dev.sottovoce.privacy.taint.Traces;

/** Looks for traces of values in a view: digits by windows of each key's length, names word by word. */
final class Windows {
    private static final long[] POWERS = powers();
    private static final int RUN = 4;

    private final Traces traces;
    private final Known known;
    private final int lengths;

    /** Digits at the end of the leaf before, which may go on in the next: their value, and how many. */
    private long tail;

    private int tailLength;

    Windows(Traces traces, Known known) {
        this.traces = traces;
        this.known = known;
        this.lengths = traces.lengths();
    }

    private static long[] powers() {
        long[] powers = new long[Traces.MOST_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    /** Nothing goes on from here. */
    void forget() {
        tailLength = 0;
    }

    /** Keeps what the last segment ends with. */
    void keepTail(Digits digits) {
        int first = digits.isPartedAtEnd() ? digits.size() : digits.start(lastSegment(digits));
        boolean goesOn = first == 0 && digits.size() > 0 && !digits.isParted(0) && tailLength > 0;
        long value = goesOn ? tail : 0;
        int length = goesOn ? tailLength : 0;
        for (int i = Math.max(first, digits.size() - Traces.MOST_DIGITS); i < digits.size(); i++) {
            value = (value * 10 + digits.digit(i)) % POWERS[Traces.MOST_DIGITS];
            length = Math.min(Traces.MOST_DIGITS, length + 1);
        }
        tail = value;
        tailLength = length;
    }

    private static int lastSegment(Digits digits) {
        int run = Math.max(0, digits.runs() - 1);
        while (run > 0 && !digits.isParted(run)) {
            run--;
        }
        return run;
    }

    /**
     * Whether digits of a value stand in a text.
     *
     * @param afterLeaf whether what ended the leaf before counts as part of this one
     */
    boolean inDigits(Digits digits, boolean afterLeaf) {
        int run = 0;
        while (run < digits.runs()) {
            int next = run + 1;
            while (next < digits.runs() && !digits.isParted(next)) {
                next++;
            }
            boolean goesOn = run == 0 && afterLeaf && !digits.isParted(0);
            if (inSegment(digits, digits.start(run), digits.start(next), goesOn)) {
                return true;
            }
            run = next;
        }
        return false;
    }

    private boolean inSegment(Digits digits, int from, int to, boolean goesOn) {
        long value = goesOn ? tail : 0;
        int length = goesOn ? tailLength : 0;
        for (int i = from; i < to; i++) {
            value = (value * 10 + digits.digit(i)) % POWERS[Traces.MOST_DIGITS];
            length++;
            for (int left = lengths; left != 0; left &= left - 1) {
                int size = Integer.numberOfTrailingZeros(left);
                if (size > length) {
                    break;
                }
                long window = value % POWERS[size];
                if (traces.hasDigits(window, size) && !known.hasNumber(window, size)) {
                    return true;
                }
            }
        }
        long run = value % POWERS[RUN];
        return to - from == RUN && traces.hasRun(run) && !known.hasNumber(run, RUN);
    }

    /** Whether a word of a name, two words of a text, or the end of an identifier with letters stand in a view. */
    boolean inWords(View view) {
        long before = View.BLANK;
        boolean isBeforeKnown = true;
        for (int piece = 0; piece < view.pieces(); piece++) {
            if (view.isDigits(piece)) {
                before = View.BLANK;
                isBeforeKnown = true;
                continue;
            }
            long word = view.hash(piece);
            boolean isKnown = known.hasWord(word);
            if (!isKnown && traces.hasWord(word)) {
                return true;
            }
            boolean pair = before != View.BLANK && word != View.BLANK && !(isKnown && isBeforeKnown);
            if (pair && traces.hasPair(before, word)) {
                return true;
            }
            before = word;
            isBeforeKnown = isKnown;
        }
        return traces.hasMixed() && inLetters(view.alphanumerics());
    }

    private boolean inLetters(String all) {
        for (int end = Traces.MIXED; end <= all.length(); end++) {
            long value = 0;
            for (int i = end - Traces.MIXED; i < end; i++) {
                char c = all.charAt(i);
                int digit = c < 128 ? Character.digit(c, 36) : -1;
                value = digit < 0 ? 0 : value * 36 + digit;
            }
            if (traces.hasMixed(value)) {
                return true;
            }
        }
        return false;
    }
}
