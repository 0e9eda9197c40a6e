package dev.sottovoce.privacy.speech;

import java.time.LocalDate;
import java.util.function.IntFunction;

/** English dates, in the two orders of its two countries. */
abstract class EnglishDates extends DatePhrases {

    private final IntFunction<String> year;

    private EnglishDates(IntFunction<String> year) {
        this.year = year;
    }

    @Override
    String today() {
        return "today";
    }

    @Override
    String yesterday() {
        return "yesterday";
    }

    @Override
    String tomorrow() {
        return "tomorrow";
    }

    @Override
    String onWeekday(LocalDate date) {
        return "on " + English.BRITISH.name(date.getDayOfWeek());
    }

    @Override
    String onDay(String day) {
        return "on " + day;
    }

    @Override
    String in(String span) {
        return "in " + span;
    }

    @Override
    String fromTo(String first, String last) {
        return "from " + first + " to " + last;
    }

    @Override
    String month(LocalDate date) {
        return English.BRITISH.name(date.getMonth());
    }

    @Override
    String year(LocalDate date) {
        return year.apply(date.getYear());
    }

    @Override
    String yearAfterMonth(LocalDate date) {
        return " " + year(date);
    }

    /** "the third of March", "3 March". */
    static final class DayFirst extends EnglishDates {

        private final IntFunction<String> day;
        private final String beforeMonth;

        DayFirst(IntFunction<String> day, String beforeMonth, IntFunction<String> year) {
            super(year);
            this.day = day;
            this.beforeMonth = beforeMonth;
        }

        @Override
        String dayAndMonth(LocalDate date) {
            return day.apply(date.getDayOfMonth()) + beforeMonth + month(date);
        }

        @Override
        String firstInMonth(LocalDate date) {
            return day.apply(date.getDayOfMonth());
        }

        @Override
        String lastInMonth(LocalDate date) {
            return dayAndMonth(date);
        }

        @Override
        String yearAfterDay(LocalDate date) {
            return yearAfterMonth(date);
        }
    }

    /** "March third", "March 3". */
    static final class MonthFirst extends EnglishDates {

        private final IntFunction<String> day;

        MonthFirst(IntFunction<String> day, IntFunction<String> year) {
            super(year);
            this.day = day;
        }

        @Override
        String dayAndMonth(LocalDate date) {
            return month(date) + " " + day.apply(date.getDayOfMonth());
        }

        @Override
        String firstInMonth(LocalDate date) {
            return dayAndMonth(date);
        }

        @Override
        String lastInMonth(LocalDate date) {
            return day.apply(date.getDayOfMonth());
        }

        @Override
        String yearAfterDay(LocalDate date) {
            return ", " + year(date);
        }
    }
}
