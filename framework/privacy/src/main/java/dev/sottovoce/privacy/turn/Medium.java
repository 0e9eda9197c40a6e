package dev.sottovoce.privacy.turn;

/** For the ear or for the eye. */
public enum Medium {
    SPEECH,
    DISPLAY
}
