package dev.sottovoce.conversation.slot;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the values of {@code AMAZON.DATE}, as the Alexa Skills Kit's slot type reference writes them. Amazon resolves
 * to days from today on; a question about the past is shifted back by whole years.
 */
public final class AmazonValues {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})(?:-XX)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-XX)?(?:-XX)?");
    private static final Pattern DECADE = Pattern.compile("(\\d{3})X");
    private static final Pattern CENTURY = Pattern.compile("(\\d{2})XX");
    private static final Pattern SEASON = Pattern.compile("(\\d{4})-(WI|SP|SU|FA)");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    private AmazonValues() {}

    /**
     * The period of a value.
     *
     * @param today in the customer's time zone
     * @return empty for what is not understood: ask
     */
    public static Optional<DateValue> period(String value, LocalDate today, TimeContext context) {
        String text = value.toUpperCase(Locale.ROOT);
        if (text.equals("PRESENT_REF")) {
            return Optional.of(new DateValue.Day(today));
        }
        try {
            return read(text)
                    .map(period -> context == TimeContext.PAST ? past(period, today) : period)
                    .map(AmazonValues::value);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static DateValue value(DateValue.Period period) {
        return period.from().equals(period.to()) ? new DateValue.Day(period.from()) : period;
    }

    /** Whole years back until it has begun; it ends today at the latest. */
    private static DateValue.Period past(DateValue.Period period, LocalDate today) {
        return period.from().equals(period.to()) ? pastDay(period.from(), today) : pastPeriod(period, today);
    }

    /** To a year that has the day, which 29 February needs. */
    private static DateValue.Period pastDay(LocalDate day, LocalDate today) {
        int years = 0;
        LocalDate then = day;
        while (then.isAfter(today) || then.getDayOfMonth() != day.getDayOfMonth()) {
            then = day.minusYears(++years);
        }
        return new DateValue.Period(then, then);
    }

    private static DateValue.Period pastPeriod(DateValue.Period period, LocalDate today) {
        int years = 0;
        while (period.from().minusYears(years).isAfter(today)) {
            years++;
        }
        LocalDate from = period.from().minusYears(years);
        boolean endsAMonth = period.to().getDayOfMonth() == period.to().lengthOfMonth();
        LocalDate to = period.to().minusYears(years);
        LocalDate end = endsAMonth ? YearMonth.from(to).atEndOfMonth() : to;
        return new DateValue.Period(from, end.isAfter(today) ? today : end);
    }

    private static Optional<DateValue.Period> read(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            LocalDate date = LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
            return Optional.of(new DateValue.Period(date, date));
        }
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            return week(number(week, 1), number(week, 2), week.group(3) != null);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            YearMonth of = YearMonth.of(number(month, 1), number(month, 2));
            return months(of.atDay(1), 1);
        }
        Matcher season = SEASON.matcher(text);
        if (season.matches()) {
            int first = switch (season.group(2)) {
                case "WI" -> 12;
                case "SP" -> 3;
                case "SU" -> 6;
                default -> 9;
            };
            return months(LocalDate.of(number(season, 1), first, 1), 3);
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return months(LocalDate.of(number(quarter, 1), number(quarter, 2) * 3 - 2, 1), 3);
        }
        return years(text);
    }

    private static Optional<DateValue.Period> years(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return months(LocalDate.of(number(year, 1), 1, 1), 12);
        }
        Matcher decade = DECADE.matcher(text);
        if (decade.matches()) {
            return months(LocalDate.of(number(decade, 1) * 10, 1, 1), 120);
        }
        Matcher century = CENTURY.matcher(text);
        if (century.matches()) {
            return months(LocalDate.of(number(century, 1) * 100, 1, 1), 1200);
        }
        return Optional.empty();
    }

    private static Optional<DateValue.Period> week(int year, int week, boolean weekend) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(ChronoField.DAY_OF_WEEK, DayOfWeek.MONDAY.getValue());
        if (monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) != week) {
            return Optional.empty();
        }
        return Optional.of(new DateValue.Period(weekend ? monday.plusDays(5) : monday, monday.plusDays(6)));
    }

    private static Optional<DateValue.Period> months(LocalDate from, int months) {
        return Optional.of(new DateValue.Period(from, from.plusMonths(months).minusDays(1)));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
