package dev.sottovoce.privacy.detect;

import dev.sottovoce.privacy.detect.Lexicon.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ways to reach people and banks: e-mail addresses, telephone numbers, bank identifier codes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1">RFC 5322: addr-spec</a>
 * @see <a href="https://www.itu.int/rec/T-REC-E.164">ITU-T E.164: at most 15 digits</a>
 * @see <a href="https://www.iso.org/standard/84108.html">ISO 9362: 4 letters, a country, 2 or 5 more</a>
 */
final class Contacts {
    private static final int SHORTEST_TELEPHONE = 7;
    private static final int SHORTEST_WITH_PLUS = 8;
    private static final int LONGEST_TELEPHONE = 15;

    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(country -> country.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Contacts() {}

    static void addresses(Sight sight) {
        View view = sight.view();
        for (int at = 1; at < view.length() - 1; at++) {
            if (view.at(at) == '@') {
                address(sight, at);
            }
        }
    }

    private static void address(Sight sight, int at) {
        View view = sight.view();
        int start = at;
        while (start > 0 && isLocal(view.at(start - 1))) {
            start--;
        }
        int end = at + 1;
        int dots = 0;
        while (end < view.length() && isDomain(view.at(end))) {
            dots += view.at(end) == '.' && end > at + 1 && end + 1 < view.length() && isAlphanumeric(view.at(end + 1))
                    ? 1
                    : 0;
            end++;
        }
        if (start < at && dots > 0) {
            sight.found(Kind.EMAIL, start, end);
        }
    }

    private static boolean isLocal(char c) {
        return isAlphanumeric(c) || "!#$%&'*+-/=?^_`{|}~.".indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return isAlphanumeric(c) || c == '-' || c == '.';
    }

    private static boolean isAlphanumeric(char c) {
        return Character.isLetterOrDigit(c);
    }

    static void telephones(Sight sight) {
        for (int run = 0; run < sight.runs(); run++) {
            if (sight.follows(run)) {
                continue;
            }
            int last = sight.lastOfChain(run);
            int count = sight.count(run, last);
            if (count < SHORTEST_TELEPHONE || count > LONGEST_TELEPHONE || sight.isGlued(run, last)) {
                continue;
            }
            boolean international = count >= SHORTEST_WITH_PLUS && sight.isAfterPlus(run);
            if (international
                    || sight.isNear(Context.TELEPHONE, run, last)
                    || isNational(sight.digits(run, last), last > run)) {
                sight.found(Kind.PHONE, sight.from(run), sight.to(last));
            }
        }
    }

    /** As numbers are dialled in Spain, the United Kingdom, and, grouped, in the United States. */
    private static boolean isNational(String digits, boolean grouped) {
        boolean spanish = digits.length() == 9 && digits.charAt(0) >= '6';
        boolean british = digits.length() == 11 && digits.charAt(0) == '0' && "1237".indexOf(digits.charAt(1)) >= 0;
        boolean american = grouped && digits.length() == 10 && digits.charAt(0) >= '2' && digits.charAt(3) >= '2';
        return spanish || british || american;
    }

    /** Letters and digits without a gap, eight or eleven of them. */
    static void bankCodes(Sight sight) {
        View view = sight.view();
        int piece = 0;
        while (piece < view.pieces()) {
            int last = piece;
            while (last + 1 < view.pieces() && view.isGlued(last + 1)) {
                last++;
            }
            int from = view.from(piece);
            int length = view.to(last) - from;
            boolean letters = !view.isDigits(piece) && view.length(piece) >= 6;
            if (letters && (length == 8 || length == 11) && COUNTRIES.contains(view.folded(from + 4, from + 6))) {
                if (last > piece || sight.isNearPieces(Context.BIC, piece, last)) {
                    sight.found(Kind.BIC, from, view.to(last));
                }
            }
            piece = last + 1;
        }
    }
}
