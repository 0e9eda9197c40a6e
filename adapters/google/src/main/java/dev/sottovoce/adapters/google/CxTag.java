package dev.sottovoce.adapters.google;

import dev.sottovoce.conversation.channel.Event;
import java.util.Optional;

/**
 * Why the agent's flow calls us. The tag decides alone: Google repeats the last matched intent where none matched.
 *
 * @see <a href="https://cloud.google.com/dialogflow/cx/docs/concept/webhook">Google: webhooks, tags</a>
 */
enum CxTag {
    WELCOME("welcome", Event.LAUNCH),
    TURN("turn", Event.TURN),
    NO_MATCH("no-match", Event.TURN),
    NO_INPUT("no-input", Event.SILENCE),
    LONG("long", Event.TURN);

    private final String tag;
    private final Event event;

    CxTag(String tag, Event event) {
        this.tag = tag;
        this.event = event;
    }

    Event event() {
        return event;
    }

    static Optional<CxTag> of(String text) {
        for (CxTag each : values()) {
            if (each.tag.equals(text)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
