package dev.sottovoce.conversation.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.slot.MoneyValue.Ambiguous;
import dev.sottovoce.conversation.slot.MoneyValue.Exact;
import dev.sottovoce.conversation.slot.MoneyValue.Relative;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What amounts mean, with the currency of the locale where none is named. */
class MoneyVectorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fifty quid                       | 50.00 GBP
            a hundred and five               | 105.00 GBP
            twelve fifty                     | 12.50 GBP
            one fifty                        | 150.00 GBP or 1.50 GBP
            five pounds twenty               | 5.20 GBP
            five pounds and twenty pence     | 5.20 GBP
            eighty pence                     | 0.80 GBP
            fifteen hundred                  | 1500.00 GBP
            a grand                          | 1000.00 GBP
            £1,234.56                        | 1234.56 GBP
            1,234.56                         | 1234.56 GBP
            1.234,56                         | 1234.56 GBP
            1,234                            | 1234.00 GBP
            1.234                            | 1234.00 GBP or 1.23 GBP
            12,50                            | 12.50 GBP
            1,2345                           | invalid
            £2k                              | 2000.00 GBP
            three thousand two hundred and one | 3201.00 GBP
            two point five pounds            | 2.50 GBP
            ten euros                        | 10.00 EUR
            two million three hundred thousand and five | 2300005.00 GBP
            two and a half pounds            | 2.50 GBP
            £5 euros                         | invalid
            zero pounds                      | invalid
            minus five pounds                | invalid
            1,000,000,001                    | invalid
            a billion pounds                 | invalid
            ten twenty thirty                | invalid
            fifty pesos                      | 50.00 MXN or 50.00 ARS or 50.00 COP
            half                             | SHARE 1/2
            everything                       | ALL 1/1
            ten percent of it                | SHARE 10/100
            the minimum                      | MINIMUM 1/1
            the full balance                 | FULL_BALANCE 1/1
            the rest                         | REST 1/1
            120%                             | invalid
            """)
    void british(String text, String expected) {
        assertRead("en-GB", "GBP", text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one hundred five dollars              | 105.00 USD
            seventy five cents                    | 0.75 USD
            twenty-five dollars and ten cents     | 25.10 USD
            twenty bucks                          | 20.00 USD
            $5                                    | 5.00 USD
            """)
    void american(String text, String expected) {
        assertRead("en-US", "USD", text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cincuenta con veinte                  | 50.20 EUR
            mil quinientos euros                  | 1500.00 EUR
            1.234,56 €                            | 1234.56 EUR
            1.234,56                              | 1234.56 EUR
            1,234.56                              | 1234.56 EUR
            1.234                                 | 1234.00 EUR
            1,234                                 | 1234.00 EUR or 1.23 EUR
            12,5                                  | 12.50 EUR
            12.50                                 | 12.50 EUR
            treinta y cinco euros                 | 35.00 EUR
            doce euros con cincuenta              | 12.50 EUR
            doce euros con cincuenta céntimos     | 12.50 EUR
            dos mil trescientos cuarenta y uno    | 2341.00 EUR
            dos y medio                           | 2.50 EUR
            tres euros y medio                    | 3.50 EUR
            ochenta céntimos                      | 0.80 EUR
            un millón de euros                    | 1000000.00 EUR
            20 pavos                              | 20.00 EUR
            mil                                   | 1000.00 EUR
            5 euros 20                            | 5.20 EUR
            dos coma veinticinco                  | 2.25 EUR
            veinte dólares                        | 20.00 USD
            la mitad                              | SHARE 1/2
            todo                                  | ALL 1/1
            el mínimo                             | MINIMUM 1/1
            lo que debo                           | FULL_BALANCE 1/1
            diez por ciento                       | SHARE 10/100
            cincuenta veinte                      | invalid
            """)
    void spanish(String text, String expected) {
        assertRead("es-ES", "EUR", text, expected);
    }

    private static void assertRead(String locale, String currency, String text, String expected) {
        SlotGrammar grammar = SlotGrammar.of(Locale.forLanguageTag(locale));
        assertThat(grammar.money(text, Currency.getInstance(currency)).map(match -> written(match.value())))
                .as(text)
                .hasValue(expected);
    }

    static String written(MoneyValue value) {
        if (value instanceof Exact exact) {
            return BigDecimal.valueOf(exact.minorUnits(), 2) + " " + exact.currency();
        }
        if (value instanceof Ambiguous ambiguous) {
            return ambiguous.amounts().stream().map(MoneyVectorsTest::written).collect(Collectors.joining(" or "));
        }
        if (value instanceof Relative relative) {
            return relative.kind() + " " + relative.fraction().numerator() + "/"
                    + relative.fraction().denominator();
        }
        return "invalid";
    }
}
