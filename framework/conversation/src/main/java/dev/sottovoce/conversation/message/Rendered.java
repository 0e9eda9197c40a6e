package dev.sottovoce.conversation.message;

import java.util.List;
import java.util.Optional;

/**
 * A reply in words.
 *
 * @param speech for the ear
 * @param display for the eye
 * @param reprompt said after silence; constant; empty when nothing is asked
 * @param keys the messages used, in order
 * @param question what is asked at the end
 * @param picks titles of what can be chosen, in order; empty when there are no buttons
 * @param figure whether a bank value was told
 * @param withheld whether something was asked for that the vendor is not told
 * @param home what belongs on the customer's own page
 */
public record Rendered(
        String speech,
        String display,
        Optional<String> reprompt,
        List<String> keys,
        Optional<Question> question,
        List<String> picks,
        boolean figure,
        boolean withheld,
        List<HomeLine> home) {
    public Rendered {
        keys = List.copyOf(keys);
        picks = List.copyOf(picks);
        home = List.copyOf(home);
    }

    /** What a reply asks. */
    public sealed interface Question {
        /** For a slot's value. */
        record Slot(String name) implements Question {}

        /** Whether to go on with a list. */
        record More() implements Question {}

        /** Anything else that ends in a question mark. */
        record Other(String key) implements Question {}
    }

    /** The message keys: words are not for logs. */
    @Override
    public String toString() {
        return "[rendered " + keys + "]";
    }
}
