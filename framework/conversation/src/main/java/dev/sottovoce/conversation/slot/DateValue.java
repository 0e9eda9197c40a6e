package dev.sottovoce.conversation.slot;

import java.time.LocalDate;
import java.util.List;

/** What words for a day or a period can mean. */
public sealed interface DateValue {
    /** One day. */
    record Day(LocalDate date) implements DateValue {}

    /** Days from and to, both included. */
    record Period(LocalDate from, LocalDate to) implements DateValue {}

    /** Several days fit; it has to be asked which. */
    record Ambiguous(List<LocalDate> days) implements DateValue {
        public Ambiguous {
            days = List.copyOf(days);
        }
    }

    /** No such day, such as 30 February. */
    record Invalid() implements DateValue {}
}
