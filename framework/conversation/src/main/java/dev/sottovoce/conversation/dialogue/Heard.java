package dev.sottovoce.conversation.dialogue;

import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.slot.SlotValue;
import java.util.Map;
import java.util.Optional;

/**
 * What the customer did, understood.
 *
 * @param intent the catalogue's intent; {@code fallback} when nothing matched; empty when nothing was said
 * @param shift how many periods later (or, negative, earlier) a follow-up wants
 * @param linked whether she is known to the bank
 */
public record Heard(
        Event event, Optional<String> intent, Map<String, SlotValue> slots, Optional<Integer> shift, boolean linked) {
    public Heard {
        slots = Map.copyOf(slots);
    }
}
