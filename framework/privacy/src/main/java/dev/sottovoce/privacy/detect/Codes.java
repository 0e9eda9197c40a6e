package dev.sottovoce.privacy.detect;

import dev.sottovoce.privacy.detect.Lexicon.Context;

/** Short digits that are secret because of the words near them. */
final class Codes {
    private static final int MOST_WORDS_BETWEEN = 3;
    private static final int SHORTEST_SAID = 3;
    private static final int LONGEST_SAID = 8;

    private Codes() {}

    /** What a customer says to be secret: at most three words after the word for it, and nothing else. */
    static void said(Sight sight) {
        View view = sight.view();
        int run = 0;
        for (int piece = 0; piece < view.pieces(); piece++) {
            if (!isSecret(view, piece)) {
                continue;
            }
            int after = piece + 1 < view.pieces() && view.isDigits(piece + 1) && view.isGlued(piece + 1)
                    ? piece + 1
                    : piece;
            while (run < sight.runs() && sight.firstPiece(run) <= after) {
                run++;
            }
            if (run < sight.runs() && sight.firstPiece(run) - after - 1 <= MOST_WORDS_BETWEEN) {
                int last = sight.lastOfChain(run);
                int count = sight.count(run, last);
                if (count >= SHORTEST_SAID && count <= LONGEST_SAID) {
                    sight.found(Kind.SECRET, sight.from(run), sight.to(last));
                }
            }
        }
    }

    private static boolean isSecret(View view, int piece) {
        Lexicon.Entry entry = view.meaning(piece);
        boolean sortCode = piece > 0 && view.meaning(piece - 1).isAbout(Context.SORT_CODE);
        return !sortCode
                && (entry.isAbout(Context.SECRET)
                        || entry.isAbout(Context.CARD_CODE)
                        || entry.isAbout(Context.ONE_TIME));
    }

    static void find(Sight sight) {
        View view = sight.view();
        if (!view.isAbout(Context.CARD_CODE)
                && !view.isAbout(Context.SECRET)
                && !view.isAbout(Context.ONE_TIME)
                && !view.isAbout(Context.EXPIRY)) {
            return;
        }
        for (int run = 0; run < sight.runs(); run++) {
            if (sight.follows(run)) {
                continue;
            }
            int last = sight.lastOfChain(run);
            int from = sight.from(run);
            int to = sight.to(last);
            int count = sight.count(run, last);
            if (isExpiry(sight, run, last) && sight.isNear(Context.EXPIRY, run, last)) {
                sight.found(Kind.EXPIRY, from, to);
            } else if (count >= 3 && count <= 4 && sight.isNear(Context.CARD_CODE, run, last)) {
                sight.found(Kind.CARD_CODE, from, to);
            } else if ((count >= 4 && count <= 6 && sight.isNear(Context.SECRET, run, last))
                    || (count >= 4 && count <= 8 && sight.isNear(Context.ONE_TIME, run, last))) {
                sight.found(Kind.SECRET, from, to);
            }
        }
    }

    /** A month and the last two or all digits of a year. */
    private static boolean isExpiry(Sight sight, int run, int last) {
        if (last != run + 1 || sight.count(run, run) != 2) {
            return false;
        }
        int month = 10 * sight.digit(run, 0) + sight.digit(run, 1);
        int year = sight.count(last, last);
        return month >= 1 && month <= 12 && (year == 2 || year == 4);
    }
}
