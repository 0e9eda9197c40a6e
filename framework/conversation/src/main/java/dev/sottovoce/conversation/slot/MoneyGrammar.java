package dev.sottovoce.conversation.slot;

import dev.sottovoce.conversation.slot.MoneyValue.Exact;
import dev.sottovoce.conversation.slot.NumberWords.Spoken;
import dev.sottovoce.conversation.slot.Words.Kind;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts of money, in words and in figures. */
final class MoneyGrammar {

    /** Ten figures of pounds: nobody pays more by speaking. */
    private static final long MAX_HUNDREDTHS = 100_000_000_000L;

    private static final int HUNDREDTH_DIGITS = 2;
    private static final Set<String> AFTER_CENTS =
            Set.of("to", "for", "from", "into", "please", "thanks", "a", "al", "para", "desde", "por", "gracias");

    /** The only letter that may be glued to a figure. */
    private static final Pattern GLUED = Pattern.compile("(\\d[\\d.,']*)k");

    private final MoneyWords names;
    private final NumberWords numbers;
    private final char groupMark;
    private final boolean english;

    MoneyGrammar(SlotLocale locale) {
        this.names = MoneyWords.of(locale);
        this.numbers = NumberWords.of(locale);
        this.groupMark = locale.groupMark();
        this.english = !locale.isSpanish();
    }

    /** An amount, and the index of the word after it. */
    record Match(MoneyValue value, boolean bare, int next) {}

    /**
     * A number that may have several readings.
     *
     * @param hundredths none where it is no number that can be paid
     * @param spoken whether it is written out
     */
    private record Amount(List<Long> hundredths, boolean spoken, int next) {

        Amount plus(long more, int end) {
            return new Amount(hundredths.stream().map(each -> each + more).toList(), spoken, end);
        }

        Amount times(long factor, int end) {
            return new Amount(
                    hundredths.stream().map(each -> product(each, factor)).toList(), spoken, end);
        }

        /** Whether it is one number of whole units in a range. */
        boolean isWhole(long from, long to) {
            return hundredths.size() == 1
                    && hundredths.get(0) % 100 == 0
                    && hundredths.get(0) >= 100 * from
                    && hundredths.get(0) <= 100 * to;
        }

        private static long product(long value, long factor) {
            return value > Long.MAX_VALUE / factor ? Long.MAX_VALUE / 2 : value * factor;
        }
    }

    /** The longest amount that begins with a word. */
    Optional<Match> at(Words words, int at, Currency standard) {
        boolean negative = names.minus().contains(NumberWords.word(words, at));
        int from = negative ? at + 1 : at;
        List<Currency> before = names.currency(NumberWords.word(words, from));
        boolean symbol = !before.isEmpty() && words.get(from).kind() == Kind.MARK;
        Optional<Amount> read = amount(words, symbol ? from + 1 : from);
        return read.map(amount -> match(words, amount, symbol ? before : List.of(), standard))
                .map(match -> negative ? new Match(new MoneyValue.Invalid(), match.bare(), match.next()) : match);
    }

