package dev.sottovoce.understanding;

import dev.sottovoce.conversation.slot.Found;
import dev.sottovoce.conversation.slot.MoneyMatch;
import dev.sottovoce.conversation.slot.SlotGrammar;
import dev.sottovoce.conversation.slot.TimeContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Finds values of open slot types in a text: days, periods and, where an intent wants any, amounts. */
final class Grammars {
    private static final Currency ANY = Currency.getInstance("EUR");

    private final boolean money;

    Grammars(Domain domain) {
        this.money = domain.labels().values().stream()
                .anyMatch(label -> label.slotOfType("MONEY").isPresent());
    }

    List<Span> find(String text, List<Token> tokens, Locale locale, LocalDate today) {
        SlotGrammar grammar = SlotGrammar.of(locale);
        var spans = new ArrayList<Span>();
        for (Found<?> found : grammar.findPeriods(text, today, TimeContext.PAST)) {
            add(spans, "PERIOD", tokens, found.start(), found.end());
        }
        if (money) {
            for (MoneyMatch match : grammar.findMoney(text, ANY)) {
                // A bare number is an amount only to whoever asked for one.
                if (!match.bare()) {
                    add(spans, "MONEY", tokens, match.start(), match.end());
                }
            }
        }
        return spans;
    }

    private static void add(List<Span> spans, String type, List<Token> tokens, int start, int end) {
        int from = 0;
        while (from < tokens.size() && tokens.get(from).to() <= start) {
            from++;
        }
        int to = from;
        while (to < tokens.size() && tokens.get(to).from() < end) {
            to++;
        }
        if (to > from) {
            spans.add(new Span(type, List.of(), from, to));
        }
    }
}
