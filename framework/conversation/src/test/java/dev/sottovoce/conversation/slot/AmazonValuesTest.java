package dev.sottovoce.conversation.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmazonValuesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02  | 2026-03-02
            2026-W10    | 2026-03-02..2026-03-08
            2026-W01    | 2025-12-29..2026-01-04
            2026-W53    | 2026-12-28..2027-01-03
            2026-W10-WE | 2026-03-07..2026-03-08
            2026-w10-we | 2026-03-07..2026-03-08
            2026-03     | 2026-03-01..2026-03-31
            2026-03-XX  | 2026-03-01..2026-03-31
            2026        | 2026-01-01..2026-12-31
            2026-XX     | 2026-01-01..2026-12-31
            2026-XX-XX  | 2026-01-01..2026-12-31
            202X        | 2020-01-01..2029-12-31
            20XX        | 2000-01-01..2099-12-31
            2026-WI     | 2026-12-01..2027-02-28
            2026-SP     | 2026-03-01..2026-05-31
            2026-SU     | 2026-06-01..2026-08-31
            2026-FA     | 2026-09-01..2026-11-30
            2026-Q1     | 2026-01-01..2026-03-31
            PRESENT_REF | 2026-03-02
            """)
    void a_future_date_is_never_shifted(String value, String expected) {
        assertThat(AmazonValues.period(value, TODAY, TimeContext.FUTURE).map(PeriodVectorsTest::written))
                .hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20 | 2027-03     | 2026-03-01..2026-03-31
            2026-11-20 | 2026-12-25  | 2025-12-25
            2026-11-20 | 2026-11-20  | 2026-11-20
            2026-11-20 | 2026-11     | 2026-11-01..2026-11-20
            2026-11-20 | 2026-WI     | 2025-12-01..2026-02-28
            2026-11-20 | 2027-Q1     | 2026-01-01..2026-03-31
            2026-11-20 | 2026-W48    | 2025-11-24..2025-11-30
            2026-03-02 | 2028-02-29  | 2024-02-29
            2026-03-02 | 2025-06     | 2025-06-01..2025-06-30
            """)
    void a_past_date_is_shifted_by_whole_years_until_it_has_begun(LocalDate today, String value, String expected) {
        assertThat(AmazonValues.period(value, today, TimeContext.PAST).map(PeriodVectorsTest::written))
                .hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "XXXX-12-25",
                "2015-07-00T9",
                "2015-XX-01",
                "2015-XXX",
                "2026-13",
                "2026-02-30",
                "2025-W53",
                "2026-W00",
                "2026-W54",
                "2026-Q5",
                "2026-AU",
                " 2026",
                "2026-03-02 ",
                "tomorrow",
                "２０２６"
            })
    void anything_else_is_not_understood(String value) {
        assertThat(AmazonValues.period(value, TODAY, TimeContext.PAST)).isEmpty();
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
        assertThat(AmazonValues.duration(value, TODAY, TimeContext.PAST).map(PeriodVectorsTest::written))
                .hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0.5Y", "PT5M", "P", "PT", "", "?", "P0D", "3M", "P-3M"})
    void other_durations_are_not_understood(String value) {
        assertThat(AmazonValues.duration(value, TODAY, TimeContext.PAST)).isEmpty();
    }

    @Test
    void numbers_have_at_most_twelve_digits() {
        assertThat(AmazonValues.number("250")).hasValue(250);
        assertThat(AmazonValues.number("-3")).hasValue(-3);
        assertThat(AmazonValues.number("?")).isEmpty();
        assertThat(AmazonValues.number("1234567890123")).isEmpty();
    }

    @Test
    void ordinals_count_from_one() {
        assertThat(AmazonValues.ordinal("2")).hasValue(2);
        assertThat(AmazonValues.ordinal("0")).isEmpty();
        assertThat(AmazonValues.ordinal("second")).isEmpty();
    }

    @Test
    void four_digits_keep_their_zeros() {
        assertThat(AmazonValues.fourDigits("0042")).hasValue("0042");
        assertThat(AmazonValues.fourDigits("42")).isEmpty();
    }

    @Test
    void no_value_makes_it_fail() {
        Gen<String> like = Gen.strings("0123-XWQPTMDYEH?", 12);

        for (Gen<String> values : List.of(like, Gen.strings(20))) {
            Property.forAll(values, 5_000, 3, value -> {
                for (TimeContext context : TimeContext.values()) {
                    assertThat(AmazonValues.period(value, TODAY, context)).isNotNull();
                    assertThat(AmazonValues.duration(value, TODAY, context)).isNotNull();
                }
            });
        }
    }
}
