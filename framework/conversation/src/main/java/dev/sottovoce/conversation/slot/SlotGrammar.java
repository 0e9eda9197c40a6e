package dev.sottovoce.conversation.slot;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads customers' words in one language. */
public final class SlotGrammar {
    private static final List<String> ALL = List.of(
            "all", "all of them", "both", "every one", "everything", "todas", "todos", "las dos", "ambas", "todo");

    private final PeriodGrammar periods;

    private SlotGrammar(PeriodGrammar periods) {
        this.periods = periods;
    }

    /** The grammar of en-GB, en-US or es-ES; of the nearest of them for another locale. */
    public static SlotGrammar of(Locale locale) {
        return new SlotGrammar(PeriodGrammar.of(locale));
    }

    /**
     * A day or period.
     *
     * @param today in the customer's time zone
     * @return empty when the words are none
     */
    public Optional<DateValue> period(String words, LocalDate today, TimeContext context) {
        return periods.read(words, today, context);
    }

    /** Whether the words mean all there are. */
    public boolean isAll(String words) {
        return ALL.contains(words.toLowerCase(Locale.ROOT).strip());
    }
}
