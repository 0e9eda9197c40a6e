package dev.sottovoce.adapters.alexa.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words to Amazon's notation; today is Monday, 2 March 2026, unless a row says otherwise. */
class SpokenWordsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @ParameterizedTest
    @CsvSource({
        "en, today, 2026-03-02",
        "en, yesterday, 2026-03-01",
        "en, the day before yesterday, 2026-02-28",
        "en, tomorrow, 2026-03-03",
        "en, last week, 2026-W09",
        "en, this week, 2026-W10",
        "en, next week, 2026-W11",
        "en, last weekend, 2026-W09-WE",
        "en, this month, 2026-03",
        "en, last month, 2026-02",
        "en, in the last month, 2026-02",
        "en, last year, 2025",
        "en, 2025, 2025",
        "en, february, 2027-02",
        "en, in february, 2027-02",
        "en, march, 2026-03",
        "en, last february, 2026-02",
        "en, last march, 2025-03",
        "en, february 2026, 2026-02",
        "en, march 3, 2026-03-03",
        "en, the third of march, 2026-03-03",
        "en, march the first, 2027-03-01",
        "en, march 1st 2026, 2026-03-01",
        "en, february twenty ninth, 2028-02-29",
        "en, monday, 2026-03-02",
        "en, last monday, 2026-02-23",
        "en, next monday, 2026-03-09",
        "en, two weeks ago, 2026-W08",
        "en, three months ago, 2025-12",
        "en, a year ago, 2025",
        "en, last summer, 2025-SU",
        "en, summer, 2026-SU",
        "en, winter, 2026-WI",
        "es, hoy, 2026-03-02",
        "es, ayer, 2026-03-01",
        "es, anteayer, 2026-02-28",
        "es, mañana, 2026-03-03",
        "es, el mes pasado, 2026-02",
        "es, la semana pasada, 2026-W09",
        "es, esta semana, 2026-W10",
        "es, la semana que viene, 2026-W11",
        "es, el próximo mes, 2026-04",
        "es, el último mes, 2026-02",
        "es, el año pasado, 2025",
        "es, en febrero, 2027-02",
        "es, febrero de 2026, 2026-02",
        "es, febrero del 2026, 2026-02",
        "es, el pasado febrero, 2026-02",
        "es, el tres de marzo, 2026-03-03",
        "es, el primero de marzo de 2026, 2026-03-01",
        "es, el miércoles, 2026-03-04",
        "es, el miercoles pasado, 2026-02-25",
        "es, el fin de semana pasado, 2026-W09-WE",
        "es, hace dos meses, 2026-01",
        "es, el verano pasado, 2025-SU",
    })
    void words_for_dates_are_amazons_values(String language, String words, String value) {
        assertThat(new DateWords(Locale.forLanguageTag(language)).resolve(words, TODAY))
                .contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, march, 2027-03",
        "2026-01-01, last week, 2025-W52",
        "2027-01-01, this week, 2026-W53",
        "2026-12-15, last winter, 2025-WI",
        "2026-12-15, winter, 2026-WI",
    })
    void years_turn_over_as_amazons_do(LocalDate today, String words, String value) {
        assertThat(new DateWords(Locale.ENGLISH).resolve(words, today)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "en, tesco",
        "en, the",
        "en, february thirtieth",
        "en, the month before",
        "es, mercadona",
        "es, el mes anterior",
        "en, two moons ago",
        "en, march 2026 in rain",
        "es, treinta de febrero"
    })
    void other_words_are_no_dates(String language, String words) {
        assertThat(new DateWords(Locale.forLanguageTag(language)).resolve(words, TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, zero, 0",
        "en, twelve, 12",
        "en, twenty five, 25",
        "en, a hundred, 100",
        "en, one hundred and five, 105",
        "en, three hundred forty two, 342",
        "en, one thousand two hundred, 1200",
        "en, two thousand and one, 2001",
        "en, nine hundred ninety nine thousand nine hundred and ninety nine, 999999",
        "en, 1250, 1250",
        "es, cero, 0",
        "es, doce, 12",
        "es, veintiuno, 21",
        "es, veintitres, 23",
        "es, treinta y cinco, 35",
        "es, cien, 100",
        "es, ciento dos, 102",
        "es, quinientos, 500",
        "es, mil, 1000",
        "es, mil doscientos, 1200",
        "es, dos mil quinientos treinta y uno, 2531",
        "es, novecientos noventa y nueve mil novecientos noventa y nueve, 999999",
    })
    void number_words_are_digits(String language, String words, int value) {
        assertThat(new NumberWords(Locale.forLanguageTag(language)).parse(Speech.words(words)))
                .isEqualTo(OptionalInt.of(value));
    }

    @ParameterizedTest
    @CsvSource({
        "en, twenty eleven",
        "en, hundred",
        "en, thousand",
        "en, five five",
        "en, and five",
        "en, one hundred and",
        "es, treinta cinco",
        "es, cien dos",
        "es, y cinco",
        "es, mil mil",
        "en, tesco"
    })
    void other_words_are_no_numbers(String language, String words) {
        assertThat(new NumberWords(Locale.forLanguageTag(language)).parse(Speech.words(words)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, the second, 2", "en, twenty first, 21", "en, 3rd, 3", "es, la segunda, 2", "es, tercer, 3"})
    void ordinals_are_places(String language, String words, int place) {
        assertThat(new OrdinalWords(Locale.forLanguageTag(language)).parse(words))
                .isEqualTo(OptionalInt.of(place));
    }
}
