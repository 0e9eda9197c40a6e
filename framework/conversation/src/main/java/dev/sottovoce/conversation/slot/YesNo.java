package dev.sottovoce.conversation.slot;

/** A clear answer to a question of yes or no. */
public enum YesNo {
    YES,
    NO
}
