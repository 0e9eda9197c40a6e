package dev.sottovoce.privacy.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | GBP | 120345   | £1,203.45
            en-GB | GBP | 5        | £0.05
            en-GB | GBP | 100      | £1.00
            en-GB | GBP | -8740    | £87.40
            en-US | USD | 120345   | $1,203.45
            en-US | EUR | 120345   | €1,203.45
            en-GB | JPY | 1203     | ¥1,203
            en-GB | KWD | 1203450  | KWD~1,203.450
            es-ES | EUR | 120345   | 1.203,45~€
            es-ES | GBP | 120345   | 1.203,45~£
            es-ES | EUR | 4831729  | 48.317,29~€
            es-ES | KWD | 123456   | 123,456~KWD
            es-ES | JPY | 1234567  | 1.234.567~¥
            """)
    void money_is_written_as_the_country_writes_it(Locale locale, Currency currency, long minorUnits, String text) {
        assertThat(Written.of(locale).money(minorUnits, currency)).isEqualTo(text.replace('~', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en-GB | GBP | overdrawn by £87.40", "es-ES | EUR | en descubierto de 87,40~€"})
    void a_debt_is_written_as_it_is_said(Locale locale, Currency currency, String text) {
        assertThat(Written.of(locale).overdrawn(-8740, currency)).isEqualTo(text.replace('~', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en-GB | 1203 | 1,203", "es-ES | 1203 | 1.203", "en-GB | -1000000 | -1,000,000", "en-GB | 7 | 7"})
    void a_number_is_written_in_groups(Locale locale, long n, String text) {
        assertThat(Written.of(locale).cardinal(n)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1234-5678, 12345678", "gb29nwbk60161331926819, GB29 NWBK 6016 1331 9268 19", "4021, 4021"})
    void a_long_identifier_is_written_in_groups(String identifier, String text) {
        assertThat(Written.of(Locale.UK).identifier(identifier)).isEqualTo(text);
    }
}
