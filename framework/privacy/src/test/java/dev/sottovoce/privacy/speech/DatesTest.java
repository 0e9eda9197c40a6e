package dev.sottovoce.privacy.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | 2026-03-02 | today                                   | today
            en-GB | 2026-03-01 | yesterday                               | yesterday
            en-GB | 2026-03-03 | tomorrow                                | tomorrow
            en-GB | 2026-02-27 | on Friday                               | on Friday
            en-GB | 2026-02-24 | on Tuesday                              | on Tuesday
            en-GB | 2026-03-08 | on Sunday                               | on Sunday
            en-GB | 2026-02-23 | on the twenty-third of February         | on 23 February
            en-GB | 2026-03-09 | on the ninth of March                   | on 9 March
            en-GB | 2025-12-31 | on the thirty-first of December twenty twenty-five | on 31 December 2025
            en-US | 2026-02-23 | on February twenty-third                | on February 23
            en-US | 2025-03-03 | on March third, twenty twenty-five      | on March 3, 2025
            en-US | 2026-02-27 | on Friday                               | on Friday
            es-ES | 2026-03-02 | hoy                                     | hoy
            es-ES | 2026-03-01 | ayer                                    | ayer
            es-ES | 2026-03-03 | mañana                                  | mañana
            es-ES | 2026-02-27 | el viernes                              | el viernes
            es-ES | 2026-04-03 | el tres de abril                        | el 3 de abril
            es-ES | 2026-02-01 | el uno de febrero                       | el 1 de febrero
            es-ES | 2025-12-31 | el treinta y uno de diciembre de dos mil veinticinco | el 31 de diciembre de 2025
            """)
    void a_day_is_said_and_written_as_people_do(Locale locale, LocalDate date, String spoken, String written) {
        assertThat(Speller.of(locale).date(date, TODAY)).isEqualTo(spoken);
        assertThat(Written.of(locale).date(date, TODAY)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | 2026-02-01 | 2026-02-28 | in February                         | in February
            en-GB | 2024-02-01 | 2024-02-29 | in February twenty twenty-four      | in February 2024
            en-GB | 2025-12-01 | 2025-12-31 | in December twenty twenty-five      | in December 2025
            en-GB | 2025-01-01 | 2025-12-31 | in twenty twenty-five               | in 2025
            en-GB | 2009-01-01 | 2009-12-31 | in two thousand and nine            | in 2009
            en-GB | 1905-01-01 | 1905-12-31 | in nineteen oh five                 | in 1905
            en-GB | 1900-01-01 | 1900-12-31 | in nineteen hundred                 | in 1900
            en-GB | 2026-02-27 | 2026-02-27 | on Friday                           | on Friday
            en-GB | 2026-03-01 | 2026-03-02 | from the first to the second of March | from 1 to 2 March
            en-GB | 2025-10-01 | 2025-10-30 | from the first to the thirtieth of October twenty twenty-five | from 1 to 30 October 2025
            en-GB | 2026-01-15 | 2026-02-14 | from the fifteenth of January to the fourteenth of February | from 15 January to 14 February
            en-GB | 2025-10-01 | 2025-12-31 | from the first of October to the thirty-first of December twenty twenty-five | from 1 October to 31 December 2025
            en-GB | 2025-04-06 | 2026-03-02 | from the sixth of April twenty twenty-five to the second of March | from 6 April 2025 to 2 March
            en-US | 2026-02-01 | 2026-02-28 | in February                         | in February
            en-US | 2009-01-01 | 2009-12-31 | in two thousand nine                | in 2009
            en-US | 2026-01-05 | 2026-01-12 | from January fifth to twelfth       | from January 5 to 12
            en-US | 2025-10-01 | 2025-12-31 | from October first to December thirty-first, twenty twenty-five | from October 1 to December 31, 2025
            es-ES | 2026-02-01 | 2026-02-28 | en febrero                          | en febrero
            es-ES | 2025-12-01 | 2025-12-31 | en diciembre de dos mil veinticinco | en diciembre de 2025
            es-ES | 2025-01-01 | 2025-12-31 | en dos mil veinticinco              | en 2025
            es-ES | 2026-01-05 | 2026-01-12 | del cinco al doce de enero          | del 5 al 12 de enero
            es-ES | 2026-01-01 | 2026-02-21 | del uno de enero al veintiuno de febrero | del 1 de enero al 21 de febrero
            """)
    void a_period_is_said_and_written_back(Locale locale, LocalDate from, LocalDate to, String spoken, String written) {
        assertThat(Speller.of(locale).period(from, to, TODAY)).isEqualTo(spoken);
        assertThat(Written.of(locale).period(from, to, TODAY)).isEqualTo(written);
    }

    @Test
    void a_whole_month_of_this_year_needs_no_year() {
        LocalDate november = LocalDate.of(2026, 11, 25);

        assertThat(Speller.of(Locale.UK).period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), november))
                .isEqualTo("in October");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        Speller speller = Speller.of(Locale.UK);

        assertThatThrownBy(() -> speller.period(TODAY, TODAY.minusDays(1), TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A period must not end before it begins");
    }
}
