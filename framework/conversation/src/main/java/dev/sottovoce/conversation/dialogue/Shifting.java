package dev.sottovoce.conversation.dialogue;

import dev.sottovoce.conversation.slot.SlotValue.Days;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * The period before, or after: a month stays a month, a year a year, anything else keeps its length in days. A month or
 * a year that is not over yet is taken for all of it.
 */
final class Shifting {
    private Shifting() {}

    static Days by(Days days, int steps) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        boolean wholeMonths = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
        boolean sinceTheFirst =
                from.getDayOfMonth() == 1 && from.withDayOfMonth(1).equals(to.withDayOfMonth(1));
        boolean sinceNewYear = from.getDayOfYear() == 1 && from.getYear() == to.getYear() && !sinceTheFirst;
        if (sinceNewYear && !wholeMonths) {
            LocalDate start = from.plusYears(steps);
            return new Days(start, start.plusYears(1).minusDays(1));
        }
        if (wholeMonths || sinceTheFirst) {
            int months = (int) Period.between(from, to.plusDays(1)).toTotalMonths();
            LocalDate start = from.plusMonths((long) Math.max(1, months) * steps);
            return new Days(start, start.plusMonths(Math.max(1, months)).minusDays(1));
        }
        long length = ChronoUnit.DAYS.between(from, to) + 1;
        return new Days(from.plusDays(length * steps), to.plusDays(length * steps));
    }
}
