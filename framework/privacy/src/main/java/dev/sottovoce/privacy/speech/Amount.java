package dev.sottovoce.privacy.speech;

import java.util.Currency;

/**
 * The size of an amount, split into whole and minor units; the sign is not part of it.
 *
 * @param major whole units, at least 0
 * @param minor what is left in minor units, below 10^digits
 * @param digits how many decimal digits the currency has: 0 for JPY, 2 for EUR, 3 for KWD
 */
record Amount(long major, long minor, int digits) {

    static Amount of(long minorUnits, Currency currency) {
        int digits = digitsOf(currency);
        long size = Math.absExact(minorUnits);
        long factor = factor(digits);
        return new Amount(size / factor, size % factor, digits);
    }

    /** Decimal digits of a currency; those without any, such as gold, have none. */
    static int digitsOf(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /** 10^digits. */
    static long factor(int digits) {
        long factor = 1;
        for (int i = 0; i < digits; i++) {
            factor *= 10;
        }
        return factor;
    }
}
