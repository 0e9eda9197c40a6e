package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.Told;
import dev.sottovoce.privacy.turn.MessageUse;
import java.util.Map;

/**
 * A message in words.
 *
 * @param uses what the guard will render once more
 * @param told the values in it, by hole
 * @param alternative which of several texts was taken
 */
record Written(Both<String> text, Both<MessageUse> uses, Map<String, Told> told, int alternative) {
    Written {
        told = Map.copyOf(told);
    }
}
