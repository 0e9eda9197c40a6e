package dev.sottovoce.conversation.understanding;

import dev.sottovoce.conversation.channel.HeardIntent;
import java.util.List;

/**
 * One request within a text.
 *
 * @param ranked every candidate, the likeliest first; never empty, whatever the verdict
 * @param inScope the score against everything that is not ours; comparable within one model only
 * @param heard the likeliest intent with the words of its slots; a short answer to a question is heard as
 *     {@code follow_up}, {@code yes} or {@code no}
 * @param negated whether the customer said not to: it starts nothing
 */
public record Clause(Verdict verdict, List<Candidate> ranked, double inScope, HeardIntent heard, boolean negated) {
    public Clause {
        ranked = List.copyOf(ranked);
    }

    /** Whether to act on it. */
    public enum Verdict {
        IN,
        /** Two or three are about as likely: ask. */
        CLARIFY,
        OUT
    }

    /** A possible meaning; {@code probability} over all classes, the out-of-scope one included. */
    public record Candidate(String intent, double probability) {}

    /** The verdict and the label, never words. */
    @Override
    public String toString() {
        return "[" + verdict + " " + heard.id() + "]";
    }
}
