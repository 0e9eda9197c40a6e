package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.turn.Medium;

/** The same for the ear and for the eye. */
record Both<T>(T speech, T display) {
    T in(Medium medium) {
        return medium == Medium.SPEECH ? speech : display;
    }
}
