package dev.sottovoce.conversation.slot;

import dev.sottovoce.conversation.slot.DateValue.Day;
import dev.sottovoce.conversation.slot.DateValue.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a vendor made of days, lengths of time and numbers; the notation is that of Alexa's built-in slot types.
 * What is not understood is empty, so that the dialogue asks.
 *
 * <p>Amazon resolves a date to days from today on. In a question about the past it is shifted back by whole years, a
 * week by 52 weeks, until it has begun; it then ends today at the latest.
 *
 * @see <a href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/slot-type-reference.html">Amazon: slot type
 *     reference</a>
 */
public final class CodedValues {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})(?:-XX)?");
    private static final Pattern YEARS = Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)");
    private static final Pattern YEAR_WITH_UNKNOWNS = Pattern.compile("(\\d{4})-XX(?:-XX)?");
    private static final Pattern SEASON = Pattern.compile("(\\d{4})-(WI|SP|SU|FA)");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern DURATION =
            Pattern.compile("P(?:(\\d{1,3})Y)?(?:(\\d{1,3})M)?(?:(\\d{1,3})W)?(?:(\\d{1,4})D)?(T(?:\\d{1,4}[HMS])+)?");

    private static final int MONTHS_OF_YEAR = 12;
    private static final int DAYS_OF_WEEK = 7;

    private CodedValues() {}

    /**
     * The day or period of an {@code AMAZON.DATE}, such as {@code 2026-03-02}, {@code 2026-W10-WE}, {@code 2026-03},
     * {@code 2026-Q1} or {@code PRESENT_REF}.
     *
     * @param today in the customer's time zone
     */
    public static Optional<DateValue> period(String value, LocalDate today, TimeContext context) {
        String text = value.toUpperCase(Locale.ROOT);
        if (text.equals("PRESENT_REF")) {
            return Optional.of(new Day(today));
        }
        try {
            return day(text, today, context).or(() -> span(text).map(span -> span.seen(today, context)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /**
     * The days of an {@code AMAZON.DURATION}, such as {@code P3M}, up to today or from today on; a time of day counts
     * for nothing, and nothing but a time of day is not understood.
     *
     * @param today in the customer's time zone, included
     */
    public static Optional<DateValue> duration(String value, LocalDate today, TimeContext context) {
        Matcher parts = DURATION.matcher(value.toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        long months = MONTHS_OF_YEAR * count(parts, 1) + count(parts, 2);
        long days = DAYS_OF_WEEK * count(parts, 3) + count(parts, 4);
        if (months == 0 && days == 0) {
            return Optional.empty();
        }
        // "The last seven days" are today and the six before; "the last three months" begin on this day of the month.
        long inner = months == 0 ? days - 1 : days;
        return Optional.of(
                context == TimeContext.PAST
                        ? new Period(today.minusMonths(months).minusDays(inner), today)
                        : new Period(today, today.plusMonths(months).plusDays(inner)));
    }

    /** An {@code AMAZON.NUMBER} of at most 12 digits; {@code ?} is empty. */
    public static OptionalLong number(String value) {
        return value.matches("-?\\d{1,12}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    /** An {@code AMAZON.Ordinal}, from 1. */
    public static OptionalInt ordinal(String value) {
        return value.matches("[1-9]\\d{0,5}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }

    /** An {@code AMAZON.FOUR_DIGIT_NUMBER} with its leading zeros. */
    public static Optional<String> fourDigits(String value) {
        return value.matches("\\d{4}") ? Optional.of(value) : Optional.empty();
    }

    /** So many months or, where there are none, days from a day on. */
    private record Span(LocalDate from, int months, int days) {

        DateValue seen(LocalDate today, TimeContext context) {
            if (context == TimeContext.FUTURE) {
                return new Period(from, end(from));
            }
            LocalDate start = from;
            while (start.isAfter(today)) {
                start = months == 0 ? start.minusWeeks(52) : start.minusYears(1);
            }
            LocalDate end = end(start);
            return new Period(start, end.isAfter(today) ? today : end);
        }

        private LocalDate end(LocalDate start) {
            return start.plusMonths(months).plusDays(days).minusDays(1);
        }
    }

    private static Optional<DateValue> day(String text, LocalDate today, TimeContext context) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
        LocalDate shifted = date;
        // Of 29 February only the leap years' are that day.
        for (int years = 1; shifted.isAfter(today) || shifted.getDayOfMonth() != date.getDayOfMonth(); years++) {
            if (context == TimeContext.FUTURE) {
                break;
            }
            shifted = date.minusYears(years);
        }
        return Optional.of(new Day(shifted));
    }

    private static Optional<Span> span(String text) {
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            return week(number(week, 1), number(week, 2), week.group(3) != null);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(new Span(LocalDate.of(number(month, 1), number(month, 2), 1), 1, 0));
        }
        Matcher season = SEASON.matcher(text);
        if (season.matches()) {
            return Optional.of(new Span(LocalDate.of(number(season, 1), firstMonth(season.group(2)), 1), 3, 0));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return Optional.of(new Span(LocalDate.of(number(quarter, 1), number(quarter, 2) * 3 - 2, 1), 3, 0));
        }
        return years(text);
    }

    private static Optional<Span> years(String text) {
        Matcher unknowns = YEAR_WITH_UNKNOWNS.matcher(text);
        String years = unknowns.matches() ? unknowns.group(1) : text;
        if (!YEARS.matcher(years).matches()) {
            return Optional.empty();
        }
        int count = years.endsWith("XX") ? 100 : years.endsWith("X") ? 10 : 1;
        int first = Integer.parseInt(years.replace('X', '0'));
        return Optional.of(new Span(LocalDate.of(first, 1, 1), count * MONTHS_OF_YEAR, 0));
    }

    /** An ISO week; 4 January is always in the first. */
    private static Optional<Span> week(int year, int week, boolean weekend) {
        LocalDate inFirst = LocalDate.of(year, 1, 4);
        if (week < 1 || week > inFirst.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum()) {
            return Optional.empty();
        }
        LocalDate monday = inFirst.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(ChronoField.DAY_OF_WEEK, 1);
        return Optional.of(weekend ? new Span(monday.plusDays(5), 0, 2) : new Span(monday, 0, DAYS_OF_WEEK));
    }

    private static int firstMonth(String season) {
        return switch (season) {
            case "WI" -> 12;
            case "SP" -> 3;
            case "SU" -> 6;
            default -> 9;
        };
    }

    private static long count(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
