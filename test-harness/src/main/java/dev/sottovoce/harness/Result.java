package dev.sottovoce.harness;

import java.util.List;

/**
 * How a talk went on one channel in one locale.
 *
 * @param transcript what was said, line by line
 * @param failures each with its line, what was expected and what came; empty when all is well
 */
public record Result(String talk, String channel, String locale, List<String> transcript, List<String> failures) {
    public Result {
        transcript = List.copyOf(transcript);
        failures = List.copyOf(failures);
    }

    /** Whether all was as the script says. */
    public boolean passed() {
        return failures.isEmpty();
    }

    /** Such as {@code balance.talk · alexa · en-GB}. */
    public String title() {
        return talk + " · " + channel + " · " + locale;
    }

    /** What went wrong, with the conversation until then. */
    public String report() {
        return title() + "\n  " + String.join("\n  ", failures) + "\n  the conversation:\n    "
                + String.join("\n    ", transcript);
    }
}
