package dev.sottovoce.conversation.slot;

import java.time.LocalDate;
import java.util.stream.Collectors;

/** Writes a date value as the tables of these tests do. */
final class DateValues {
    /** A Monday. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private DateValues() {}

    static String written(DateValue value) {
        if (value instanceof DateValue.Day day) {
            return day.date().toString();
        }
        if (value instanceof DateValue.Period period) {
            return period.from() + ".." + period.to();
        }
        if (value instanceof DateValue.Ambiguous ambiguous) {
            return "ambiguous "
                    + ambiguous.days().stream().map(LocalDate::toString).collect(Collectors.joining(" "));
        }
        return "invalid";
    }
}
