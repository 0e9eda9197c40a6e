package dev.sottovoce.conversation.dialogue;

import dev.sottovoce.conversation.slot.SlotValue;
import java.util.Map;

/**
 * What a button stands for: an intent with slots, as if the customer had said it. No bank value is in it; one of the
 * customer's own things is meant by its place in the list that was shown.
 */
public record Tap(String intent, Map<String, SlotValue> slots) {
    public Tap {
        slots = Map.copyOf(slots);
    }

    /** An intent without slots, such as {@code yes}. */
    public static Tap of(String intent) {
        return new Tap(intent, Map.of());
    }
}
