package dev.sottovoce.conversation.slot;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A language's words around amounts.
 *
 * @param currencies by symbol and name; several where it has to be asked which
 * @param cents by name of the minor unit
 * @param joining words between an amount and its minor units that is named
 * @param bareCents the word after which a number is minor units, named or not; empty where there is none
 * @param points words for the decimal mark
 * @param half words after a number that add a half
 * @param minus words for less than nothing
 * @param billions words that mean a thousand or a million millions
 */
record MoneyWords(
        Map<String, List<Currency>> currencies,
        Map<String, List<Currency>> cents,
        Set<String> joining,
        String bareCents,
        Set<String> points,
        List<String> half,
        Set<String> minus,
        Set<String> billions) {

    static MoneyWords of(SlotLocale locale) {
        return locale.isSpanish() ? spanish() : english();
    }

    /** Whether there is a currency's symbol or name. */
    List<Currency> currency(String word) {
        return currencies.getOrDefault(word, List.of());
    }

    List<Currency> cents(String word) {
        return cents.getOrDefault(word, List.of());
    }

    private static MoneyWords english() {
        Map<String, List<Currency>> currencies = symbols();
        put(currencies, "GBP", "pound pounds quid sterling gbp");
        put(currencies, "USD", "dollar dollars buck bucks usd");
        put(currencies, "EUR", "euro euros eur");
        put(currencies, "MXN ARS COP", "peso pesos");
        Map<String, List<Currency>> cents = new LinkedHashMap<>();
        put(cents, "GBP", "pence penny pennies p");
        put(cents, "USD EUR", "cent cents");
        return new MoneyWords(
                Map.copyOf(currencies),
                Map.copyOf(cents),
                Set.of("and"),
                "",
                Set.of("point"),
                List.of("and a half"),
                Set.of("minus", "negative", "-"),
                Set.of("billion", "billions"));
    }

    private static MoneyWords spanish() {
        Map<String, List<Currency>> currencies = symbols();
        put(currencies, "EUR", "euro euros eur pavo pavos");
        put(currencies, "USD", "dolar dolares usd");
        put(currencies, "GBP", "libra libras gbp");
        put(currencies, "MXN ARS COP", "peso pesos");
        Map<String, List<Currency>> cents = new LinkedHashMap<>();
        put(cents, "EUR USD", "centimo centimos centavo centavos");
        put(cents, "GBP", "penique peniques");
        return new MoneyWords(
                Map.copyOf(currencies),
                Map.copyOf(cents),
                Set.of("y", "con"),
                "con",
                Set.of("coma", "punto"),
                List.of("y medio", "y media"),
                Set.of("menos", "-"),
                Set.of("billon", "billones"));
    }

    private static Map<String, List<Currency>> symbols() {
        Map<String, List<Currency>> symbols = new LinkedHashMap<>();
        put(symbols, "GBP", "£");
        put(symbols, "USD", "$");
        put(symbols, "EUR", "€");
        return symbols;
    }

    private static void put(Map<String, List<Currency>> names, String codes, String words) {
        List<Currency> currencies =
                List.of(codes.split(" ")).stream().map(Currency::getInstance).toList();
        for (String word : List.of(words.split(" "))) {
            names.put(word, currencies);
        }
    }
}
