package dev.sottovoce.conversation.slot;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads words for days and periods; the words differ by language, what they mean does not. */
final class PeriodGrammar {
    private final PeriodWords words;
    private final List<Rule> rules = new ArrayList<>();

    private record Rule(Pattern pattern, Meaning meaning) {}

    /** What a pattern's match means. */
    private interface Meaning {
        Optional<DateValue> of(Matcher matched, LocalDate today, TimeContext context);
    }

    private PeriodGrammar(PeriodWords words) {
        this.words = words;
        fixed();
        counted();
        taxYears();
        named();
        days();
    }

    static PeriodGrammar of(Locale locale) {
        return new PeriodGrammar(
                locale.getLanguage().equals("es") ? PeriodWords.spanish() : PeriodWords.english(locale));
    }

    Optional<DateValue> read(String text, LocalDate today, TimeContext context) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("[?¿!¡.,]", "")
                .replaceAll("\\s+", " ")
                .strip();
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(plain);
            if (matcher.matches()) {
                try {
                    return rule.meaning().of(matcher, today, context);
                } catch (DateTimeException noSuchDay) {
                    return Optional.of(new DateValue.Invalid());
                }
            }
        }
        return Optional.empty();
    }

    private void rule(String pattern, Meaning meaning) {
        rules.add(new Rule(Pattern.compile(pattern), meaning));
    }

    private void fixed() {
        rule(words.today(), (m, today, c) -> day(today));
        rule(words.yesterday(), (m, today, c) -> day(today.minusDays(1)));
        rule(words.beforeYesterday(), (m, today, c) -> day(today.minusDays(2)));
        rule(words.tomorrow(), (m, today, c) -> day(today.plusDays(1)));
        rule(words.afterTomorrow(), (m, today, c) -> day(today.plusDays(2)));
        rule(words.thisWeek(), (m, today, c) -> until(week(today), today.with(sunday(week(today))), today, c));
        rule(
                words.lastWeek(),
                (m, today, c) -> period(week(today).minusDays(7), week(today).minusDays(1)));
        rule(words.thisMonth(), (m, today, c) -> until(first(today), last(today), today, c));
        rule(words.lastMonth(), (m, today, c) -> month(YearMonth.from(today).minusMonths(1)));
        rule(
                words.thisYear(),
                (m, today, c) ->
                        until(today.withDayOfYear(1), today.with(TemporalAdjusters.lastDayOfYear()), today, c));
        rule(
                words.lastYear(),
                (m, today, c) -> period(
                        today.minusYears(1).withDayOfYear(1),
                        today.withDayOfYear(1).minusDays(1)));
        rule(words.lastQuarter(), (m, today, c) -> {
            LocalDate start = quarter(today);
            return period(start.minusMonths(3), start.minusDays(1));
        });
        rule(words.weekend(), (m, today, c) -> {
            LocalDate from = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            return period(from, earlier(from.plusDays(1), today));
        });
        rule(words.endOfMonth(), (m, today, c) -> day(last(today)));
    }

    private void counted() {
        rule(words.lastDays(), (m, today, c) -> period(today.minusDays(count(m, 1) - 1L), today));
        rule(
                words.lastWeeks(),
                (m, today, c) -> period(today.minusWeeks(count(m, 1)).plusDays(1), today));
        rule(words.lastMonths(), (m, today, c) -> period(today.minusMonths(count(m, 1)), today));
        rule(words.daysAgo(), (m, today, c) -> day(today.minusDays(count(m, 1))));
        rule(words.weeksAgo(), (m, today, c) -> day(today.minusWeeks(count(m, 1))));
        rule(words.inDays(), (m, today, c) -> day(today.plusDays(count(m, 1))));
        rule(words.inWeeks(), (m, today, c) -> day(today.plusWeeks(count(m, m.group(1) != null ? 1 : 2))));
        rule(words.fortnight(), (m, today, c) -> day(today.plusWeeks(2)));
        rule(words.fortnightAgo(), (m, today, c) -> day(today.minusWeeks(2)));
    }

    private void taxYears() {
        rule(words.thisTaxYear(), (m, today, c) -> taxYear(taxYear(today), today, c));
        rule(words.lastTaxYear(), (m, today, c) -> taxYear(taxYear(today) - 1, today, c));
        rule(words.taxYear(), (m, today, c) -> taxYear(Integer.parseInt(m.group(1)), today, c));
    }

    /** The year in which the tax year of a day began. */
    private int taxYear(LocalDate day) {
        return day.isBefore(words.taxYearStart().atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
    }

    private Optional<DateValue> taxYear(int year, LocalDate today, TimeContext context) {
        LocalDate from = words.taxYearStart().atYear(year);
        return until(from, from.plusYears(1).minusDays(1), today, context);
    }

    private void named() {
        String month = words.monthNames();
        rule(
                "(?:" + words.in() + " )?(" + month + ")(?: (?:" + words.of() + " )?(\\d{4}))?",
                (m, today, c) -> Optional.of(named(words.month(m.group(1)), year(m, 2), today, c)));
        rule(
                "q([1-4])(?: (\\d{4}))?",
                (m, today, c) -> {
                    LocalDate start =
                            LocalDate.of(year(m, 2).orElse(today.getYear()), Integer.parseInt(m.group(1)) * 3 - 2, 1);
                    LocalDate from = year(m, 2).isEmpty() && c == TimeContext.PAST && start.isAfter(today)
                            ? start.minusYears(1)
                            : start;
                    return until(from, from.plusMonths(3).minusDays(1), today, c);
                });
        rule(
                "(?:" + words.on() + " )?(" + words.weekdayNames() + ")",
                (m, today, c) -> day(weekday(words.weekday(m.group(1)), today, c)));
        rule(
                words.since() + " (?:el )?(" + words.weekdayNames() + ")",
                (m, today, c) -> period(weekday(words.weekday(m.group(1)), today, TimeContext.PAST), today));
        rule(words.between(month), (m, today, c) -> range(m, today, c));
        rule("(?:" + words.in() + " )?(\\d{4})", (m, today, c) -> {
            LocalDate start = LocalDate.of(Integer.parseInt(m.group(1)), 1, 1);
            return until(start, start.plusYears(1).minusDays(1), today, c);
        });
        rule(
                "(\\d{4})-(\\d{2})-(\\d{2})",
                (m, today, c) -> day(LocalDate.of(
                        Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)))));
        rule("(\\d{1,2})/(\\d{1,2})", (m, today, c) -> {
            int one = Integer.parseInt(m.group(1));
            int two = Integer.parseInt(m.group(2));
            boolean monthFirst = words.monthFirst() ? one <= 12 : two > 12;
            return Optional.of(monthFirst ? nearest(two, one, today, c) : nearest(one, two, today, c));
        });
    }

    private void days() {
        Meaning ofMonth = (m, today, c) ->
                Optional.of(nearest(Integer.parseInt(m.group("d")), words.month(m.group("m")), today, c));
        rule(words.dayAndMonth(words.monthNames()), ofMonth);
        words.monthAndDay(words.monthNames()).ifPresent(pattern -> rule(pattern, ofMonth));
        rule(
                words.weekOf() + words.dayAndMonth(words.monthNames()),
                (m, today, c) -> ofMonth.of(m, today, c)
                        .map(value -> value instanceof DateValue.Day day
                                ? new DateValue.Period(day.date(), day.date().plusDays(6))
                                : value));
        rule(words.dayAlone(), (m, today, c) -> Optional.of(nearest(Integer.parseInt(m.group(1)), today, c)));
        String weekday = "(" + words.weekdayNames() + ")";
        rule(words.nextBefore() + weekday, (m, today, c) -> Optional.of(next(words.weekday(m.group(1)), today)));
        if (!words.nextAfter().isEmpty()) {
            rule(
                    "(?:" + words.on() + " )?" + weekday + words.nextAfter(),
                    (m, today, c) -> Optional.of(next(words.weekday(m.group(1)), today)));
        }
    }

    /** "Next Friday", while this week's Friday is still to come, is either of two in English. */
    private DateValue next(DayOfWeek wanted, LocalDate today) {
        LocalDate nearest = weekday(wanted, today, TimeContext.FUTURE);
        boolean thisWeek = nearest.isBefore(week(today).plusDays(7));
        return words.nextIsAmbiguous() && thisWeek
                ? new DateValue.Ambiguous(List.of(nearest, nearest.plusDays(7)))
                : new DateValue.Day(nearest);
    }

    private Optional<DateValue> range(Matcher m, LocalDate today, TimeContext c) {
        DateValue end = nearest(Integer.parseInt(m.group("to")), words.month(m.group("m")), today, TimeContext.FUTURE);
        if (!(end instanceof DateValue.Day last)) {
            return Optional.of(end);
        }
        LocalDate to = last.date();
        LocalDate from = to.withDayOfMonth(Integer.parseInt(m.group("from")));
        if (from.isAfter(to)) {
            return Optional.of(new DateValue.Invalid());
        }
        while (c == TimeContext.PAST && from.isAfter(today)) {
            from = from.minusYears(1);
            to = to.minusYears(1);
        }
        return until(from, to, today, c);
    }

    /** The month of that name that fits the context. */
    private static DateValue named(int month, Optional<Integer> year, LocalDate today, TimeContext context) {
        YearMonth named = YearMonth.of(year.orElse(today.getYear()), month);
        YearMonth now = YearMonth.from(today);
        if (year.isEmpty() && context == TimeContext.PAST && named.isAfter(now)) {
            named = named.minusYears(1);
        } else if (year.isEmpty() && context == TimeContext.FUTURE && named.isBefore(now)) {
            named = named.plusYears(1);
        }
        LocalDate end = named.atEndOfMonth();
        boolean past = context == TimeContext.PAST
                && end.isAfter(today)
                && !named.atDay(1).isAfter(today);
        return new DateValue.Period(named.atDay(1), past ? today : end);
    }

    /** The day of that month that fits the context; 29 February looks for a leap year. */
    private static DateValue nearest(int day, int month, LocalDate today, TimeContext context) {
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(2024, month).lengthOfMonth()) {
            return new DateValue.Invalid();
        }
        int step = context == TimeContext.PAST ? -1 : 1;
        int year = today.getYear();
        for (int i = 0; i < 9; i++, year += step) {
            if (day <= YearMonth.of(year, month).lengthOfMonth()) {
                LocalDate date = LocalDate.of(year, month, day);
                boolean fits = context == TimeContext.PAST ? !date.isAfter(today) : !date.isBefore(today);
                if (fits) {
                    return new DateValue.Day(date);
                }
            }
        }
        return new DateValue.Invalid();
    }

    /** The day of that number, this month or in the nearest one that has it. */
    private static DateValue nearest(int day, LocalDate today, TimeContext context) {
        if (day < 1 || day > 31) {
            return new DateValue.Invalid();
        }
        boolean past = context == TimeContext.PAST;
        YearMonth month = YearMonth.from(today);
        while (day > month.lengthOfMonth()
                || (past ? month.atDay(day).isAfter(today) : month.atDay(day).isBefore(today))) {
            month = past ? month.minusMonths(1) : month.plusMonths(1);
        }
        return new DateValue.Day(month.atDay(day));
    }

    private static LocalDate weekday(DayOfWeek wanted, LocalDate today, TimeContext context) {
        return today.with(
                context == TimeContext.PAST ? TemporalAdjusters.previous(wanted) : TemporalAdjusters.next(wanted));
    }

    private LocalDate week(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(words.weekStart()));
    }

    private static java.time.temporal.TemporalAdjuster sunday(LocalDate weekStart) {
        return any -> weekStart.plusDays(6);
    }

    private static LocalDate quarter(LocalDate today) {
        return today.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private static LocalDate first(LocalDate today) {
        return today.withDayOfMonth(1);
    }

    private static LocalDate last(LocalDate today) {
        return today.withDayOfMonth(today.lengthOfMonth());
    }

    private int count(Matcher m, int group) {
        return words.value(m.group(group));
    }

    private static Optional<Integer> year(Matcher m, int group) {
        return Optional.ofNullable(m.group(group)).map(Integer::parseInt);
    }

    private static Optional<DateValue> day(LocalDate day) {
        return Optional.of(new DateValue.Day(day));
    }

    private static Optional<DateValue> month(YearMonth month) {
        return period(month.atDay(1), month.atEndOfMonth());
    }

    /** A period of the past ends today at the latest. */
    private static Optional<DateValue> until(LocalDate from, LocalDate to, LocalDate today, TimeContext context) {
        return period(from, context == TimeContext.PAST && !from.isAfter(today) ? earlier(to, today) : to);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static Optional<DateValue> period(LocalDate from, LocalDate to) {
        return Optional.of(new DateValue.Period(from, to));
    }
}
