package dev.sottovoce.conversation.slot;

import static dev.sottovoce.conversation.slot.DateValues.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsInSentencesTest {

    private static final SlotGrammar BRITISH = SlotGrammar.of(Locale.UK);
    private static final SlotGrammar SPANISH = SlotGrammar.of(Locale.forLanguageTag("es-ES"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how much did i spend on food last month?      | last month                | 2026-02-01..2026-02-28
            What did I spend between 5 and 12 January, please | between 5 and 12 January | 2026-01-05..2026-01-12
            show me everything since Tuesday              | since Tuesday             | 2026-02-24..2026-03-02
            spending over the last 30 days at tesco       | over the last 30 days     | 2026-02-01..2026-03-02
            """)
    void a_period_is_found_inside_a_sentence(String text, String words, String expected) {
        List<Found<DateValue>> found = BRITISH.findPeriods(text, TODAY, TimeContext.PAST);

        assertThat(found).hasSize(1);
        assertThat(text.substring(found.get(0).start(), found.get(0).end())).isEqualTo(words);
        assertThat(DateValues.written(found.get(0).value())).isEqualTo(expected);
    }

    @Test
    void spanish_periods_are_found_with_their_accents() {
        String text = "¿cuánto gasté en comida los últimos 7 días?";

        List<Found<DateValue>> found = SPANISH.findPeriods(text, TODAY, TimeContext.PAST);

        assertThat(found).hasSize(1);
        assertThat(text.substring(found.get(0).start(), found.get(0).end())).isEqualTo("los últimos 7 días");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"may i see my balance", "march on", "my last transaction", "the second one", "wait a second"})
    void words_that_only_look_like_dates_are_none(String text) {
        assertThat(BRITISH.findPeriods(text, TODAY, TimeContext.PAST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"por la mañana", "el segundo", "mi cuarto", "el último movimiento"})
    void spanish_words_that_only_look_like_dates_are_none(String text) {
        assertThat(SPANISH.findPeriods(text, TODAY, TimeContext.PAST)).isEmpty();
    }

    @Test
    void two_wishes_are_not_a_range() {
        List<Found<DateValue>> found =
                BRITISH.findPeriods("compare last month and this month", TODAY, TimeContext.PAST);

        assertThat(found).hasSize(2);
    }

    @Test
    void next_friday_is_one_day_when_this_weeks_is_over() {
        LocalDate saturday = LocalDate.of(2026, 3, 7);

        assertThat(BRITISH.period("next Friday", saturday, TimeContext.FUTURE))
                .hasValue(new DateValue.Day(LocalDate.of(2026, 3, 13)));
    }

    @Test
    void a_past_day_is_never_after_today_and_a_future_one_never_before() {
        List<String> sayings = List.of("on the 31st", "29 February", "Friday", "in May", "03/04", "over the weekend");
        Gen<LocalDate> days = Gen.ints(0, 3_000).map(LocalDate.of(2024, 1, 1)::plusDays);

        Property.forAll(days.zip(Gen.oneOf(sayings), Day::new), 2_000, 11, input -> {
            DateValue past =
                    BRITISH.period(input.saying, input.today, TimeContext.PAST).orElseThrow();
            DateValue future = BRITISH.period(input.saying, input.today, TimeContext.FUTURE)
                    .orElseThrow();

            assertThat(last(past)).isBeforeOrEqualTo(input.today);
            assertThat(last(future)).isAfterOrEqualTo(input.today);
        });
    }

    private record Day(LocalDate today, String saying) {}

    private static LocalDate last(DateValue value) {
        return value instanceof DateValue.Day day ? day.date() : ((DateValue.Period) value).to();
    }

    @Test
    void no_text_makes_it_fail_and_every_span_lies_inside() {
        List<String> words = List.of(
                "last",
                "the",
                "week",
                "of",
                "9",
                "31",
                "february",
                "since",
                "from",
                "to",
                "and",
                ",",
                "between",
                "99",
                "03/04",
                "2026-13-45",
                "monday",
                "next",
                "mayo",
                "el",
                "del",
                "al",
                "desde",
                "hace",
                "dias",
                "2025",
                "q1",
                "mañana",
                "in",
                "on",
                "1st",
                "year",
                "0",
                "000",
                "99/99/99");
        Gen<String> sentences = Gen.lists(Gen.oneOf(words), 8).map(list -> String.join(" ", list));

        for (Gen<String> texts : List.of(sentences, Gen.strings(40))) {
            Property.forAll(texts, 800, 5, text -> {
                for (SlotGrammar grammar : List.of(BRITISH, SPANISH)) {
                    assertThat(grammar.period(text, TODAY, TimeContext.FUTURE)).isNotNull();
                    for (Found<DateValue> found : grammar.findPeriods(text, TODAY, TimeContext.PAST)) {
                        assertThat(found.start()).isGreaterThanOrEqualTo(0).isLessThan(found.end());
                        assertThat(found.end()).isLessThanOrEqualTo(text.length());
                    }
                }
            });
        }
    }
}
