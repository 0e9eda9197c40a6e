package dev.sottovoce.conversation.dialogue;

import dev.sottovoce.conversation.slot.SlotValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An intent to be answered.
 *
 * @param page 0 at first
 * @param followUp whether it varies the question before
 */
public record Run(String intent, Map<String, SlotValue> slots, int page, boolean followUp) {
    public Run {
        slots = Map.copyOf(slots);
    }

    /** The same question with other slots in place of or beside its own. */
    public Run with(Map<String, SlotValue> others) {
        var all = new LinkedHashMap<>(slots);
        all.putAll(others);
        return new Run(intent, all, 0, followUp);
    }

    /** The same question as a variation of the one before. */
    public Run asFollowUp() {
        return new Run(intent, slots, page, true);
    }

    /** The same question, another page of its answer. */
    public Run onPage(int other) {
        return new Run(intent, slots, Math.max(0, other), followUp);
    }
}
