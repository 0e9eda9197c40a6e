package dev.sottovoce.conversation.slot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what slots mean from a customer's words, in British or American English or in Spanish.
 *
 * <p>The methods named after a value read an answer that is nothing else; the {@code find} methods look for values
 * inside a sentence. Upper case, accents and end marks do not matter. No text makes any of them fail. Immutable.
 */
public final class SlotGrammar {

    private static final Map<SlotLocale, SlotGrammar> ALL = all();

    private static final Set<String> ALL_WORDS = Set.of(
            "all",
            "all of them",
            "all of it",
            "everything",
            "all my accounts",
            "all accounts",
            "every account",
            "every one",
            "both",
            "todo",
            "todos",
            "todas",
            "todas mis cuentas",
            "todas las cuentas",
            "ambas",
            "ambos",
            "las dos",
            "los dos");

    private final PeriodGrammar periods;
    private final MoneyGrammar amounts;
    private final RelativeGrammar relative;
    private final ClosedSets closed;

    private SlotGrammar(SlotLocale locale) {
        this.periods = PeriodGrammar.of(locale);
        this.amounts = new MoneyGrammar(locale);
        this.relative = new RelativeGrammar(locale);
        this.closed = new ClosedSets(locale);
    }

    /** The grammar of a locale: Spanish for every Spanish, American for en-US, British for the rest. */
    public static SlotGrammar of(Locale locale) {
        return Objects.requireNonNull(ALL.get(SlotLocale.of(locale)));
    }

    /**
     * A day or period, such as "last month", "on the 1st", "del 1 al 15 de marzo", "03/04".
     *
     * @param today in the customer's time zone
     * @return empty when the words are none
     */
    public Optional<DateValue> period(String text, LocalDate today, TimeContext context) {
        Answer answer = Answer.of(text);
        return periods.whole(answer.words(), answer.from(), answer.to(), today, context);
    }

    /** Days and periods in a sentence, in order; of several that begin at one word, the longest. */
    public List<Found<DateValue>> findPeriods(String text, LocalDate today, TimeContext context) {
        return periods.find(Words.of(text), today, context);
    }

    /**
     * An amount of money, such as "fifty quid", "£1,234.56", "cincuenta con veinte", "half".
     *
     * @param standard the currency where none is named: the account's, or else the locale's
     * @return empty when the words are none
     */
    public Optional<MoneyMatch> money(String text, Currency standard) {
        Answer answer = Answer.of(text);
        return amount(answer.words(), answer.from(), standard)
                .filter(match -> match.next() == answer.to())
                .map(match -> found(answer.words(), answer.from(), match));
    }

    /** Amounts in a sentence, in order; one without a currency is {@link MoneyMatch#bare()}. */
    public List<MoneyMatch> findMoney(String text, Currency standard) {
        Words words = Words.of(text);
        List<MoneyMatch> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<MoneyGrammar.Match> match = amount(words, at, standard);
            if (match.isPresent()) {
                found.add(found(words, at, match.get()));
                at = match.get().next();
            } else {
                at++;
            }
        }
        return found;
    }

    /** A percentage of a whole; empty for none, and for less than a hundredth or more than a hundred percent. */
    public Optional<Fraction> percentage(String text) {
        Answer answer = Answer.of(text);
        return relative.percentage(answer.words(), answer.from())
                .filter(match -> match.next() == answer.to())
                .flatMap(RelativeGrammar.Match::value);
    }

    /** Yes or no; empty for anything that is not clearly one, such as "no problem", "yes but", "¿sí?". */
    public Optional<YesNo> yesNo(String text) {
        return closed.yesNo(text);
    }

    /** Which of several things just heard, such as "the second one", "both", "la de Mercadona". */
    public Optional<Choosing> ordinal(String text) {
        return closed.choosing(text);
    }

    /** The last four digits of a card, after words that say so, anywhere in a text; zeros are kept. */
    public Optional<String> cardLast4(String text) {
        return closed.cardLast4(text);
    }

    /** Words put in the place of others, such as "not fifty, sixty"; lower case and without accents. */
    public Optional<Correction> correction(String text) {
        return closed.correction(text);
    }

    /**
     * An amount put in the place of another; empty where the new words are no amount.
     *
     * @param standard the currency where none is named
     */
    public Optional<MoneyCorrection> moneyCorrection(String text, Currency standard) {
        return correction(text)
                .flatMap(correction -> money(correction.value(), standard)
                        .map(to -> new MoneyCorrection(
                                correction
                                        .replaced()
                                        .flatMap(old -> money(old, standard))
                                        .map(MoneyMatch::value),
                                to.value())));
    }

    /** Whether the words mean all there are. */
    public boolean isAll(String text) {
        return ALL_WORDS.contains(Answer.of(text).text());
    }

    private Optional<MoneyGrammar.Match> amount(Words words, int at, Currency standard) {
        Optional<MoneyGrammar.Match> part =
                relative.at(words, at).map(match -> new MoneyGrammar.Match(match.value(), false, match.next()));
        return part.isPresent() ? part : amounts.at(words, at, standard);
    }

    private static MoneyMatch found(Words words, int from, MoneyGrammar.Match match) {
        Found<MoneyValue> found = words.found(match.value(), from, match.next());
        return new MoneyMatch(found.value(), match.bare(), found.start(), found.end());
    }

    private static Map<SlotLocale, SlotGrammar> all() {
        Map<SlotLocale, SlotGrammar> all = new EnumMap<>(SlotLocale.class);
        for (SlotLocale locale : SlotLocale.values()) {
            all.put(locale, new SlotGrammar(locale));
        }
        return all;
    }
}
