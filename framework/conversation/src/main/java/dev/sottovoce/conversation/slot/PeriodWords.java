package dev.sottovoce.conversation.slot;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
        String fortnight,
        String fortnightAgo,
        String thisTaxYear,
        String lastTaxYear,
        String taxYear,
        String weekOf,
        String nextBefore,
        String nextAfter,
        String dayAlone,
        String in,
        String of,
        String on,
        String since,
        List<String> months,
        List<String> weekdays,
        Map<String, Integer> numbers,
        DayOfWeek weekStart,
        MonthDay taxYearStart,
        boolean nextIsAmbiguous,
        boolean monthFirst,
        boolean english) {
    private static final Map<String, Integer> ENGLISH = numbers(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    + " seventeen eighteen nineteen twenty",
            Map.of("a", 1, "thirty", 30, "sixty", 60, "ninety", 90));
    private static final Map<String, Integer> SPANISH = numbers(
            "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
                    + " diecisiete dieciocho diecinueve veinte",
            Map.of("una", 1, "treinta", 30, "sesenta", 60, "noventa", 90));

    private static Map<String, Integer> numbers(String upTo, Map<String, Integer> more) {
        var numbers = new LinkedHashMap<String, Integer>(more);
        for (String word : upTo.split(" ", -1)) {
            numbers.put(word, numbers.size() - more.size());
        }
        return Map.copyOf(numbers);
    }

    /** Digits or a known word, as a group: "the last few days" is no period. */
    private static String number(Map<String, Integer> words) {
        return "(\\d{1,4}|" + String.join("|", words.keySet()) + ")";
    }

    static PeriodWords english(Locale locale) {
        boolean american = locale.getCountry().equals("US");
        String n = number(ENGLISH);
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
                "(?:in |over |for )?the (?:last|past) " + n + " days",
                "(?:in |over |for )?the (?:last|past) " + n + " weeks",
                "(?:in |over |for )?the (?:last|past) " + n + " months",
                n + " days? ago",
                n + " weeks? ago",
                "in " + n + " days?",
                "in " + n + " weeks?|" + n + " weeks? (?:from )?today",
                "in a fortnight|a fortnight (?:from )?today",
                "a fortnight ago",
                "(?:in )?this tax year",
                "(?:in )?(?:the )?(?:last|previous) tax year",
                "(?:in )?(?:the )?tax year (\\d{4})",
                "(?:in |for )?the week of ",
                "(?:on )?next ",
                "",
                "(?:on )?the (\\d{1,2})(?:st|nd|rd|th)",
                "(?:in|for|during)",
                "of",
                "(?:on|last)",
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
                ENGLISH,
                american ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY,
                american ? MonthDay.of(1, 1) : MonthDay.of(4, 6),
                true,
                american,
                true);
    }

    static PeriodWords spanish() {
        String n = number(SPANISH);
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
                "(?:en )?los últimos " + n + " días",
                "(?:en )?las últimas " + n + " semanas",
                "(?:en )?los últimos " + n + " meses",
                "hace " + n + " días?",
                "hace " + n + " semanas?",
                "(?:en|dentro de) " + n + " días?",
                "(?:en|dentro de) " + n + " semanas?",
                "(?:en|dentro de) una quincena",
                "hace una quincena",
                "(?:en )?este año fiscal",
                "(?:en )?el (?:año fiscal pasado|último año fiscal)",
                "(?:en )?(?:el )?año fiscal (\\d{4})",
                "(?:en )?la semana del ",
                "(?:el )?próximo ",
                " que viene",
                "(?:el )?día (\\d{1,2})",
                "(?:en|durante|de)",
                "(?:de|del)",
                "(?:el|el pasado|este)",
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
                SPANISH,
                DayOfWeek.MONDAY,
                MonthDay.of(1, 1),
                false,
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

    /** A month and its day, in that order, with the groups {@code d} and {@code m}; empty where nobody says it so. */
    Optional<String> monthAndDay(String month) {
        return english
                ? Optional.of("(?:on )?(?<m>" + month + ") (?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?")
                : Optional.empty();
    }

    /** What a number group of the patterns matched; at least 1. */
    int value(String word) {
        Integer known = numbers.get(word);
        return Math.max(1, known == null ? Integer.parseInt(word) : known);
    }
}
