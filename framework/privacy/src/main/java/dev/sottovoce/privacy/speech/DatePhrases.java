package dev.sottovoce.privacy.speech;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How one language puts days and periods into a sentence; subclasses choose the order and the words. */
abstract class DatePhrases {

    /** A day so near that its weekday says which one is meant, in the tense of the sentence. */
    private static final int WEEKDAY_REACH = 6;

    /** "today", "on Friday", "on the third of March": fits after "you paid it". */
    final String date(LocalDate date, LocalDate today) {
        long distance = ChronoUnit.DAYS.between(today, date);
        if (distance == 0) {
            return today();
        }
        if (distance == -1) {
            return yesterday();
        }
        if (distance == 1) {
            return tomorrow();
        }
        if (Math.abs(distance) <= WEEKDAY_REACH) {
            return onWeekday(date);
        }
        return onDay(dayAndMonth(date) + yearIfOther(date, today));
    }

    /**
     * "in February", "from the first to the fifth of March".
     *
     * @param from first day
     * @param to last day, included
     */
    final String period(LocalDate from, LocalDate to, LocalDate today) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period must not end before it begins");
        }
        if (from.equals(to)) {
            return date(from, today);
        }
        if (from.getDayOfYear() == 1 && to.equals(from.withDayOfYear(from.lengthOfYear()))) {
            return in(year(from));
        }
        boolean oneMonth = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
        if (oneMonth && from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth()) {
            return in(month(from) + (from.getYear() == today.getYear() ? "" : yearAfterMonth(from)));
        }
        return range(oneMonth, from, to, today);
    }

    private String range(boolean oneMonth, LocalDate from, LocalDate to, LocalDate today) {
        String end = yearIfOther(to, today);
        if (oneMonth) {
            return fromTo(firstInMonth(from), lastInMonth(to) + end);
        }
        String begin = from.getYear() == to.getYear() ? "" : yearIfOther(from, today);
        return fromTo(dayAndMonth(from) + begin, dayAndMonth(to) + end);
    }

    private String yearIfOther(LocalDate date, LocalDate today) {
        return date.getYear() == today.getYear() ? "" : yearAfterDay(date);
    }

    abstract String today();

    abstract String yesterday();

    abstract String tomorrow();

    abstract String onWeekday(LocalDate date);

    /** Puts a phrase of {@link #dayAndMonth} into a sentence. */
    abstract String onDay(String day);

    /** Puts a month or year into a sentence. */
    abstract String in(String span);

    abstract String fromTo(String first, String last);

    abstract String month(LocalDate date);

    abstract String dayAndMonth(LocalDate date);

    /** The first day of a range within one month, as short as the language allows. */
    abstract String firstInMonth(LocalDate date);

    /** The last day of a range within one month. */
    abstract String lastInMonth(LocalDate date);

    abstract String year(LocalDate date);

    /** The year with what separates it from the month before it. */
    abstract String yearAfterMonth(LocalDate date);

    /** The year with what separates it from day and month before it. */
    abstract String yearAfterDay(LocalDate date);
}