    private Match match(Words words, Amount number, List<Currency> before, Currency standard) {
        Amount amount = pair(words, number);
        List<Currency> pence = names.cents(NumberWords.word(words, amount.next()));
        if (before.isEmpty() && !pence.isEmpty()) {
            Amount minor = new Amount(
                    amount.hundredths().stream()
                            .filter(each -> each % 100 == 0)
                            .map(each -> each / 100)
                            .toList(),
                    amount.spoken(),
                    amount.next() + 1);
            return named(minor, pence, standard);
        }
        int unit = words.is(amount.next(), "de") ? amount.next() + 1 : amount.next();
        List<Currency> after = names.currency(NumberWords.word(words, unit));
        if (!after.isEmpty()) {
            amount = new Amount(amount.hundredths(), amount.spoken(), afterName(words, unit));
        }
        if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
            return new Match(new MoneyValue.Invalid(), false, amount.next());
        }
        List<Currency> currencies = after.isEmpty() ? before : after;
        Amount whole = cents(words, amount, !currencies.isEmpty());
        return currencies.isEmpty()
                ? new Match(value(whole.hundredths(), List.of(standard)), true, whole.next())
                : new Match(value(whole.hundredths(), currencies), false, whole.next());
    }

    private int afterName(Words words, int unit) {
        return words.is(unit + 1, "sterling") ? unit + 2 : unit + 1;
    }

    private Match named(Amount minor, List<Currency> pence, Currency standard) {
        List<Currency> fitting = pence.contains(standard) ? List.of(standard) : pence;
        return new Match(value(minor.hundredths(), fitting), false, minor.next());
    }

    /** A number with its multiplier, decimals in words, or half. */
    private Optional<Amount> amount(Words words, int at) {
        return number(words, at).map(number -> half(words, decimals(words, billions(words, number))));
    }

    private Optional<Amount> number(Words words, int at) {
        if (at >= words.size()) {
            return Optional.empty();
        }
        Words.Word word = words.get(at);
        if (word.kind() == Kind.FIGURE) {
            Amount figures = new Amount(Figures.hundredths(word.text(), groupMark), false, at + 1);
            long factor = numbers.multiplier(NumberWords.word(words, at + 1));
            return Optional.of(factor > 1 ? figures.times(factor, at + 2) : figures);
        }
        Matcher glued = GLUED.matcher(word.text());
        if (word.kind() == Kind.WORD && glued.matches()) {
            return Optional.of(new Amount(Figures.hundredths(glued.group(1), groupMark), false, at + 1)
                    .times(NumberWords.THOUSAND, at + 1));
        }
        if (word.is("a") && names.billions().contains(NumberWords.word(words, at + 1))) {
            return Optional.of(new Amount(List.of(), true, at + 1));
        }
        return numbers.at(words, at)
                .map(number -> new Amount(List.of(Amount.product(number.value(), 100)), true, number.next()));
    }

    /** A billion is a thousand millions to some and a million millions to others: it has to be asked. */
    private Amount billions(Words words, Amount number) {
        if (!names.billions().contains(NumberWords.word(words, number.next()))) {
            return number;
        }
        return new Amount(List.of(), number.spoken(), number.next() + 1);
    }

    /** "two point five", "dos coma veinticinco". */
    private Amount decimals(Words words, Amount number) {
        if (!names.points().contains(NumberWords.word(words, number.next()))) {
            return number;
        }
        Optional<Spoken> first = numbers.small(words, number.next() + 1);
        if (first.isEmpty()) {
            return number;
        }
        if (first.get().value() > 9) {
            return number.plus(first.get().value(), first.get().next());
        }
        Optional<Spoken> second = numbers.small(words, first.get().next()).filter(digit -> digit.value() < 10);
        long tenths = 10 * first.get().value();
        return second.map(digit -> number.plus(tenths + digit.value(), digit.next()))
                .orElseGet(() -> number.plus(tenths, first.get().next()));
    }

    private Amount half(Words words, Amount number) {
        for (String half : names.half()) {
            int end = number.next() + half.split(" ").length;
            boolean whole = number.hundredths().stream().allMatch(each -> each % 100 == 0);
            if (whole && end <= words.size() && words.text(number.next(), end).equals(half)) {
                return number.plus(50, end);
            }
        }
        return number;
    }

    /** Two bare numbers in a row: "twelve fifty" is 12.50, "one fifty" 150 or 1.50, and all else is no amount. */
    private Amount pair(Words words, Amount first) {
        Optional<Amount> second = number(words, first.next());
        if (second.isEmpty()) {
            return first;
        }
        Amount cents = second.get();
        Optional<Amount> third = number(words, cents.next());
        boolean spoken = english && first.spoken() && cents.spoken() && cents.isWhole(10, 99) && third.isEmpty();
        if (spoken && first.isWhole(10, 99)) {
            return first.plus(cents.hundredths().get(0) / 100, cents.next());
        }
        if (spoken && first.isWhole(1, 9)) {
            long units = first.hundredths().get(0);
            long after = cents.hundredths().get(0);
            return new Amount(List.of(100 * units + after, units + after / 100), true, cents.next());
        }
        int end = cents.next();
        for (Optional<Amount> next = third; next.isPresent(); next = number(words, end)) {
            end = next.get().next();
        }
        return new Amount(List.of(), first.spoken(), end);
    }

    /** Minor units after a currency ("five pounds twenty", "5 euros 20") or after a word for them ("con veinte"). */
    private Amount cents(Words words, Amount amount, boolean currency) {
        Amount half = half(words, amount);
        if (half.next() > amount.next()) {
            return half;
        }
        String join = NumberWords.word(words, amount.next());
        boolean bare = !names.bareCents().isEmpty() && join.equals(names.bareCents());
        int from = bare || names.joining().contains(join) ? amount.next() + 1 : amount.next();
        Optional<Amount> cents = number(words, from).filter(number -> number.isWhole(0, 99));
        if (cents.isEmpty() || amount.hundredths().stream().anyMatch(each -> each % 100 != 0)) {
            return amount;
        }
        boolean named =
                !names.cents(NumberWords.word(words, cents.get().next())).isEmpty();
        boolean unitFollows =
                !names.currency(NumberWords.word(words, cents.get().next())).isEmpty();
        boolean joined = bare || (currency && (named || (from == amount.next() && endsAmount(words, cents.get()))));
        if (!joined || unitFollows) {
            return amount;
        }
        long more = cents.get().hundredths().get(0) / 100;
        return amount.plus(more, named ? cents.get().next() + 1 : cents.get().next());
    }

    /** After "20 euros 15" may come whom it goes to, but not a month. */
    private static boolean endsAmount(Words words, Amount cents) {
        int next = cents.next();
        return next >= words.size()
                || words.get(next).kind() == Kind.MARK
                || AFTER_CENTS.contains(words.get(next).text());
    }

    private static MoneyValue value(List<Long> hundredths, List<Currency> currencies) {
        List<Exact> amounts = new ArrayList<>();
        for (Currency currency : currencies) {
            for (long each : hundredths) {
                exact(each, currency).ifPresent(amounts::add);
            }
        }
        if (amounts.isEmpty()) {
            return new MoneyValue.Invalid();
        }
        return amounts.size() == 1 ? amounts.get(0) : new MoneyValue.Ambiguous(amounts);
    }

    private static Optional<Exact> exact(long hundredths, Currency currency) {
        if (hundredths < 1 || hundredths > MAX_HUNDREDTHS) {
            return Optional.empty();
        }
        long minor = hundredths;
        for (int digits = currency.getDefaultFractionDigits(); digits < HUNDREDTH_DIGITS; digits++) {
            if (minor % 10 != 0) {
                return Optional.empty();
            }
            minor /= 10;
        }
        for (int digits = currency.getDefaultFractionDigits(); digits > HUNDREDTH_DIGITS; digits--) {
            minor *= 10;
        }
        return Optional.of(new Exact(minor, currency));
    }
}
