package dev.sottovoce.conversation.slot;

import dev.sottovoce.conversation.slot.DateValue.Day;
import dev.sottovoce.conversation.slot.DateValue.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.OptionalInt;

/**
 * The calendar as it is seen from one day.
 *
 * @param today in the customer's time zone
 * @param context whether what has no year lies before or after today
 * @param weekStart the first day of a week
 * @param taxYearStart the first day of a tax year
 */
record Viewpoint(LocalDate today, TimeContext context, DayOfWeek weekStart, MonthDay taxYearStart) {

    /** Calendar units that words name. */
    enum Unit {
        DAY,
        WEEK,
        FORTNIGHT,
        MONTH,
        QUARTER,
        YEAR,
        TAX_YEAR,
        WEEKEND
    }

    /** More leads out of any calendar of a bank. */
    private static final int MAX_STEPS = 999;

    private static final int LEAP_CYCLE_YEARS = 8;

    Viewpoint at(LocalDate day, TimeContext other) {
        return new Viewpoint(day, other, weekStart, taxYearStart);
    }

    /** The day so many units from today; negative is back. */
    DateValue moved(long count, Unit unit) {
        return new Day(step(today, count, unit));
    }

    /** The last so many units up to and including today: seven days are today and the six before. */
    Period last(long count, Unit unit) {
        LocalDate from = step(today, -count, unit);
        boolean counted = unit == Unit.DAY || unit == Unit.WEEK || unit == Unit.FORTNIGHT;
        return new Period(counted && count > 0 ? from.plusDays(1) : from, today);
    }

    /** The calendar unit that is so many after the one with today in it. */
    DateValue unit(Unit unit, int offset) {
        return until(starting(step(start(unit), offset, unit), unit));
    }

    /** A quarter of a year, numbered 1 to 4. */
    DateValue quarter(int number, OptionalInt year) {
        LocalDate first = LocalDate.of(year.orElse(today.getYear()), 3 * number - 2, 1);
        return until(starting(year.isPresent() ? first : nearest(first, 3), Unit.QUARTER));
    }

    DateValue month(Month month, OptionalInt year) {
        LocalDate first = LocalDate.of(year.orElse(today.getYear()), month, 1);
        return until(starting(year.isPresent() ? first : nearest(first, 1), Unit.MONTH));
    }

    DateValue year(int year) {
        return until(starting(LocalDate.of(year, 1, 1), Unit.YEAR));
    }

    /** The tax year that begins in a calendar year. */
    DateValue taxYear(int year) {
        return until(starting(taxYearStart.atYear(year), Unit.TAX_YEAR));
    }

    /** A weekday: the latest before today, or the earliest after. */
    LocalDate weekday(DayOfWeek day) {
        return today.with(context == TimeContext.PAST ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
    }

    /** "Next Friday": two days fit while this week's is still ahead. */
    DateValue nextWeekday(DayOfWeek day) {
        LocalDate nearest = today.with(TemporalAdjusters.next(day));
        boolean thisWeek = nearest.isBefore(start(Unit.WEEK).plusWeeks(1));
        return thisWeek ? new DateValue.Ambiguous(List.of(nearest, nearest.plusWeeks(1))) : new Day(nearest);
    }

    /** The nearest day with this number, in a month that has it. */
    DateValue dayOfMonth(int number) {
        if (number < 1 || number > 31) {
            return new DateValue.Invalid();
        }
        int step = context == TimeContext.PAST ? -1 : 1;
        YearMonth month = YearMonth.from(today);
        while (!month.isValidDay(number) || isWrongSide(month.atDay(number))) {
            month = month.plusMonths(step);
        }
        return new Day(month.atDay(number));
    }

    /**
     * The nearest such day, or that of a year.
     *
     * @throws java.time.DateTimeException for a day that the month, or that year's, has not
     */
    DateValue day(int number, Month month, OptionalInt year) {
        if (year.isPresent()) {
            return new Day(LocalDate.of(year.getAsInt(), month, number));
        }
        MonthDay day = MonthDay.of(month, number);
        int step = context == TimeContext.PAST ? -1 : 1;
        int at = today.getYear();
        while (Math.abs(at - today.getYear()) <= LEAP_CYCLE_YEARS
                && (!day.isValidYear(at) || isWrongSide(day.atYear(at)))) {
            at += step;
        }
        return new Day(day.atYear(at));
    }

    /** The week that a day names: the one with it, or, named by its Monday, the seven days from there. */
    DateValue weekOf(LocalDate day) {
        LocalDate from =
                day.getDayOfWeek() == DayOfWeek.MONDAY ? day : day.with(TemporalAdjusters.previousOrSame(weekStart));
        return until(new Period(from, from.plusDays(6)));
    }

    /** The last day of the month or year that is so many after this one. */
    DateValue endOf(Unit unit, int offset) {
        return new Day(starting(step(start(unit), offset, unit), unit).to());
    }

    DateValue startOf(Unit unit, int offset) {
        return new Day(step(start(unit), offset, unit));
    }

    /** Looking back, a period that has begun ends today at the latest. */
    Period until(Period period) {
        boolean cut = context == TimeContext.PAST
                && !period.from().isAfter(today)
                && period.to().isAfter(today);
        return cut ? new Period(period.from(), today) : period;
    }

    private boolean isWrongSide(LocalDate day) {
        return context == TimeContext.PAST ? day.isAfter(today) : day.isBefore(today);
    }

    /** Of the same months of all years, the latest that has begun, or the earliest that is not over. */
    private LocalDate nearest(LocalDate first, int months) {
        if (context == TimeContext.PAST) {
            return first.isAfter(today) ? first.minusYears(1) : first;
        }
        return first.plusMonths(months).isAfter(today) ? first : first.plusYears(1);
    }

    private LocalDate start(Unit unit) {
        return switch (unit) {
            case DAY -> today;
            case WEEK, FORTNIGHT -> today.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> today.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> today.withDayOfYear(1);
            case TAX_YEAR -> {
                LocalDate start = taxYearStart.atYear(today.getYear());
                yield start.isAfter(today) ? start.minusYears(1) : start;
            }
            case WEEKEND -> weekend();
        };
    }

    /** The Saturday of the weekend that is on, or else the last one, or the coming one. */
    private LocalDate weekend() {
        LocalDate saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean on = !today.isAfter(saturday.plusDays(1));
        return on || context == TimeContext.PAST ? saturday : saturday.plusWeeks(1);
    }

    private static Period starting(LocalDate from, Unit unit) {
        LocalDate to =
                unit == Unit.WEEKEND ? from.plusDays(1) : step(from, 1, unit).minusDays(1);
        return new Period(from, to);
    }

    private static LocalDate step(LocalDate from, long count, Unit unit) {
        if (Math.abs(count) > MAX_STEPS || from.getYear() < 1 || from.getYear() > Year.MAX_VALUE / 2) {
            throw new java.time.DateTimeException("Too far away; name a day within a few hundred years");
        }
        return switch (unit) {
            case DAY -> from.plusDays(count);
            case WEEK, WEEKEND -> from.plusWeeks(count);
            case FORTNIGHT -> from.plusWeeks(2 * count);
            case MONTH -> from.plusMonths(count);
            case QUARTER -> from.plus(3 * count, ChronoUnit.MONTHS);
            case YEAR, TAX_YEAR -> from.plusYears(count);
        };
    }
}
