package dev.sottovoce.conversation.page;

import java.util.List;
import java.util.Locale;

/**
 * A request as the bank's own page shows it.
 *
 * @param title what the request is called, in the customer's language
 * @param lines the answer, complete; empty while something has to be chosen
 * @param fields what can be chosen, with what is chosen now
 */
public record Shown(String title, Locale locale, List<String> lines, List<Field> fields) {
    public Shown {
        lines = List.copyOf(lines);
        fields = List.copyOf(fields);
    }

    /** How much there is; what it says is nobody's but the customer's. */
    @Override
    public String toString() {
        return "[" + lines.size() + " lines, " + fields.size() + " fields]";
    }
}
