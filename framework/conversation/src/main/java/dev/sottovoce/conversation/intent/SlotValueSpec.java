package dev.sottovoce.conversation.intent;

import java.util.List;

/**
 * One value of a closed slot type, in one language.
 *
 * @param id the same in every language, such as {@code GROCERIES}
 * @param names the first is the one that we say back
 */
public record SlotValueSpec(String id, List<String> names) {
    public SlotValueSpec {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("slot value " + id + " has no name");
        }
    }
}
