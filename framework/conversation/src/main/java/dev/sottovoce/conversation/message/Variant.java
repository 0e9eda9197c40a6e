package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.guard.Template;
import java.util.Map;

/**
 * A template that can be chosen.
 *
 * @param weight how specific its conditions are; the heaviest that fits is said
 */
record Variant(Template template, int alternative, int weight) {
    /** Whether the text serves values that came out under these keys. */
    boolean serves(Map<String, String> keys) {
        return template.forms().entrySet().stream().allMatch(condition -> {
            String key = keys.get(condition.getKey());
            return key != null && condition.getValue().contains(key);
        });
    }
}
