package dev.sottovoce.privacy.speech;

import dev.sottovoce.privacy.speech.CurrencyName.Noun;
import java.util.Currency;
import java.util.Map;

/** English names of currencies. */
final class EnglishCurrencies {

    private static final Noun CENT = Noun.masculine("cent", "cents");

    private static final Map<String, CurrencyName> NAMES = Map.ofEntries(
            entry("GBP", "pound", "pounds", Noun.masculine("penny", "pence"), "quid", "pounds sterling"),
            entry("EUR", "euro", "euros", CENT),
            entry("USD", "dollar", "dollars", CENT, "buck", "bucks"),
            entry("JPY", "yen", "yen", Noun.masculine("sen", "sen")),
            entry("KWD", "dinar", "dinars", Noun.masculine("fils", "fils")),
            entry("CHF", "Swiss franc", "Swiss francs", Noun.masculine("centime", "centimes"), "franc", "francs"),
            entry("CAD", "Canadian dollar", "Canadian dollars", CENT, "dollar", "dollars"),
            entry("AUD", "Australian dollar", "Australian dollars", CENT, "dollar", "dollars"),
            entry("MXN", "Mexican peso", "Mexican pesos", Noun.masculine("centavo", "centavos"), "peso", "pesos"),
            entry("SEK", "Swedish krona", "Swedish kronor", Noun.masculine("öre", "öre"), "krona", "kronor"),
            entry("NOK", "Norwegian krone", "Norwegian kroner", Noun.masculine("øre", "øre"), "krone", "kroner"),
            entry("DKK", "Danish krone", "Danish kroner", Noun.masculine("øre", "øre"), "krone", "kroner"),
            entry("PLN", "zloty", "zlotys", Noun.masculine("grosz", "groszy")),
            entry("INR", "rupee", "rupees", Noun.masculine("paisa", "paise")),
            entry("CNY", "yuan", "yuan", Noun.masculine("fen", "fen")));

    private EnglishCurrencies() {}

    static CurrencyName nameOf(Currency currency) {
        CurrencyName known = NAMES.get(currency.getCurrencyCode());
        return known != null ? known : CurrencyName.spelled(currency, fraction(Amount.digitsOf(currency)));
    }

    private static Noun fraction(int digits) {
        return switch (digits) {
            case 3 -> Noun.masculine("thousandth", "thousandths");
            case 4 -> Noun.masculine("ten-thousandth", "ten-thousandths");
            default -> Noun.masculine("hundredth", "hundredths");
        };
    }

    private static Map.Entry<String, CurrencyName> entry(
            String code, String one, String many, Noun minor, String... also) {
        return Map.entry(code, CurrencyName.of(Noun.masculine(one, many), minor, also));
    }
}
