package dev.sottovoce.adapters.alexa.simulator;

import java.util.List;
import java.util.Map;

/**
 * What Amazon makes of words.
 *
 * @param intent its name in the model
 * @param slots the filled ones
 */
record Understood(String intent, Map<String, Filled> slots) {
    /**
     * A filled slot.
     *
     * @param value words as said, or Amazon's notation for its own types
     * @param authorities what the lists of values made of it; empty for Amazon's own types
     */
    record Filled(String value, List<Authority> authorities) {
        boolean resolved() {
            return authorities.isEmpty()
                    || authorities.stream()
                            .anyMatch(authority -> !authority.matches().isEmpty());
        }
    }

    /**
     * One list of values.
     *
     * @param dynamic whether the skill sent it during the session
     * @param matches none is {@code ER_SUCCESS_NO_MATCH}
     */
    record Authority(boolean dynamic, String type, List<Match> matches) {}

    record Match(String name, String id) {}

    /** The slot that the skill announced to ask for. */
    record Elicited(String intent, String slot) {}
}
