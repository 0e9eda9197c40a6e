package dev.sottovoce.conversation.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What was meant.
 *
 * @param language of the words; the session's when they do not show another
 * @param clauses at least one, at most three, in order
 */
public record Understood(Locale language, List<Clause> clauses, Set<Flag> flags) {
    public Understood {
        clauses = List.copyOf(clauses);
        flags = Set.copyOf(flags);
    }

    /** What a text shows beside its meaning. */
    public enum Flag {
        /** Fraud, theft, "help me now": a freeze and a person are offered before any other question. */
        DISTRESS,
        ABUSE,
        /** Words that are meant for a machine rather than a bank; they are only counted. */
        INSTRUCTION
    }
}
