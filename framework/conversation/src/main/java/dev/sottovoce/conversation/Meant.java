package dev.sottovoce.conversation;

import dev.sottovoce.conversation.dialogue.Heard;
import dev.sottovoce.conversation.dialogue.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a customer meant.
 *
 * @param locale in which she is answered
 * @param first message keys that are said before anything else
 * @param step what to do, where the words themselves decide it
 * @param heard what the dialogue goes by otherwise
 */
record Meant(Locale locale, List<String> first, Optional<Step> step, Heard heard) {
    Meant {
        first = List.copyOf(first);
    }
}
