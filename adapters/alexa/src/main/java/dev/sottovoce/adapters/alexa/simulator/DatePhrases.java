package dev.sottovoce.adapters.alexa.simulator;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one language around dates, without accents but for ñ.
 *
 * @param leading words before a date that say nothing about it
 * @param days names of days by their distance from today
 * @param shifted a unit with "last", "this" or "next", in groups {@code p}, {@code b}, {@code a} and {@code u*}
 * @param ago groups: number, unit
 * @param monthDay groups: {@code m1}, {@code d1} or {@code d2}, {@code m2}; {@code y}
 * @param monthYear groups: month, year
 */
record DatePhrases(
        Locale language,
        Pattern leading,
        Map<String, Integer> days,
        Map<String, Unit> units,
        Map<String, String> seasons,
        Pattern shifted,
        Pattern ago,
        Pattern monthDay,
        Pattern monthYear) {

    enum Unit {
        DAY,
        WEEK,
        WEEKEND,
        MONTH,
        YEAR
    }

    private static final String ENGLISH_MONTHS =
            "january|february|march|april|may|june|july|august|september|october|november|december";

    static final DatePhrases ENGLISH = new DatePhrases(
            Locale.ENGLISH,
            Pattern.compile("^(?:(?:on|in|for|of|during|over|at) )?(?:the )?(?=\\S)"),
            Map.of(
                    "today", 0,
                    "now", 0,
                    "tomorrow", 1,
                    "yesterday", -1,
                    "day before yesterday", -2,
                    "day after tomorrow", 2),
            Map.of(
                    "day",
                    Unit.DAY,
                    "days",
                    Unit.DAY,
                    "week",
                    Unit.WEEK,
                    "weeks",
                    Unit.WEEK,
                    "weekend",
                    Unit.WEEKEND,
                    "month",
                    Unit.MONTH,
                    "months",
                    Unit.MONTH,
                    "year",
                    Unit.YEAR,
                    "years",
                    Unit.YEAR),
            Map.of("spring", "SP", "summer", "SU", "autumn", "FA", "fall", "FA", "winter", "WI"),
            Pattern.compile("(?:(?<p>last|past|previous)|(?<b>this|current)|(?<a>next|coming)) (?<u>\\p{L}+)"),
            Pattern.compile("(.+) (day|days|week|weeks|month|months|year|years) ago"),
            Pattern.compile("(?:(?<m1>MONTH) (?:the )?(?<d1>[a-z0-9 ]+?)|(?<d2>[a-z0-9 ]+?) (?:of )?(?<m2>MONTH))"
                            .replace("MONTH", ENGLISH_MONTHS)
                    + "(?: (?:of )?(?<y>(?:19|20)\\d\\d))?"),
            Pattern.compile("([a-z]+)(?: (?:of )?((?:19|20)\\d\\d))?"));

    static final DatePhrases SPANISH = new DatePhrases(
            Locale.forLanguageTag("es"),
            Pattern.compile("^(?:(?:en|de|durante) )?(?:(?:el|la) )?(?=\\S)"),
            Map.of(
                    "hoy", 0,
                    "mañana", 1,
                    "ayer", -1,
                    "anteayer", -2,
                    "antes de ayer", -2,
                    "pasado mañana", 2),
            Map.ofEntries(
                    Map.entry("dia", Unit.DAY),
                    Map.entry("dias", Unit.DAY),
                    Map.entry("semana", Unit.WEEK),
                    Map.entry("semanas", Unit.WEEK),
                    Map.entry("fin de semana", Unit.WEEKEND),
                    Map.entry("mes", Unit.MONTH),
                    Map.entry("meses", Unit.MONTH),
                    Map.entry("año", Unit.YEAR),
                    Map.entry("años", Unit.YEAR)),
            Map.of("primavera", "SP", "verano", "SU", "otoño", "FA", "invierno", "WI"),
            Pattern.compile("(?:(?<p>pasado|pasada|ultimo|ultima)|(?<b>este|esta)|(?<a>proximo|proxima))"
                    + " (?<u>fin de semana|\\p{L}+)"
                    + "|(?<u2>fin de semana|\\p{L}+) (?:(?<p2>pasado|pasada)|(?<a2>que viene|proximo|proxima))"),
            Pattern.compile("hace (.+) (dia|dias|semana|semanas|mes|meses|año|años)"),
            Pattern.compile("(?<d2>[\\p{L}0-9 ]+?) de (?<m2>\\p{L}+)(?: (?:de(?:l)? )?(?<y>(?:19|20)\\d\\d))?"
                    + "(?<m1>(?!))?(?<d1>(?!))?"),
            Pattern.compile("(\\p{L}+)(?: (?:de(?:l)? )?((?:19|20)\\d\\d))?"));

    String name(DayOfWeek day) {
        return Speech.fold(
                day.getDisplayName(TextStyle.FULL_STANDALONE, language).toLowerCase(language));
    }

    /** -1 last, 0 this, 1 next. */
    int shift(Matcher shifted) {
        if (shifted.group("p") != null || behind(shifted, "p2")) {
            return -1;
        }
        return shifted.group("a") != null || behind(shifted, "a2") ? 1 : 0;
    }

    static String unit(Matcher shifted) {
        String before = shifted.group("u");
        return before == null ? shifted.group("u2") : before;
    }

    private boolean behind(Matcher shifted, String group) {
        // Only Spanish puts the adjective behind the noun.
        return language.getLanguage().equals("es") && shifted.group(group) != null;
    }
}
