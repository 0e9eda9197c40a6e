package dev.sottovoce.conversation.dialogue;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
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
 * @param taps what the buttons of the last answer stand for, by their handles; a new answer has new ones
 * @param language in which the customer last wrote; empty where only the vendor's setting counts
 * @param untold why the last answer told less than it could have; empty when it did not
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
        Map<String, Tap> taps,
        Optional<Locale> language,
        Optional<Untold> untold,
        String handle,
        Instant touched) {
    public Session {
        heard = Set.copyOf(heard);
        taps = Map.copyOf(taps);
    }

    /** A conversation that begins. */
    public static Session fresh(Instant now) {
        return new Session(
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                0,
                Set.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                now);
    }

    /** Message keys without their alternatives. */
    public Set<String> heardKeys() {
        var keys = new HashSet<String>();
        heard.forEach(key -> keys.add(key.replaceFirst("#.*", "")));
        return keys;
    }

    /** What of it may be continued in the vendor's next session: the question, not what was asked. */
    public Session carriedOver(Instant now) {
        return new Session(Optional.empty(), last, false, 0, 0, heard, Map.of(), language, untold, "", now);
    }

    /** The same, in which the customer writes this language; empty for the vendor's or the bank's own setting. */
    public Session speaking(Optional<Locale> other) {
        return new Session(asked, last, launched, misunderstood, silences, heard, taps, other, untold, handle, touched);
    }

    /** The same without buttons: each works once, and tapping one spends its neighbours too. */
    public Session tapped() {
        return new Session(
                asked, last, launched, misunderstood, silences, heard, Map.of(), language, untold, handle, touched);
    }
}
