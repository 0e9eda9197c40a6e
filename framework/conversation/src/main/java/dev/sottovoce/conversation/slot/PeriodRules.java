package dev.sottovoce.conversation.slot;

import dev.sottovoce.conversation.slot.DateValue.Day;
import dev.sottovoce.conversation.slot.DateValue.Period;
import dev.sottovoce.conversation.slot.Viewpoint.Unit;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A language's rules for days and periods, each a pattern of words and what it means. */
final class PeriodRules {

    /** What the words of a match mean. */
    interface Meaning {

        /**
         * Reads the matched words.
         *
         * @throws java.time.DateTimeException for a day that no calendar has
         */
        DateValue of(Matcher matched, Viewpoint view);
    }

    /**
     * One way to say a day or period.
     *
     * @param alone whether it must be all that is said, because inside a sentence the words mean other things
     */
    record Rule(Pattern pattern, boolean alone, Meaning meaning) {}

    /** What stands for words in a rule's pattern. */
    private static final Pattern PLACEHOLDER = Pattern.compile("<[a-z0-9]+>");

    private final Vocabulary words;
    private final Map<String, String> placeholders;
    private final List<Rule> rules = new ArrayList<>();

    PeriodRules(Vocabulary words) {
        this.words = words;
        this.placeholders = words.placeholders();
    }

    List<Rule> all() {
        return List.copyOf(rules);
    }

    void say(String source, Meaning meaning) {
        rules.add(new Rule(pattern(source), false, meaning));
    }

    void alone(String source, Meaning meaning) {
        rules.add(new Rule(pattern(source), true, meaning));
    }

    /** A pattern that matches only up to the end of a word. */
    private Pattern pattern(String source) {
        String filled = PLACEHOLDER
                .matcher(source)
                .replaceAll(name -> Matcher.quoteReplacement(placeholders.getOrDefault(name.group(), name.group())));
        return Pattern.compile("(?:" + filled + ")(?= |$)");
    }

    /** So many days from today. */
    static Meaning days(int count) {
        return (match, view) -> view.moved(count, Unit.DAY);
    }

    /** {@code <n> <u>} from today, forward or back. */
    Meaning moved(int sign) {
        return (match, view) -> view.moved((long) sign * words.number(match.group("n")), unit(match));
    }

    /** The last {@code <n> <u>}. */
    Meaning last() {
        return (match, view) -> view.last(words.number(match.group("n")), unit(match));
    }

    /** The last one {@code <u>} up to today. */
    Meaning lastOne() {
        return (match, view) -> view.last(1, unit(match));
    }

    /** The calendar's {@code <u>}, so many after this. */
    Meaning unit(int offset) {
        return (match, view) -> view.unit(unit(match), offset);
    }

    static Meaning unit(Unit unit, int offset) {
        return (match, view) -> view.unit(unit, offset);
    }

    /** A last weekend is over; the one that is on is this one. */
    static Meaning lastWeekend() {
        return (match, view) -> {
            Viewpoint back = view.at(view.today(), TimeContext.PAST);
            Period weekend = new Period(view.today(), view.today());
            if (back.unit(Unit.WEEKEND, 0) instanceof Period latest) {
                weekend = latest;
            }
            return weekend.to().isBefore(view.today()) ? weekend : back.unit(Unit.WEEKEND, -1);
        };
    }

    /** {@code <m>}, perhaps {@code <y>}. */
    Meaning month() {
        return (match, view) -> view.month(words.month(match.group("m")), year(match));
    }

    Meaning month(TimeContext context) {
        return (match, view) ->
                view.at(view.today(), context).month(words.month(match.group("m")), OptionalInt.empty());
    }

    /** {@code <d> <m>}, perhaps {@code <y>}. */
    Meaning day() {
        return (match, view) -> view.day(words.day(match.group("d")), words.month(match.group("m")), year(match));
    }

    Meaning dayOfMonth() {
        return (match, view) -> view.dayOfMonth(words.day(match.group("d")));
    }

    /** {@code <d>} of the month that is so many after this. */
    Meaning dayOfMonth(int offset) {
        return (match, view) -> {
            LocalDate month = view.today().plusMonths(offset);
            return view.day(words.day(match.group("d")), month.getMonth(), OptionalInt.of(month.getYear()));
        };
    }

    /** {@code <w>}, as the context has it. */
    Meaning weekday() {
        return (match, view) -> new Day(view.weekday(words.weekday(match.group("w"))));
    }

    Meaning weekday(TimeContext context) {
        return (match, view) -> new Day(view.at(view.today(), context).weekday(words.weekday(match.group("w"))));
    }

    Meaning nextWeekday() {
        return (match, view) -> view.nextWeekday(words.weekday(match.group("w")));
    }

    Meaning weekOf() {
        return (match, view) -> {
            DateValue day = day().of(match, view);
            return day instanceof Day named ? view.weekOf(named.date()) : day;
        };
    }

    static Meaning quarter(int number) {
        return (match, view) -> view.quarter(number, year(match));
    }

    static Meaning year() {
        return (match, view) -> view.year(year(match).orElse(view.today().getYear()));
    }

    static Meaning taxYear() {
        return (match, view) -> view.taxYear(year(match).orElse(view.today().getYear()));
    }

    /**
     * {@code <d> <m>} to {@code <d2> <m2>}, one month perhaps left out: the end is the first after the beginning, and
     * in one month not before it.
     */
    Meaning days() {
        return (match, view) -> {
            Month beginMonth = month(match, "m", "m2");
            Month endMonth = month(match, "m2", "m");
            int beginDay = words.day(match.group("d"));
            int endDay = words.day(match.group("d2"));
            boolean oneMonth = match.group("m") == null || match.group("m2") == null;
            if (oneMonth && endDay < beginDay) {
                return new DateValue.Invalid();
            }
            DateValue begin = view.day(beginDay, beginMonth, year(match));
            if (!(begin instanceof Day from)) {
                return begin;
            }
            DateValue end = view.at(from.date(), TimeContext.FUTURE).day(endDay, endMonth, OptionalInt.empty());
            return end instanceof Day to ? view.until(new Period(from.date(), to.date())) : end;
        };
    }

    Meaning endOf(int offset) {
        return (match, view) -> view.endOf(unit(match), offset);
    }

    Meaning startOf(int offset) {
        return (match, view) -> view.startOf(unit(match), offset);
    }

    private Month month(Matcher match, String group, String otherwise) {
        String name = match.group(group);
        return words.month(name == null ? match.group(otherwise) : name);
    }

    private Unit unit(Matcher match) {
        return words.unit(match.group("u"));
    }

    private static OptionalInt year(Matcher match) {
        String year = match.group("y");
        return year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
    }
}
