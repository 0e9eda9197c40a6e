package dev.sottovoce.privacy.detect;

import dev.sottovoce.privacy.detect.Lexicon.Context;
import java.util.Set;

/**
 * Numbers of people and of accounts other than IBANs.
 *
 * @see <a href="https://www.ssa.gov/employer/randomization.html">SSA: which social security numbers there are</a>
 * @see <a href="https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110">HMRC: format of national
 *     insurance numbers</a>
 * @see <a href="https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/">Ministerio del
 *     Interior: the letter of NIF and NIE</a>
 * @see <a href="https://www.aba.com/about-us/routing-number">ABA: routing numbers</a>
 */
final class Numbers {
    private static final String NIF_LETTERS = "trwagmyfpdxbnjzsqvhlcke";
    private static final Set<String> NO_NINO = Set.of("bg", "gb", "kn", "nk", "nt", "tn", "zz");

    /** So far may an account number stand from its sort code. */
    private static final int ACCOUNT_NEAR = 40;

    private Numbers() {}

    static void find(Sight sight) {
        for (int run = 0; run < sight.runs(); run++) {
            socialSecurity(sight, run);
            sortCode(sight, run);
            if (!sight.follows(run)) {
                chain(sight, run, sight.lastOfChain(run));
            }
        }
    }

    private static void chain(Sight sight, int first, int last) {
        switch (sight.count(first, last)) {
            case 6 -> nino(sight, first, last);
            case 7, 8 -> nif(sight, first, last);
            case 9 -> nine(sight, first, last);
            default -> {
                // No number of this length is looked for.
            }
        }
    }

    private static void nine(Sight sight, int first, int last) {
        int from = sight.from(first);
        int to = sight.to(last);
        if (sight.isGlued(first, last)) {
            return;
        }
        String digits = sight.digits(first, last);
        if (isRouting(digits) && sight.isNear(Context.ROUTING, first, last)) {
            sight.found(Kind.ROUTING, from, to);
        } else if (isSocialSecurity(digits) && sight.isNear(Context.SOCIAL, first, last)) {
            sight.found(Kind.SSN, from, to);
        }
    }

