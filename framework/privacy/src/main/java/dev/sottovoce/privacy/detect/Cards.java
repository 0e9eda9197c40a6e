package dev.sottovoce.privacy.detect;

/**
 * Card numbers: 12 to 19 digits of which the last is the check digit. Any first digit counts, because lists of issuers
 * are never complete.
 *
 * @see <a href="https://www.iso.org/standard/70484.html">ISO/IEC 7812-1: annex B, the Luhn formula</a>
 */
final class Cards {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;

    /** Digits of a time in milliseconds; such a card number would begin with 4. */
    private static final int EPOCH = 13;

    private Cards() {}

    static void find(Sight sight) {
        int run = 0;
        while (run < sight.runs()) {
            int last = lastOfCard(sight, run);
            if (last >= run && !sight.isGlued(run, last) && !sight.isAfterPlus(run)) {
                sight.found(Kind.PAN, sight.from(run), sight.to(last));
                run = last + 1;
            } else {
                run++;
            }
        }
    }

    /** The last run of the longest card number that begins with this run; one less when none does. */
    private static int lastOfCard(Sight sight, int first) {
        int last = first - 1;
        for (int run = first; run < sight.runs() && (run == first || sight.follows(run)); run++) {
            int count = sight.count(first, run);
            if (count > LONGEST) {
                break;
            }
            if (count >= SHORTEST && isCard(sight, first, run, count)) {
                last = run;
            }
        }
        return last;
    }

    private static boolean isCard(Sight sight, int first, int last, int count) {
        boolean epoch = first == last && count == EPOCH && sight.digit(first, 0) == 1;
        int sum = 0;
        boolean varied = false;
        for (int place = 0; place < count; place++) {
            int digit = sight.digit(first, place);
            varied |= digit != sight.digit(first, 0);
            int weighed = (count - place) % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return varied && !epoch && sum % 10 == 0;
    }
}
