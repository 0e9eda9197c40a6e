package dev.sottovoce.conversation.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and periods as seen from Monday 2026-03-02; a context that is not given does not matter. */
class PeriodVectorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yesterday                    | -      | 2026-03-01
            last month                   | -      | 2026-02-01..2026-02-28
            since Tuesday                | -      | 2026-02-24..2026-03-02
            since Monday                 | -      | 2026-02-23..2026-03-02
            the last 30 days             | -      | 2026-02-01..2026-03-02
            last year                    | -      | 2025-01-01..2025-12-31
            in February                  | PAST   | 2026-02-01..2026-02-28
            Q1                           | PAST   | 2026-01-01..2026-03-02
            last quarter                 | -      | 2025-10-01..2025-12-31
            over the weekend             | PAST   | 2026-02-28..2026-03-01
            the week of 9 February       | PAST   | 2026-02-09..2026-02-15
            29 February                  | PAST   | 2024-02-29
            on the 1st                   | PAST   | 2026-03-01
            Friday                       | FUTURE | 2026-03-06
            on the 1st                   | FUTURE | 2026-04-01
            next Friday                  | FUTURE | ambiguous 2026-03-06 2026-03-13
            a fortnight today            | -      | 2026-03-16
            on Friday                    | PAST   | 2026-02-27
            end of the month             | -      | 2026-03-31
            three days ago               | -      | 2026-02-27
            from 1 to 15 March           | PAST   | 2026-03-01..2026-03-02
            between 5 and 12 January     | PAST   | 2026-01-05..2026-01-12
            from 20 December to 5 January| PAST   | 2025-12-20..2026-01-05
            from last Monday to yesterday| PAST   | 2026-02-23..2026-03-01
            since January                | -      | 2026-01-01..2026-03-02
            in 2025                      | -      | 2025-01-01..2025-12-31
            March 5th, 2025              | -      | 2025-03-05
            the last two weeks           | -      | 2026-02-17..2026-03-02
            the last three months        | -      | 2025-12-02..2026-03-02
            2026-03-01                   | -      | 2026-03-01
            31 April                     | -      | invalid
            31/04                        | -      | invalid
            """)
    void english(String text, String context, String expected) {
        assertRead("en-GB", text, context, expected);
        if (!text.equals("31/04")) {
            assertRead("en-US", text, context, expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ayer                         | -      | 2026-03-01
            el mes pasado                | -      | 2026-02-01..2026-02-28
            hace tres días               | -      | 2026-02-27
            anteayer                     | -      | 2026-02-28
            la semana pasada             | -      | 2026-02-23..2026-03-01
            los últimos 7 días           | -      | 2026-02-24..2026-03-02
            en abril                     | PAST   | 2025-04-01..2025-04-30
            del 1 al 15 de marzo         | PAST   | 2026-03-01..2026-03-02
            entre el 5 y el 12 de enero  | PAST   | 2026-01-05..2026-01-12
            mañana                       | FUTURE | 2026-03-03
            pasado mañana                | -      | 2026-03-04
            el viernes                   | FUTURE | 2026-03-06
            el viernes que viene         | -      | 2026-03-06
            el próximo viernes           | -      | 2026-03-06
            dentro de dos semanas        | -      | 2026-03-16
            a fin de mes                 | -      | 2026-03-31
            el día 1                     | FUTURE | 2026-04-01
            03/04                        | FUTURE | 2026-04-03
            en quince días               | -      | 2026-03-17
            30 de febrero                | -      | invalid
            desde el martes              | -      | 2026-02-24..2026-03-02
            de enero a febrero           | PAST   | 2026-01-01..2026-02-28
            del 5 de enero al 12 de febrero | PAST | 2026-01-05..2026-02-12
            este mes                     | PAST   | 2026-03-01..2026-03-02
            en marzo de 2025             | -      | 2025-03-01..2025-03-31
            el primer trimestre          | PAST   | 2026-01-01..2026-03-02
            el 15 de enero               | PAST   | 2026-01-15
            """)
    void spanish(String text, String context, String expected) {
        assertRead("es-ES", text, context, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | this week      | PAST   | 2026-03-02..2026-03-02
            en-GB | last week      | -      | 2026-02-23..2026-03-01
            en-GB | this tax year  | PAST   | 2025-04-06..2026-03-02
            en-GB | last tax year  | -      | 2024-04-06..2025-04-05
            en-GB | 03/04          | PAST   | 2025-04-03
            en-GB | 03/04          | FUTURE | 2026-04-03
            en-US | this week      | PAST   | 2026-03-01..2026-03-02
            en-US | last week      | -      | 2026-02-22..2026-02-28
            en-US | tax year 2025  | -      | 2025-01-01..2025-12-31
            en-US | 03/04          | PAST   | 2025-03-04
            en-US | 03/04          | FUTURE | 2026-03-04
            en-US | 13/02          | PAST   | 2026-02-13
            """)
    void by_locale(String locale, String text, String context, String expected) {
        assertRead(locale, text, context, expected);
    }

    private static void assertRead(String locale, String text, String context, String expected) {
        SlotGrammar grammar = SlotGrammar.of(Locale.forLanguageTag(locale));
        for (TimeContext each : TimeContext.values()) {
            if (context.equals("-") || context.equals(each.name())) {
                assertThat(grammar.period(text, TODAY, each).map(DateValues::written))
                        .as("%s %s %s", locale, text, each)
                        .hasValue(expected);
            }
        }
    }
}
