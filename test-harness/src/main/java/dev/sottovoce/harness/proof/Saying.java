package dev.sottovoce.harness.proof;

import java.util.Map;
import java.util.Optional;

/**
 * What a customer says in one turn.
 *
 * @param intent of the catalogue, {@code launch} or {@code silence}
 * @param slots as a vendor that understands would fill them
 * @param text as she would type it
 */
record Saying(String intent, Map<String, Slot> slots, String text) {
    Saying {
        slots = Map.copyOf(slots);
    }

    static Saying of(String intent, String text) {
        return new Saying(intent, Map.of(), text);
    }

    Saying with(String slot, Slot value) {
        var all = new java.util.TreeMap<>(slots);
        all.put(slot, value);
        return new Saying(intent, all, text);
    }

    /**
     * A filled slot.
     *
     * @param words as said
     * @param id the entry of a closed list, or a date as vendors code it
     */
    record Slot(String words, Optional<String> id) {
        static Slot words(String words) {
            return new Slot(words, Optional.empty());
        }

        static Slot of(String words, String id) {
            return new Slot(words, Optional.of(id));
        }
    }
}
