package dev.sottovoce.privacy.turn;

import java.util.Locale;

/** Where in a reply, or in what sort of message, a value stands. */
public enum Surface {
    VOICE,
    SCREEN,
    CARD,
    TEXT,
    BUTTON,
    PUSH,
    LOG,
    MODEL;

    /** As written in policy files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
