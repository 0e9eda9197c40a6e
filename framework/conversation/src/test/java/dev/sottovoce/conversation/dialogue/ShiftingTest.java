package dev.sottovoce.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.slot.SlotValue.Days;
import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftingTest {
    @ParameterizedTest
    @CsvSource({
        // a month, a year, a quarter
        "2026-02-01, 2026-02-28, -1, 2026-01-01, 2026-01-31",
        "2026-02-01, 2026-02-28,  1, 2026-03-01, 2026-03-31",
        "2024-03-01, 2024-03-31, -1, 2024-02-01, 2024-02-29",
        "2025-01-01, 2025-12-31, -1, 2024-01-01, 2024-12-31",
        "2025-10-01, 2025-12-31, -1, 2025-07-01, 2025-09-30",
        // this month and this year so far: all of the one before
        "2026-03-01, 2026-03-02, -1, 2026-02-01, 2026-02-28",
        "2026-01-01, 2026-03-02, -1, 2025-01-01, 2025-12-31",
        // a week, a day, thirty days
        "2026-02-23, 2026-03-01, -1, 2026-02-16, 2026-02-22",
        "2026-03-02, 2026-03-02, -1, 2026-03-01, 2026-03-01",
        "2026-02-01, 2026-03-02, -1, 2026-01-02, 2026-01-31",
    })
    void the_period_before_or_after(LocalDate from, LocalDate to, int steps, LocalDate newFrom, LocalDate newTo) {
        assertThat(Shifting.by(new Days(from, to), steps)).isEqualTo(new Days(newFrom, newTo));
    }

    @Test
    void a_whole_month_shifted_there_and_back_is_the_same_month() {
        Property.forAll(Gen.ints(0, 400), 300, 7, months -> {
            LocalDate first = LocalDate.of(2000, 1, 1).plusMonths(months);
            var month = new Days(first, first.plusMonths(1).minusDays(1));

            assertThat(Shifting.by(Shifting.by(month, -1), 1)).isEqualTo(month);
        });
    }

    @Test
    void the_period_before_ends_on_the_day_before() {
        Gen<Days> periods = Gen.ints(0, 900)
                .zip(
                        Gen.ints(0, 400),
                        (from, length) -> new Days(
                                LocalDate.of(2024, 1, 1).plusDays(from),
                                LocalDate.of(2024, 1, 1).plusDays(from + (long) length)));

        Property.forAll(
                periods,
                500,
                7,
                days -> assertThat(Shifting.by(days, -1).to())
                        .isEqualTo(days.from().minusDays(1)));
    }
}
