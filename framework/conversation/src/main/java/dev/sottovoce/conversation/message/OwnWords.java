package dev.sottovoce.conversation.message;

import java.util.List;
import java.util.Optional;

/**
 * A reply as the bank's own page shows it.
 *
 * @param lines what it says, in order
 * @param asks what has to be chosen before there is an answer
 */
public record OwnWords(List<String> lines, Optional<Asks> asks) {
    public OwnWords {
        lines = List.copyOf(lines);
    }

    /**
     * A choice among the customer's own things.
     *
     * @param titles in the order in which they are counted
     */
    public record Asks(String slot, List<String> titles) {
        public Asks {
            titles = List.copyOf(titles);
        }

        /** Which slot; the titles are the customer's. */
        @Override
        public String toString() {
            return "[asks for " + slot + "]";
        }
    }

    /** How many lines; what they say is nobody's but the customer's. */
    @Override
    public String toString() {
        return "[" + lines.size() + " lines]";
    }
}
