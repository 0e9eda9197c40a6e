package dev.sottovoce.privacy.speech;

import java.util.Currency;

/**
 * What stands for a currency beside an amount: a sign that every reader knows, or else its ISO 4217 code.
 *
 * @param text what is shown
 * @param isCode whether it is a code, which is set apart from the digits
 */
record CurrencySymbol(String text, boolean isCode) {

    /** A no-break space, so that no line ends between amount and currency. */
    static final char SPACE = '\u00a0';

    static CurrencySymbol of(Currency currency) {
        String code = currency.getCurrencyCode();
        return switch (code) {
            case "GBP" -> sign("£");
            case "EUR" -> sign("€");
            case "USD" -> sign("$");
            case "JPY" -> sign("¥");
            default -> new CurrencySymbol(code, true);
        };
    }

    private static CurrencySymbol sign(String text) {
        return new CurrencySymbol(text, false);
    }
}
