package dev.sottovoce.privacy.speech;

import java.util.Currency;
import java.util.List;

/**
 * What a currency's units are called in one language.
 *
 * @param also other words for the whole unit that people say and we never do, such as "quid"
 */
record CurrencyName(Noun major, Noun minor, List<String> also) {

    CurrencyName {
        also = List.copyOf(also);
    }

    static CurrencyName of(Noun major, Noun minor, String... also) {
        return new CurrencyName(major, minor, List.of(also));
    }

    /** A currency that has no name here: its code letter by letter, its minor units as fractions. */
    static CurrencyName spelled(Currency currency, Noun fraction) {
        String letters = String.join(" ", currency.getCurrencyCode().split(""));
        return of(new Noun(letters, letters, Gender.MASCULINE), fraction);
    }

    /** A word that is counted. */
    record Noun(String one, String many, Gender gender) {

        static Noun masculine(String one, String many) {
            return new Noun(one, many, Gender.MASCULINE);
        }

        static Noun feminine(String one, String many) {
            return new Noun(one, many, Gender.FEMININE);
        }

        String counted(long n) {
            return n == 1 ? one : many;
        }
    }
}
