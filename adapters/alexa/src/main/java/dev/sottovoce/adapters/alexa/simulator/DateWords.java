package dev.sottovoce.adapters.alexa.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words for days and periods to values of {@code AMAZON.DATE}. As Amazon does, what could be past or coming is taken as
 * coming: "March" said in November is the next one.
 *
 * @see <a href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/slot-type-reference.html#date">Amazon:
 *     AMAZON.DATE</a>
 */
final class DateWords {
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final boolean spanish;
    private final NumberWords numbers;
    private final OrdinalWords ordinals;
    private final DatePhrases phrases;

    DateWords(Locale locale) {
        this.spanish = locale.getLanguage().equals("es");
        this.numbers = new NumberWords(locale);
        this.ordinals = new OrdinalWords(locale);
        this.phrases = spanish ? DatePhrases.SPANISH : DatePhrases.ENGLISH;
    }

    /** The value of exactly these lower-case words; empty when they are no date. */
    Optional<String> resolve(String words, LocalDate today) {
        String bare = phrases.leading().matcher(Speech.fold(words)).replaceFirst("");
        return day(bare, today)
                .map(LocalDate::toString)
                .or(() -> relative(bare, today))
                .or(() -> ago(bare, today))
                .or(() -> monthDay(bare, today))
                .or(() -> month(bare, today))
                .or(() -> season(bare, today))
                .or(() -> YEAR.matcher(bare).matches() ? Optional.of(bare) : Optional.empty());
    }

    private Optional<LocalDate> day(String words, LocalDate today) {
        Integer offset = phrases.days().get(words);
        if (offset != null) {
            return Optional.of(today.plusDays(offset));
        }
        Matcher shifted = phrases.shifted().matcher(words);
        String name = shifted.matches() ? DatePhrases.unit(shifted) : words;
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (phrases.name(weekday).equals(name)) {
                int shift = shifted.matches() ? phrases.shift(shifted) : 0;
                return Optional.of(
                        shift < 0
                                ? today.with(TemporalAdjusters.previous(weekday))
                                : shift > 0
                                        ? today.with(TemporalAdjusters.next(weekday))
                                        : today.with(TemporalAdjusters.nextOrSame(weekday)));
            }
        }
        return Optional.empty();
    }

    /** "Last month", "la semana que viene", "this weekend", "last february". */
    private Optional<String> relative(String words, LocalDate today) {
        Matcher shifted = phrases.shifted().matcher(words);
        if (!shifted.matches()) {
            return Optional.empty();
        }
        int shift = phrases.shift(shifted);
        String unit = DatePhrases.unit(shifted);
        DatePhrases.Unit known = phrases.units().get(unit);
        if (known != null) {
            return Optional.of(value(known, shift, today));
        }
        return monthNamed(unit).map(month -> {
            YearMonth now = YearMonth.from(today);
            YearMonth named = YearMonth.of(today.getYear(), month);
            if (shift < 0) {
                return (named.isBefore(now) ? named : named.minusYears(1)).toString();
            }
            return (named.isBefore(now) || (shift > 0 && named.equals(now)) ? named.plusYears(1) : named).toString();
        });
    }

    private static String value(DatePhrases.Unit unit, int shift, LocalDate today) {
        return switch (unit) {
            case DAY -> today.plusDays(shift).toString();
            case WEEK -> week(today.plusWeeks(shift));
            case WEEKEND -> week(today.plusWeeks(shift)) + "-WE";
            case MONTH -> YearMonth.from(today).plusMonths(shift).toString();
            case YEAR -> Year.of(today.getYear() + shift).toString();
        };
    }

    private static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** "Two weeks ago", "hace dos semanas". */
    private Optional<String> ago(String words, LocalDate today) {
        Matcher ago = phrases.ago().matcher(words);
        if (!ago.matches()) {
            return Optional.empty();
        }
        List<String> count = List.of(ago.group(1).split(" ", -1));
        OptionalInt number = ago.group(1).equals("a") ? OptionalInt.of(1) : numbers.parse(count);
        DatePhrases.Unit unit = phrases.units().get(ago.group(2));
        return number.isEmpty() || unit == null
                ? Optional.empty()
                : Optional.of(value(unit, -number.getAsInt(), today));
    }

    /** "March 3", "the third of march 2026", "tres de marzo". */
    private Optional<String> monthDay(String words, LocalDate today) {
        Matcher shape = phrases.monthDay().matcher(words);
        if (!shape.matches()) {
            return Optional.empty();
        }
        boolean dayFirst = shape.group("m1") == null;
        String day = shape.group(dayFirst ? "d2" : "d1");
        Optional<Month> month = monthNamed(shape.group(dayFirst ? "m2" : "m1"));
        OptionalInt number = ordinals.parse(day);
        int date = number.isPresent()
                ? number.getAsInt()
                : numbers.parse(List.of(day.split(" ", -1))).orElse(0);
        if (month.isEmpty() || date < 1 || date > month.get().maxLength()) {
            return Optional.empty();
        }
        Optional<String> year = Optional.ofNullable(shape.group("y"));
        int first = year.map(Integer::parseInt).orElse(today.getYear());
        for (int candidate = first; candidate < first + 9; candidate++) {
            // The 29th of February is only every few years.
            if (date <= YearMonth.of(candidate, month.get()).lengthOfMonth()) {
                LocalDate value = LocalDate.of(candidate, month.get(), date);
                if (year.isPresent() || !value.isBefore(today)) {
                    return Optional.of(value.toString());
                }
            }
        }
        return Optional.empty();
    }

    /** "February", "febrero de 2026". */
    private Optional<String> month(String words, LocalDate today) {
        Matcher shape = phrases.monthYear().matcher(words);
        if (!shape.matches()) {
            return Optional.empty();
        }
        return monthNamed(shape.group(1)).map(month -> {
            if (shape.group(2) != null) {
                return YearMonth.of(Integer.parseInt(shape.group(2)), month).toString();
            }
            YearMonth named = YearMonth.of(today.getYear(), month);
            return (named.isBefore(YearMonth.from(today)) ? named.plusYears(1) : named).toString();
        });
    }

    /** "Summer", "last summer". */
    private Optional<String> season(String words, LocalDate today) {
        Matcher shifted = phrases.shifted().matcher(words);
        String code = phrases.seasons().get(shifted.matches() ? DatePhrases.unit(shifted) : words);
        if (code == null) {
            return Optional.empty();
        }
        int last = switch (code) {
            case "SP" -> 5;
            case "SU" -> 8;
            case "FA" -> 11;
            default -> 14;
        };
        int shift = shifted.matches() ? phrases.shift(shifted) : 0;
        boolean over = today.getMonthValue() > last;
        int year = today.getYear() + (over && shift >= 0 ? 1 : 0) - (!over && shift < 0 ? 1 : 0);
        return Optional.of(year + "-" + code);
    }

    private Optional<Month> monthNamed(String word) {
        Locale language = Locale.forLanguageTag(spanish ? "es" : "en");
        for (Month month : Month.values()) {
            if (month.getDisplayName(TextStyle.FULL_STANDALONE, language)
                    .toLowerCase(language)
                    .equals(word)) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }
}
