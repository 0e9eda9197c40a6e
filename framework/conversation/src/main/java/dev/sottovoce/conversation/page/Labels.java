package dev.sottovoce.conversation.page;

import dev.sottovoce.conversation.message.Renderer;
import dev.sottovoce.privacy.Disclosing;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.util.Set;

/** Constant texts of the catalogue beside a form. */
record Labels(Renderer renderer, Disclosing firstParty, TurnRecord record) {
    /** The text of that key, or another where a skill has none. */
    String of(String key, String other) {
        return renderer.has(key)
                ? renderer.label(key, firstParty, record, Set.of(Surface.SCREEN))
                        .orElse(other)
                : other;
    }
}
