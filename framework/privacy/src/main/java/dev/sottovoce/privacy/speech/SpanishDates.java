package dev.sottovoce.privacy.speech;

import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

/** Spanish dates: "el tres de marzo de dos mil veinticinco". */
final class SpanishDates extends DatePhrases {

    private final LongFunction<String> day;
    private final IntFunction<String> year;

    SpanishDates(LongFunction<String> day, IntFunction<String> year) {
        this.day = day;
        this.year = year;
    }

    @Override
    String today() {
        return "hoy";
    }

    @Override
    String yesterday() {
        return "ayer";
    }

    @Override
    String tomorrow() {
        return "mañana";
    }

    @Override
    String onWeekday(LocalDate date) {
        return "el " + Spanish.CASTILIAN.name(date.getDayOfWeek());
    }

    @Override
    String onDay(String day) {
        return "el " + day;
    }

    @Override
    String in(String span) {
        return "en " + span;
    }

    @Override
    String fromTo(String first, String last) {
        return "del " + first + " al " + last;
    }

    @Override
    String month(LocalDate date) {
        return Spanish.CASTILIAN.name(date.getMonth());
    }

    @Override
    String dayAndMonth(LocalDate date) {
        return day.apply(date.getDayOfMonth()) + " de " + month(date);
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
    String year(LocalDate date) {
        return year.apply(date.getYear());
    }

    @Override
    String yearAfterMonth(LocalDate date) {
        return " de " + year(date);
    }

    @Override
    String yearAfterDay(LocalDate date) {
        return yearAfterMonth(date);
    }
}
