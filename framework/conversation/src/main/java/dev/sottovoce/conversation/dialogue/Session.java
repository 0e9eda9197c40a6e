package dev.sottovoce.conversation.dialogue;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What one conversation remembers: what was asked, what was answered last, and how often we did not understand. No bank
 * value is in it; slots hold the customer's own words.
 *
 * @param asked what we asked last
 * @param last the last question that was answered
 * @param launched whether it began with a welcome
 * @param misunderstood how often in a row
 * @param silences how often in a row
 * @param heard message keys with alternative that were said, such as {@code welcome#2}
 * @param handle what rides on the vendor's session
 * @param touched UTC
 */
public record Session(
        Optional<Asked> asked,
        Optional<Run> last,
        boolean launched,
        int misunderstood,
        int silences,
        Set<String> heard,
        String handle,
        Instant touched) {
    public Session {
        heard = Set.copyOf(heard);
    }

    /** A conversation that begins. */
    public static Session fresh(Instant now) {
        return new Session(Optional.empty(), Optional.empty(), false, 0, 0, Set.of(), "", now);
    }

    /** Message keys without their alternatives. */
    public Set<String> heardKeys() {
        var keys = new HashSet<String>();
        heard.forEach(key -> keys.add(key.replaceFirst("#.*", "")));
        return keys;
    }

    /** What of it may be continued in the vendor's next session: the question, not what was asked. */
    public Session carriedOver(Instant now) {
        return new Session(Optional.empty(), last, false, 0, 0, heard, "", now);
    }
}
