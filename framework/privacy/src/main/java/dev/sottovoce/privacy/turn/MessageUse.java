package dev.sottovoce.privacy.turn;

import dev.sottovoce.privacy.form.Image;
import java.util.List;
import java.util.Map;

/**
 * One catalogue message as it stands in a reply: which template, and what fills its holes. The guard renders it again
 * from its own copy of the templates.
 *
 * @param template the template's id, unique over key, locale, medium, variant and alternative
 */
public record MessageUse(String template, Map<String, Fill> holes) {
    public MessageUse {
        holes = Map.copyOf(holes);
    }

    /** What stands in a hole. */
    public sealed interface Fill {
        /** A value that the gate let out. */
        record Told(Image image) implements Fill {}

        /** A list hole: one message for each item, one after the other. */
        record Items(List<MessageUse> messages) implements Fill {
            public Items {
                messages = List.copyOf(messages);
            }
        }
    }

    @Override
    public String toString() {
        return "[message " + template + "]";
    }
}
