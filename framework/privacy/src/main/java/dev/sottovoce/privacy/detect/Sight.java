package dev.sottovoce.privacy.detect;

import dev.sottovoce.privacy.detect.Lexicon.Context;
import java.util.List;

/** A view under one reading of its numbers, as the detectors look at it, and what they found. */
final class Sight {
    /** So near stands what gives a number its meaning. */
    private static final int NEAR = 30;

    private static final int MOST_SEPARATORS = 3;

    /** The longest number of a telephone, by ITU-T E.164. */
    private static final int TELEPHONE = 15;

    private final View view;
    private final Digits digits;
    private final List<Found> found;

    Sight(View view, Digits digits, List<Found> found) {
        this.view = view;
        this.digits = digits;
        this.found = found;
    }

    View view() {
        return view;
    }

    int runs() {
        return digits.runs();
    }

    /** The first character of a run. */
    int from(int run) {
        return view.from(digits.firstPiece(run));
    }

    /** The character after a run. */
    int to(int run) {
        return view.to(digits.lastPiece(run));
    }

    int firstPiece(int run) {
        return digits.firstPiece(run);
    }

    int lastPiece(int run) {
        return digits.lastPiece(run);
    }

    /** How many digits the runs from one to another have, the last included. */
    int count(int firstRun, int lastRun) {
        return digits.start(lastRun + 1) - digits.start(firstRun);
    }

    /** The digits of the runs from one to another. */
    String digits(int firstRun, int lastRun) {
        var text = new StringBuilder();
        for (int i = digits.start(firstRun); i < digits.start(lastRun + 1); i++) {
            text.append((char) ('0' + digits.digit(i)));
        }
        return text.toString();
    }

    /** A digit of a run, by its place from the run's first. */
    int digit(int run, int place) {
        return digits.digit(digits.start(run) + place);
    }

    /** Whether a run goes on what the one before began: nothing stands between but a separator. */
    boolean follows(int run) {
        return run > 0
                && run < runs()
                && digits.firstPiece(run) == digits.lastPiece(run - 1) + 1
                && areSeparators(to(run - 1), from(run));
    }

    /** The last run that follows from this one. */
    int lastOfChain(int run) {
        int last = run;
        while (follows(last + 1)) {
            last++;
        }
        return last;
    }

    /** Whether at most three separators stand from one character to another. */
    boolean areSeparators(int start, int end) {
        if (end - start > MOST_SEPARATORS) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = view.at(i);
            boolean separates = c == ' '
                    || c == '-'
                    || c == '.'
                    || c == '/'
                    || c == '_'
                    || c == '('
                    || c == ')'
                    || (c >= '\u2010' && c <= '\u2015')
                    || Character.isWhitespace(c);
            if (!separates) {
                return false;
            }
        }
        return true;
    }

    /** Whether a letter or digit adjoins the runs from one to another. */
    boolean isGlued(int firstRun, int lastRun) {
        int next = digits.lastPiece(lastRun) + 1;
        return view.isGlued(digits.firstPiece(firstRun)) || (next < view.pieces() && view.isGlued(next));
    }

    /** Whether a run belongs to a telephone number that is written with a plus. */
    boolean isAfterPlus(int run) {
        int first = run;
        while (follows(first) && !hasPlus(first) && count(first - 1, run) <= TELEPHONE) {
            first--;
        }
        return hasPlus(first);
    }

    private boolean hasPlus(int run) {
        int before = from(run) - 1;
        while (before >= 0 && (view.at(before) == ' ' || view.at(before) == '(')) {
            before--;
        }
        return before >= 0 && view.at(before) == '+';
    }

    /** Whether a word of a context stands within 30 characters of these runs. */
    boolean isNear(Context context, int firstRun, int lastRun) {
        return isNearPieces(context, digits.firstPiece(firstRun), digits.lastPiece(lastRun));
    }

    /** Whether a word of a context stands within 30 characters of these pieces. */
    boolean isNearPieces(Context context, int first, int last) {
        if (!view.isAbout(context)) {
            return false;
        }
        for (int piece = first - 1; piece >= 0 && view.from(first) - view.to(piece) <= NEAR; piece--) {
            if (view.meaning(piece).isAbout(context)) {
                return true;
            }
        }
        for (int piece = last + 1; piece < view.pieces() && view.from(piece) - view.to(last) <= NEAR; piece++) {
            if (view.meaning(piece).isAbout(context)) {
                return true;
            }
        }
        return false;
    }

    /** Notes what stands from one folded character to another. */
    void found(Kind kind, int start, int end) {
        found.add(new Found(
                kind, view.originOf(start), view.originAfter(end - 1), Fold.alphanumerics(view.folded(start, end))));
    }
}
