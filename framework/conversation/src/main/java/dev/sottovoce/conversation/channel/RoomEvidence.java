package dev.sottovoce.conversation.channel;

/** What the vendor's request says of who may be listening. */
public enum RoomEvidence {
    /** Nothing: whoever is in the room. */
    NONE,
    /** The speaker was recognised and is the linked customer. */
    OWN_SPEAKER,
    /** A speaker was recognised who is not known to be the linked customer. */
    OTHER_SPEAKER,
    /** Written, so nobody hears. */
    WRITTEN
}
