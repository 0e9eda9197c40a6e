package dev.sottovoce.privacy.policy;

/** One voice in a decision. The order breaks ties: the first of the lowest is the binding one. */
public enum Factor {
    /** The ceiling of the class, a constant of the code. */
    FLOOR,
    /** The best permit that matches, or the default. */
    RULE,
    /** A cap that matches. */
    CAP,
    CONSENT,
    ROOM,
    BUDGET,
    SEALED,
    /** A bank's own engine. */
    PLUGIN,
    /** A value of another customer, or one that this turn did not register. */
    SUBJECT
}
