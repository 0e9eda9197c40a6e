package dev.sottovoce.privacy.turn;

import java.util.Locale;

/** How sure we are who is there. Good for reading; money needs approval on the bank's own page. */
public enum Assurance {
    NONE,
    /** The vendor account is linked to a customer. */
    LINKED,
    /** The device is unlocked or the speaker was recognised. */
    PRESENT,
    /** Approved on the bank's own page. */
    APPROVED;

    /** As written in policy files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
