package dev.sottovoce.conversation.slot;

import static dev.sottovoce.conversation.slot.DateValues.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amazon's notation, read on Monday, 2 March 2026 unless a test says otherwise. */
class CodedValuesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-02",
        "2026-W10, 2026-03-02..2026-03-08",
        "2026-w10, 2026-03-02..2026-03-08",
        "2026-W01, 2025-12-29..2026-01-04",
        "2026-W53, 2026-12-28..2027-01-03",
        "2020-W53, 2020-12-28..2021-01-03",
        "2026-W10-WE, 2026-03-07..2026-03-08",
        "2026-03, 2026-03-01..2026-03-31",
        "2026-03-XX, 2026-03-01..2026-03-31",
        "2026, 2026-01-01..2026-12-31",
        "2026-XX, 2026-01-01..2026-12-31",
        "2026-XX-XX, 2026-01-01..2026-12-31",
        "202X, 2020-01-01..2029-12-31",
        "20XX, 2000-01-01..2099-12-31",
        "2026-WI, 2026-12-01..2027-02-28",
        "2027-WI, 2027-12-01..2028-02-29",
        "2026-SP, 2026-03-01..2026-05-31",
        "2026-SU, 2026-06-01..2026-08-31",
        "2026-FA, 2026-09-01..2026-11-30",
        "2026-Q1, 2026-01-01..2026-03-31",
        "PRESENT_REF, 2026-03-02",
    })
    void an_order_takes_the_period_as_amazon_wrote_it(String value, String expected) {
        assertThat(CodedValues.period(value, TODAY, TimeContext.FUTURE).map(DateValues::written))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "XXXX-12-25",
                "2015-07-00T9",
                "2015-XX-07",
                "2015-XXX",
                " 2026",
                "2026-03-02 ",
                "2026-W00",
                "2026-W54",
                "2025-W53",
                "2026-13",
                "2026-02-30",
                "2026-Q5",
                "2026-AU",
                "26-03-02",
                "tomorrow",
                "２０２６"
            })
    void anything_else_is_asked_for(String value) {
        assertThat(CodedValues.period(value, TODAY, TimeContext.PAST)).isEmpty();
        assertThat(CodedValues.period(value, TODAY, TimeContext.FUTURE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // "In March", said in November: Amazon looks ahead.
        "2026-11-20, 2027-03, 2026-03-01..2026-03-31",
        "2026-11-20, 2026-11, 2026-11-01..2026-11-20",
        "2026-03-02, 2026-12-25, 2025-12-25",
        "2026-11-20, 2026-11-20, 2026-11-20",
        "2026-11-20, 2026-W48, 2025-11-24..2025-11-30",
        "2026-03-02, 2026-WI, 2025-12-01..2026-02-28",
        "2026-03-02, 2026-Q4, 2025-10-01..2025-12-31",
        "2026-03-02, 2026, 2026-01-01..2026-03-02",
        "2026-03-02, 2026-W10, 2026-03-02..2026-03-02",
        "2026-03-02, 2028-02, 2026-02-01..2026-02-28",
        "2024-11-20, 2025-02, 2024-02-01..2024-02-29",
    })
    void a_question_about_the_past_goes_back_by_whole_years(LocalDate today, String value, String expected) {
        assertThat(CodedValues.period(value, today, TimeContext.PAST).map(DateValues::written))
                .contains(expected);
    }

    @Test
    void the_29th_of_february_goes_back_to_a_year_that_has_one() {
        assertThat(CodedValues.period("2028-02-29", TODAY, TimeContext.PAST).map(DateValues::written))
                .contains("2024-02-29");
    }

    @Test
    void the_last_day_of_a_february_stays_a_single_day_in_a_leap_year() {
        LocalDate today = LocalDate.of(2025, 2, 10);

        assertThat(CodedValues.period("2025-02-28", today, TimeContext.PAST).map(DateValues::written))
                .contains("2024-02-28");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        P3M             | 2025-12-02..2026-03-02
        P7D             | 2026-02-24..2026-03-02
        P30D            | 2026-02-01..2026-03-02
        P2W             | 2026-02-17..2026-03-02
        P1Y             | 2025-03-02..2026-03-02
        P1Y2M10DT2H30M  | 2024-12-23..2026-03-02
        """)
    void a_duration_ends_today(String value, String expected) {
        assertThat(CodedValues.duration(value, TODAY, TimeContext.PAST).map(DateValues::written))
                .hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0.5Y", "PT5M", "P", "PT", "", "?", "P0D", "3M", "P-3M"})
    void other_durations_are_not_understood(String value) {
        assertThat(CodedValues.duration(value, TODAY, TimeContext.PAST)).isEmpty();
    }

    @Test
    void numbers_have_at_most_twelve_digits() {
        assertThat(CodedValues.number("250")).hasValue(250);
        assertThat(CodedValues.number("-3")).hasValue(-3);
        assertThat(CodedValues.number("?")).isEmpty();
        assertThat(CodedValues.number("1234567890123")).isEmpty();
    }

    @Test
    void ordinals_count_from_one() {
        assertThat(CodedValues.ordinal("2")).hasValue(2);
        assertThat(CodedValues.ordinal("0")).isEmpty();
        assertThat(CodedValues.ordinal("second")).isEmpty();
    }

    @Test
    void four_digits_keep_their_zeros() {
        assertThat(CodedValues.fourDigits("0042")).hasValue("0042");
        assertThat(CodedValues.fourDigits("42")).isEmpty();
    }

    @Test
    void a_past_period_has_begun_and_ends_today_at_the_latest() {
        Gen<String> months =
                Gen.ints(2026, 2032).zip(Gen.ints(1, 12), (year, month) -> "%d-%02d".formatted(year, month));

        Property.forAll(months, 500, 7, value -> {
            DateValue read = CodedValues.period(value, TODAY, TimeContext.PAST).orElseThrow();
            if (read instanceof DateValue.Period period) {
                assertThat(period.from()).isBeforeOrEqualTo(period.to());
                assertThat(period.to()).isBeforeOrEqualTo(TODAY);
            }
        });
    }

    @Test
    void no_text_makes_it_throw() {
        Gen<String> near = Gen.strings("0123456789-WXSPUFAIQETMDYH", 10);

        Property.forAll(Gen.mix(List.of(near, Gen.strings(12))), 3_000, 7, text -> {
            assertThat(CodedValues.period(text, TODAY, TimeContext.PAST)).isNotNull();
            assertThat(CodedValues.duration(text, TODAY, TimeContext.FUTURE)).isNotNull();
        });
    }
}
