package dev.sottovoce.conversation.slot;

import dev.sottovoce.conversation.slot.DateValue.Day;
import dev.sottovoce.conversation.slot.DateValue.Period;
import dev.sottovoce.conversation.slot.Words.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and periods: by a language's rules, as dates in figures, and as one to another or since one. */
final class PeriodGrammar {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})(?:[./-](\\d{2}|\\d{4}))?");
    private static final int CENTURY = 2000;

    private final SlotLocale locale;
    private final List<PeriodRules.Rule> rules;
    private final Set<String> since;
    private final Set<String> opening;
    private final Set<String> joining;

    private PeriodGrammar(
            SlotLocale locale,
            List<PeriodRules.Rule> rules,
            Set<String> since,
            Set<String> opening,
            Set<String> joining) {
        this.locale = locale;
        this.rules = rules;
        this.since = since;
        this.opening = opening;
        this.joining = joining;
    }

    static PeriodGrammar of(SlotLocale locale) {
        return locale.isSpanish()
                ? new PeriodGrammar(
                        locale,
                        SpanishPeriods.rules(),
                        Set.of("desde"),
                        Set.of("de", "del", "desde", "entre"),
                        Set.of("a", "al", "hasta", "y"))
                : new PeriodGrammar(
                        locale,
                        EnglishPeriods.rules(),
                        Set.of("since"),
                        Set.of("from", "between"),
                        Set.of("to", "and", "until", "till", "through"));
    }

    /** What was read, and the index of the word after it. */
    private record Match(DateValue value, int next) {}

    /** The value of all words from one index to before another. */
    Optional<DateValue> whole(Words words, int from, int to, LocalDate today, TimeContext context) {
        if (from >= to) {
            return Optional.empty();
        }
        Words inner = from == 0 && to == words.size() ? words : Words.of(words.text(from, to));
        return new Reading(inner, locale.viewpoint(today, context))
                .longest(0, true)
                .filter(match -> match.next() == inner.size())
                .map(Match::value);
    }

    /** All values in a sentence, in order, the longest first where several begin at one word. */
    List<Found<DateValue>> find(Words words, LocalDate today, TimeContext context) {
        Reading reading = new Reading(words, locale.viewpoint(today, context));
        List<Found<DateValue>> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Match> match = reading.longest(at, true);
            if (match.isPresent()) {
                found.add(words.found(match.get().value(), at, match.get().next()));
                at = match.get().next();
            } else {
                at++;
            }
        }
        return found;
    }

    /** One text with one day to see it from. */
    private final class Reading {
        private final Words words;
        private final Viewpoint view;
        private final List<Matcher> matchers;
        private final boolean joins;

        Reading(Words words, Viewpoint view) {
            this.words = words;
            this.view = view;
            this.joins = words.anyOf(joining);
            this.matchers =
                    rules.stream().map(rule -> words.matcher(rule.pattern())).toList();
        }

        Optional<Match> longest(int at, boolean composed) {
            Optional<Match> best = figures(at);
            for (int index = 0; index < rules.size(); index++) {
                best = longer(best, rule(index, at, composed));
            }
            return composed ? longer(longer(best, sinceThen(at)), range(at)) : best;
        }

        private Optional<Match> rule(int index, int at, boolean first) {
            OptionalInt next = words.end(matchers.get(index), at);
            if (next.isEmpty() || (rules.get(index).alone() && !isAlone(at, next.getAsInt(), first))) {
                return Optional.empty();
            }
            return Optional.of(new Match(value(index), next.getAsInt()));
        }

        private DateValue value(int index) {
            try {
                return rules.get(index).meaning().of(matchers.get(index), view);
            } catch (DateTimeException noSuchDay) {
                return new DateValue.Invalid();
            }
        }

        /** Whether a match is all that is said, or, as the second part of something, all that is left to say. */
        private boolean isAlone(int at, int next, boolean first) {
            boolean ends = next == words.size() || words.get(next).kind() == Kind.MARK;
            return ends && (at == 0 || !first);
        }

        private Optional<Match> figures(int at) {
            int day = words.is(at, "on") || words.is(at, "el") ? at + 1 : at;
            if (day >= words.size() || words.get(day).kind() != Kind.DATE) {
                return Optional.empty();
            }
            DateValue value;
            try {
                value = date(words.get(day).text(), view);
            } catch (DateTimeException noSuchDay) {
                value = new DateValue.Invalid();
            }
            return Optional.of(new Match(value, day + 1));
        }

        private Optional<Match> sinceThen(int at) {
            if (!since.contains(word(at))) {
                return Optional.empty();
            }
            return new Reading(words, view.at(view.today(), TimeContext.PAST))
                    .longest(afterArticle(at + 1), false)
                    .map(match -> new Match(since(match.value()), match.next()));
        }

        private DateValue since(DateValue start) {
            return first(start)
                    .filter(day -> !day.isAfter(view.today()))
                    .<DateValue>map(day -> new Period(day, view.today()))
                    .orElse(new DateValue.Invalid());
        }

        private Optional<Match> range(int at) {
            if (!joins) {
                return Optional.empty();
            }
            int from = opening.contains(word(at)) ? afterArticle(at + 1) : at;
            Optional<Match> begin = longest(from, false);
            if (begin.isEmpty() || !joining.contains(word(begin.get().next()))) {
                return Optional.empty();
            }
            // Without an opening word, "and" joins two wishes and not two days.
            String join = word(begin.get().next());
            if (from == at && (join.equals("and") || join.equals("y"))) {
                return Optional.empty();
            }
            int second = afterArticle(begin.get().next() + 1);
            return longest(second, false)
                    .map(end -> new Match(range(begin.get().value(), end.value(), second), end.next()));
        }

        private DateValue range(DateValue begin, DateValue end, int second) {
            Optional<LocalDate> from = first(begin);
            Optional<LocalDate> to = last(end);
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                // "1 March to 15 March", asked on the 2nd: the end is the first one after the beginning.
                to = new Reading(words, view.at(from.get(), TimeContext.FUTURE))
                        .longest(second, false)
                        .flatMap(match -> last(match.value()));
            }
            if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
                return new DateValue.Invalid();
            }
            return view.until(new Period(from.get(), to.get()));
        }

        private String word(int at) {
            return at < words.size() ? words.get(at).text() : "";
        }

        private int afterArticle(int at) {
            return Set.of("el", "la", "los", "las", "the").contains(word(at)) ? at + 1 : at;
        }
    }

    private DateValue date(String figures, Viewpoint view) {
        Matcher iso = ISO.matcher(figures);
        if (iso.matches()) {
            return new Day(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        Matcher parts = PARTS.matcher(figures);
        if (!parts.matches()) {
            return new DateValue.Invalid();
        }
        int one = number(parts, 1);
        int two = number(parts, 2);
        boolean monthFirst = locale.monthFirst() ? one <= 12 : two > 12;
        Month month = Month.of(monthFirst ? one : two);
        String year = parts.group(3);
        OptionalInt given = year == null
                ? OptionalInt.empty()
                : OptionalInt.of(year.length() == 2 ? CENTURY + Integer.parseInt(year) : Integer.parseInt(year));
        return view.day(monthFirst ? two : one, month, given);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> first(DateValue value) {
        if (value instanceof Day day) {
            return Optional.of(day.date());
        }
        return value instanceof Period period ? Optional.of(period.from()) : Optional.empty();
    }

    private static Optional<LocalDate> last(DateValue value) {
        if (value instanceof Day day) {
            return Optional.of(day.date());
        }
        return value instanceof Period period ? Optional.of(period.to()) : Optional.empty();
    }

    private static Optional<Match> longer(Optional<Match> one, Optional<Match> two) {
        int first = one.map(Match::next).orElse(0);
        int second = two.map(Match::next).orElse(0);
        return second > first ? two : one;
    }
}
