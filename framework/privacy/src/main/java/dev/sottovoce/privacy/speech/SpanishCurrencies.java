package dev.sottovoce.privacy.speech;

import dev.sottovoce.privacy.speech.CurrencyName.Noun;
import java.util.Currency;
import java.util.Map;

/** Spanish names of currencies, with their gender. */
final class SpanishCurrencies {

    private static final Noun CENTIMO = Noun.masculine("céntimo", "céntimos");
    private static final Noun CENTAVO = Noun.masculine("centavo", "centavos");
    private static final Noun ORE = Noun.masculine("öre", "öre");

    private static final Map<String, CurrencyName> NAMES = Map.ofEntries(
            entry("EUR", Noun.masculine("euro", "euros"), CENTIMO, "pavo", "pavos"),
            entry("GBP", Noun.feminine("libra", "libras"), Noun.masculine("penique", "peniques"), "libras esterlinas"),
            entry("USD", Noun.masculine("dólar", "dólares"), CENTAVO),
            entry("JPY", Noun.masculine("yen", "yenes"), Noun.masculine("sen", "sen")),
            entry("KWD", Noun.masculine("dinar", "dinares"), Noun.masculine("fils", "fils")),
            entry("CHF", Noun.masculine("franco suizo", "francos suizos"), CENTIMO, "franco", "francos"),
            entry("CAD", Noun.masculine("dólar canadiense", "dólares canadienses"), CENTAVO, "dólar", "dólares"),
            entry("AUD", Noun.masculine("dólar australiano", "dólares australianos"), CENTAVO, "dólar", "dólares"),
            entry("MXN", Noun.masculine("peso mexicano", "pesos mexicanos"), CENTAVO, "peso", "pesos"),
            entry("SEK", Noun.feminine("corona sueca", "coronas suecas"), ORE, "corona", "coronas"),
            entry("NOK", Noun.feminine("corona noruega", "coronas noruegas"), ORE, "corona", "coronas"),
            entry("DKK", Noun.feminine("corona danesa", "coronas danesas"), ORE, "corona", "coronas"),
            entry("PLN", Noun.masculine("esloti", "eslotis"), Noun.masculine("grosz", "groszy")),
            entry("INR", Noun.feminine("rupia", "rupias"), Noun.feminine("paisa", "paisas")),
            entry("CNY", Noun.masculine("yuan", "yuanes"), Noun.masculine("fen", "fen")));

    private SpanishCurrencies() {}

    static CurrencyName nameOf(Currency currency) {
        CurrencyName known = NAMES.get(currency.getCurrencyCode());
        return known != null ? known : CurrencyName.spelled(currency, fraction(Amount.digitsOf(currency)));
    }

    private static Noun fraction(int digits) {
        return switch (digits) {
            case 3 -> Noun.feminine("milésima", "milésimas");
            case 4 -> Noun.feminine("diezmilésima", "diezmilésimas");
            default -> CENTIMO;
        };
    }

    private static Map.Entry<String, CurrencyName> entry(String code, Noun major, Noun minor, String... also) {
        return Map.entry(code, CurrencyName.of(major, minor, also));
    }
}
