package dev.sottovoce.conversation.slot;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads what slots mean from a customer's words, in British or American English or in Spanish.
 *
 * <p>The methods named after a value read an answer that is nothing else; the {@code find} methods look for values
 * inside a sentence. Upper case, accents and end marks do not matter. No text makes any of them fail. Immutable.
 */
public final class SlotGrammar {

    private static final Map<SlotLocale, SlotGrammar> ALL = all();

    private final PeriodGrammar periods;

    private SlotGrammar(SlotLocale locale) {
        this.periods = PeriodGrammar.of(locale);
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

    private static Map<SlotLocale, SlotGrammar> all() {
        Map<SlotLocale, SlotGrammar> all = new EnumMap<>(SlotLocale.class);
        for (SlotLocale locale : SlotLocale.values()) {
            all.put(locale, new SlotGrammar(locale));
        }
        return all;
    }
}
