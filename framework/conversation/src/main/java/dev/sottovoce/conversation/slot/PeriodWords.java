package dev.sottovoce.conversation.slot;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;

/** A language's words for days and periods, as regular expressions over lower case. */
record PeriodWords(
        String today,
        String yesterday,
        String beforeYesterday,
        String tomorrow,
        String afterTomorrow,
        String thisWeek,
        String lastWeek,
        String thisMonth,
        String lastMonth,
        String thisYear,
        String lastYear,
        String lastQuarter,
        String weekend,
        String endOfMonth,
        String lastDays,
        String lastWeeks,
        String lastMonths,
        String daysAgo,
        String weeksAgo,
        String inDays,
        String inWeeks,
        String in,
        String of,
        String on,
        String since,
        List<String> months,
        List<String> weekdays,
        List<String> numbers,
        DayOfWeek weekStart,
        boolean monthFirst,
        boolean english) {
    private static final String NUMBER = "(\\w+)";

    static PeriodWords english(Locale locale) {
        boolean american = locale.getCountry().equals("US");
        return new PeriodWords(
                "today",
                "yesterday",
                "the day before yesterday",
                "tomorrow",
                "the day after tomorrow",
                "this week",
                "(?:last|the last|the previous) week",
                "this month",
                "(?:last|the last|the previous) month",
                "this year",
                "(?:last|the last|the previous) year",
                "(?:last|the last|the previous) quarter",
                "(?:over |at |on )?(?:the|last|this) weekend",
                "(?:the )?end of the month",
                "(?:in |over |for )?the (?:last|past) " + NUMBER + " days",
                "(?:in |over |for )?the (?:last|past) " + NUMBER + " weeks",
                "(?:in |over |for )?the (?:last|past) " + NUMBER + " months",
                NUMBER + " days? ago",
                NUMBER + " weeks? ago",
                "in " + NUMBER + " days?",
                "in " + NUMBER + " weeks?",
                "in|for|during",
                "of",
                "on|last",
                "since",
                List.of(
                        "january",
                        "february",
                        "march",
                        "april",
                        "may",
                        "june",
                        "july",
                        "august",
                        "september",
                        "october",
                        "november",
                        "december"),
                List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
                List.of(
                        "zero",
                        "one",
                        "two",
                        "three",
                        "four",
                        "five",
                        "six",
                        "seven",
                        "eight",
                        "nine",
                        "ten",
                        "eleven",
                        "twelve",
                        "thirteen",
                        "fourteen"),
                american ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY,
                american,
                true);
    }

    static PeriodWords spanish() {
        return new PeriodWords(
                "hoy",
                "ayer",
                "anteayer|antes de ayer",
                "mañana",
                "pasado mañana",
                "esta semana",
                "(?:en )?la semana pasada",
                "este mes",
                "(?:en )?el mes pasado",
                "este año",
                "(?:en )?el año pasado",
                "(?:en )?el (?:último trimestre|trimestre pasado)",
                "(?:en )?(?:el|este) fin de semana(?: pasado)?",
                "(?:a )?fin de mes",
                "(?:en )?los últimos " + NUMBER + " días",
                "(?:en )?las últimas " + NUMBER + " semanas",
                "(?:en )?los últimos " + NUMBER + " meses",
                "hace " + NUMBER + " días?",
                "hace " + NUMBER + " semanas?",
                "(?:en|dentro de) " + NUMBER + " días?",
                "(?:en|dentro de) " + NUMBER + " semanas?",
                "en|durante|de",
                "de|del",
                "el|el pasado|este",
                "desde",
                List.of(
                        "enero",
                        "febrero",
                        "marzo",
                        "abril",
                        "mayo",
                        "junio",
                        "julio",
                        "agosto",
                        "septiembre",
                        "octubre",
                        "noviembre",
                        "diciembre"),
                List.of("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
                List.of(
                        "cero", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
                        "once", "doce", "trece", "catorce", "quince"),
                DayOfWeek.MONDAY,
                false,
                false);
    }

    String monthNames() {
        return String.join("|", months);
    }

    String weekdayNames() {
        return String.join("|", weekdays);
    }

    int month(String name) {
        return months.indexOf(name) + 1;
    }

    DayOfWeek weekday(String name) {
        return DayOfWeek.of(weekdays.indexOf(name) + 1);
    }

    /** A day of a month, with the groups {@code d} and {@code m}. */
    String dayAndMonth(String month) {
        return english
                ? "(?:on )?(?:the )?(?:(?=\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)? (?:of )?)(?<m>" + month + ")"
                : "(?:el )?(?:día )?(?<d>\\d{1,2}) de (?<m>" + month + ")";
    }

    /** Days of one month, with the groups {@code from}, {@code to} and {@code m}. */
    String between(String month) {
        return english
                ? "(?:from |between )?(?:the )?(?<from>\\d{1,2})(?:st|nd|rd|th)? (?:to|and|until) (?:the )?(?<to>\\d{1,2})"
                        + "(?:st|nd|rd|th)? (?:of )?(?<m>" + month + ")"
                : "(?:del|entre el|de|desde el) (?<from>\\d{1,2}) (?:al|y el|a|hasta el) (?<to>\\d{1,2}) de (?<m>"
                        + month + ")";
    }

    /** Digits or a small number word; at least 1. */
    int number(String word) {
        if (word.matches("\\d{1,4}")) {
            return Math.max(1, Integer.parseInt(word));
        }
        return Math.max(1, numbers.indexOf(word));
    }
}
