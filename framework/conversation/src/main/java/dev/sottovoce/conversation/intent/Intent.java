package dev.sottovoce.conversation.intent;

import dev.sottovoce.privacy.form.DataClass;
import java.util.List;
import java.util.Set;

/**
 * Something that a customer can want in one turn.
 *
 * @param id such as {@code check_balance}
 * @param tier risk tier: 0 for everybody, 1 for linked customers, 2 with a read-back, 3 with approval on the bank's
 *     page
 * @param classes the data classes that an answer can touch
 * @param verbs verbs that make it an action, for negation; empty for questions
 * @param system whether the framework itself handles it, such as {@code help}
 */
public record Intent(
        String id, int tier, Set<DataClass> classes, List<String> verbs, List<SlotSpec> slots, boolean system) {
    public Intent {
        classes = Set.copyOf(classes);
        verbs = List.copyOf(verbs);
        slots = List.copyOf(slots);
    }

    /** The slot of that name. */
    public java.util.Optional<SlotSpec> slot(String name) {
        return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
    }
}
