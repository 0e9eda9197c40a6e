package dev.sottovoce.conversation.channel;

import java.util.List;

/**
 * An intent as the vendor understood it.
 *
 * @param id the catalogue's intent id, such as {@code check_balance}; {@code fallback} when nothing matched
 */
public record HeardIntent(String id, List<HeardSlot> slots) {
    public HeardIntent {
        slots = List.copyOf(slots);
    }
}
