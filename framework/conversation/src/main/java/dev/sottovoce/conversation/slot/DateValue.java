package dev.sottovoce.conversation.slot;

import java.time.LocalDate;
import java.util.List;

/** What words for a day or a period mean, in the customer's time zone. It is always said back. */
public sealed interface DateValue {

    /** One day. */
    record Day(LocalDate date) implements DateValue {}

    /**
     * Several days, though it may be one: "this week" asked on a Monday.
     *
     * @param from included
     * @param to included, not before {@code from}
     */
    record Period(LocalDate from, LocalDate to) implements DateValue {
        public Period {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("Period ends before it begins; give the earlier day first");
            }
        }
    }

    /**
     * Several days fit: ask which.
     *
     * @param days the earliest first, at least two
     */
    record Ambiguous(List<LocalDate> days) implements DateValue {
        public Ambiguous {
            days = List.copyOf(days);
        }
    }

    /** Words for a day that no calendar has, such as 30 February: ask again. */
    record Invalid() implements DateValue {}
}