    private static boolean isRouting(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (i % 3 == 0 ? 3 : i % 3 == 1 ? 7 : 1);
        }
        int prefix = Integer.parseInt(digits.substring(0, 2));
        boolean issued =
                prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix == 80;
        return issued && sum > 0 && sum % 10 == 0;
    }

    /** Three, two and four digits between the same marks. */
    private static void socialSecurity(Sight sight, int run) {
        if (run + 2 >= sight.runs() || sight.follows(run) || sight.lastOfChain(run) != run + 2) {
            return;
        }
        boolean shaped = sight.count(run, run) == 3
                && sight.count(run + 1, run + 1) == 2
                && sight.count(run + 2, run + 2) == 4
                && !sight.isGlued(run, run + 2);
        if (shaped && isSameMark(sight, run) && isSocialSecurity(sight.digits(run, run + 2))) {
            sight.found(Kind.SSN, sight.from(run), sight.to(run + 2));
        }
    }

    private static boolean isSameMark(Sight sight, int run) {
        View view = sight.view();
        return sight.from(run + 1) == sight.to(run) + 1
                && sight.from(run + 2) == sight.to(run + 1) + 1
                && view.at(sight.to(run)) == view.at(sight.to(run + 1));
    }

    private static boolean isSocialSecurity(String digits) {
        int area = Integer.parseInt(digits.substring(0, 3));
        int group = Integer.parseInt(digits.substring(3, 5));
        int serial = Integer.parseInt(digits.substring(5));
        if (area >= 900) {
            return (group >= 50 && group <= 65)
                    || (group >= 70 && group <= 88)
                    || (group >= 90 && group <= 92)
                    || (group >= 94 && group <= 99);
        }
        return area != 0 && area != 666 && group != 0 && serial != 0;
    }

    private static void nif(Sight sight, int first, int last) {
        View view = sight.view();
        int before = sight.firstPiece(first) - 1;
        int after = sight.lastPiece(last) + 1;
        if (after >= view.pieces() || !isLetter(view, after) || !belongs(sight, first, last, after)) {
            return;
        }
        boolean ends = after + 1 == view.pieces() || !view.isGlued(after + 1);
        char letter = view.at(view.from(after));
        String digits = sight.digits(first, last);
        if (digits.length() == 8) {
            boolean begins = !view.isGlued(sight.firstPiece(first));
            if (begins && ends && letter == letterOf(digits)) {
                sight.found(Kind.NIF, sight.from(first), view.to(after));
            }
        } else if (before >= 0 && isLetter(view, before) && !view.isGlued(before)) {
            int kind = "xyz".indexOf(view.at(view.from(before)));
            boolean near = sight.areSeparators(view.to(before), sight.from(first));
            if (near && ends && kind >= 0 && letter == letterOf(kind + digits)) {
                sight.found(Kind.NIF, view.from(before), view.to(after));
            }
        }
    }

    /** A letter after a blank is a word, unless the digits are said one by one too. */
    private static boolean belongs(Sight sight, int first, int last, int after) {
        View view = sight.view();
        boolean spelt = last > first;
        return view.isGlued(after)
                || (sight.areSeparators(sight.to(last), view.from(after)) && (spelt || view.at(sight.to(last)) != ' '));
    }

    private static char letterOf(String digits) {
        return NIF_LETTERS.charAt(Integer.parseInt(digits) % NIF_LETTERS.length());
    }

    private static boolean isLetter(View view, int piece) {
        return !view.isDigits(piece) && view.length(piece) == 1;
    }

    private static void nino(Sight sight, int first, int last) {
        View view = sight.view();
        int before = sight.firstPiece(first) - 1;
        int after = sight.lastPiece(last) + 1;
        if (before < 0 || after >= view.pieces() || view.isDigits(before) || !isLetter(view, after)) {
            return;
        }
        boolean blankBefore = !view.isGlued(sight.firstPiece(first));
        boolean blankAfter = !view.isGlued(after);
        boolean paired = last > first;
        boolean together = (!blankBefore && !blankAfter)
                || (paired
                        && sight.areSeparators(view.to(before), sight.from(first))
                        && sight.areSeparators(sight.to(last), view.from(after)));
        boolean alone = !view.isGlued(before) && (after + 1 == view.pieces() || !view.isGlued(after + 1));
        char suffix = view.at(view.from(after));
        if (together && alone && suffix >= 'a' && suffix <= 'd' && isNinoPrefix(view.word(before))) {
            sight.found(Kind.NINO, view.from(before), view.to(after));
        }
    }

    private static boolean isNinoPrefix(String letters) {
        return letters.length() == 2
                && letters.chars().allMatch(c -> c >= 'a' && c <= 'z')
                && "dfiquv".indexOf(letters.charAt(0)) < 0
                && "dfioquv".indexOf(letters.charAt(1)) < 0
                && !NO_NINO.contains(letters);
    }

    /** Six digits in pairs, or named as a sort code, and an account number of eight near them. */
    private static void sortCode(Sight sight, int run) {
        int last = pairs(sight, run) ? run + 2 : run;
        if (sight.count(run, last) != 6 || (last == run && !sight.isNear(Context.SORT_CODE, run, run))) {
            return;
        }
        for (int other = Math.max(0, run - 4); other < Math.min(sight.runs(), last + 5); other++) {
            boolean apart = other < run || other > last;
            boolean near = sight.from(other) - sight.to(last) <= ACCOUNT_NEAR
                    && sight.from(run) - sight.to(other) <= ACCOUNT_NEAR;
            if (apart && near && sight.count(other, other) == 8 && !sight.isGlued(other, other)) {
                sight.found(
                        Kind.ACCOUNT,
                        Math.min(sight.from(run), sight.from(other)),
                        Math.max(sight.to(last), sight.to(other)));
                return;
            }
        }
    }

    private static boolean pairs(Sight sight, int run) {
        return sight.follows(run + 1)
                && sight.follows(run + 2)
                && sight.count(run, run) == 2
                && sight.count(run + 1, run + 1) == 2
                && sight.count(run + 2, run + 2) == 2
                && isSameMark(sight, run);
    }
}
