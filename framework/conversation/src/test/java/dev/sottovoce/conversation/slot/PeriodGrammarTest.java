package dev.sottovoce.conversation.slot;

import static dev.sottovoce.conversation.slot.DateValues.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is Monday, 2 March 2026. */
class PeriodGrammarTest {
    private static final Locale SPAIN = Locale.forLanguageTag("es-ES");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            today                     | ANY    | 2026-03-02
            yesterday                 | ANY    | 2026-03-01
            the day before yesterday  | ANY    | 2026-02-28
            tomorrow                  | ANY    | 2026-03-03
            last month                | ANY    | 2026-02-01..2026-02-28
            since Tuesday             | ANY    | 2026-02-24..2026-03-02
            since Monday              | ANY    | 2026-02-23..2026-03-02
            the last 30 days          | ANY    | 2026-02-01..2026-03-02
            the last thirty days      | ANY    | 2026-02-01..2026-03-02
            the last 3 months         | ANY    | 2025-12-02..2026-03-02
            last year                 | ANY    | 2025-01-01..2025-12-31
            in February               | PAST   | 2026-02-01..2026-02-28
            in February               | FUTURE | 2027-02-01..2027-02-28
            in March                  | PAST   | 2026-03-01..2026-03-02
            in May                    | PAST   | 2025-05-01..2025-05-31
            in May 2024               | ANY    | 2024-05-01..2024-05-31
            Q1                        | PAST   | 2026-01-01..2026-03-02
            Q4                        | PAST   | 2025-10-01..2025-12-31
            last quarter              | ANY    | 2025-10-01..2025-12-31
            over the weekend          | PAST   | 2026-02-28..2026-03-01
            the week of 9 February    | PAST   | 2026-02-09..2026-02-15
            29 February               | PAST   | 2024-02-29
            29 February               | FUTURE | 2028-02-29
            30 February               | ANY    | invalid
            on the 1st                | PAST   | 2026-03-01
            on the 1st                | FUTURE | 2026-04-01
            on the 31st               | PAST   | 2026-01-31
            on the 32nd               | ANY    | invalid
            Friday                    | FUTURE | 2026-03-06
            on Friday                 | PAST   | 2026-02-27
            on Monday                 | PAST   | 2026-02-23
            on Monday                 | FUTURE | 2026-03-09
            next Friday               | FUTURE | ambiguous 2026-03-06 2026-03-13
            next Monday               | FUTURE | 2026-03-09
            a fortnight today         | ANY    | 2026-03-16
            in a fortnight            | ANY    | 2026-03-16
            a week ago                | ANY    | 2026-02-23
            three days ago            | ANY    | 2026-02-27
            end of the month          | ANY    | 2026-03-31
            March 3rd                 | FUTURE | 2026-03-03
            from 1 to 15 March        | PAST   | 2026-03-01..2026-03-02
            from 15 to 1 March        | ANY    | invalid
            99/99/99                  | ANY    | invalid
            2026-02-14                | ANY    | 2026-02-14
            2025                      | ANY    | 2025-01-01..2025-12-31
            """)
    void english_says_the_same_on_both_sides_of_the_sea(String words, String context, String expected) {
        assertReads(Locale.UK, words, context, expected);
        assertReads(Locale.US, words, context, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | this week      | PAST   | 2026-03-02..2026-03-02
            en-GB | last week      | ANY    | 2026-02-23..2026-03-01
            en-GB | this tax year  | PAST   | 2025-04-06..2026-03-02
            en-GB | last tax year  | ANY    | 2024-04-06..2025-04-05
            en-GB | 03/04          | PAST   | 2025-04-03
            en-GB | 03/04          | FUTURE | 2026-04-03
            en-GB | 02/13          | PAST   | 2026-02-13
            en-US | this week      | PAST   | 2026-03-01..2026-03-02
            en-US | last week      | ANY    | 2026-02-22..2026-02-28
            en-US | tax year 2025  | ANY    | 2025-01-01..2025-12-31
            en-US | this tax year  | PAST   | 2026-01-01..2026-03-02
            en-US | 03/04          | PAST   | 2025-03-04
            en-US | 03/04          | FUTURE | 2026-03-04
            en-US | 13/02          | PAST   | 2026-02-13
            """)
    void weeks_tax_years_and_slashes_belong_to_the_country(
            String locale, String words, String context, String expected) {
        assertReads(Locale.forLanguageTag(locale), words, context, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ayer                        | ANY    | 2026-03-01
            el mes pasado               | ANY    | 2026-02-01..2026-02-28
            hace tres días              | ANY    | 2026-02-27
            anteayer                    | ANY    | 2026-02-28
            la semana pasada            | ANY    | 2026-02-23..2026-03-01
            los últimos 7 días          | ANY    | 2026-02-24..2026-03-02
            en abril                    | PAST   | 2025-04-01..2025-04-30
            en abril de 2024            | ANY    | 2024-04-01..2024-04-30
            del 1 al 15 de marzo        | PAST   | 2026-03-01..2026-03-02
            entre el 5 y el 12 de enero | PAST   | 2026-01-05..2026-01-12
            mañana                      | FUTURE | 2026-03-03
            esta mañana                 | ANY    | 2026-03-02
            pasado mañana               | ANY    | 2026-03-04
            el viernes                  | FUTURE | 2026-03-06
            el viernes                  | PAST   | 2026-02-27
            el viernes que viene        | ANY    | 2026-03-06
            el próximo viernes          | ANY    | 2026-03-06
            desde el martes             | ANY    | 2026-02-24..2026-03-02
            dentro de dos semanas       | ANY    | 2026-03-16
            a fin de mes                | ANY    | 2026-03-31
            el día 1                    | FUTURE | 2026-04-01
            el día 1                    | PAST   | 2026-03-01
            03/04                       | FUTURE | 2026-04-03
            en quince días              | ANY    | 2026-03-17
            30 de febrero               | ANY    | invalid
            este año fiscal             | PAST   | 2026-01-01..2026-03-02
            """)
    void spanish(String words, String context, String expected) {
        assertReads(SPAIN, words, context, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "may I", "march on", "the last transaction", "the last few days", "fifty"})
    void what_is_no_period_is_not_taken_for_one(String words) {
        assertThat(SlotGrammar.of(Locale.UK).period(words, TODAY, TimeContext.PAST))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"por la mañana", "el segundo", "cuarto", "hace varios días"})
    void a_spanish_morning_is_not_tomorrow(String words) {
        assertThat(SlotGrammar.of(SPAIN).period(words, TODAY, TimeContext.PAST)).isEmpty();
    }

    @Test
    void no_text_makes_it_throw() {
        var words = List.of("the", "last", "days", "in", "march", "0", "99", "9999", "/", "-", " ", "30", "del", "al");
        var built = Gen.lists(Gen.oneOf(words), 8).map(parts -> String.join(" ", parts));

        Property.forAll(Gen.mix(List.of(built, Gen.strings(30))), 3_000, 7, text -> {
            for (Locale locale : List.of(Locale.UK, Locale.US, SPAIN)) {
                assertThatCode(() -> SlotGrammar.of(locale).period(text, TODAY, TimeContext.PAST))
                        .doesNotThrowAnyException();
            }
        });
    }

    @Test
    void a_period_of_the_past_never_ends_after_today() {
        var words = List.of("this week", "this month", "this year", "in march", "q1", "this tax year", "2026", "today");

        Property.forAll(Gen.oneOf(words).zip(Gen.ints(0, 800), List::of), 500, 7, drawn -> {
            LocalDate today = TODAY.plusDays((Integer) drawn.get(1));
            if (SlotGrammar.of(Locale.UK)
                            .period((String) drawn.get(0), today, TimeContext.PAST)
                            .orElseThrow()
                    instanceof DateValue.Period period) {
                assertThat(period.to()).isBeforeOrEqualTo(today);
            }
        });
    }

    private static void assertReads(Locale locale, String words, String context, String expected) {
        List<TimeContext> contexts =
                context.equals("ANY") ? List.of(TimeContext.values()) : List.of(TimeContext.valueOf(context));
        for (TimeContext each : contexts) {
            assertThat(SlotGrammar.of(locale).period(words, TODAY, each).map(DateValues::written))
                    .as("%s, %s: %s", locale, each, words)
                    .contains(expected);
        }
    }
}
