package dev.sottovoce.banking;

import java.util.Currency;

/** Amounts of two currencies met where one was expected. */
public final class CurrencyMismatchException extends IllegalArgumentException {
    CurrencyMismatchException(Currency first, Currency second) {
        super("Currencies differ: " + first.getCurrencyCode() + "/" + second.getCurrencyCode());
    }
}
