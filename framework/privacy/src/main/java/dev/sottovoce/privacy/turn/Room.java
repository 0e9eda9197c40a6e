package dev.sottovoce.privacy.turn;

import java.util.Locale;

/** Who can hear the answer. */
public enum Room {
    /** The customer said that only she hears this assistant. */
    PRIVATE,
    /** Others may hear, but this speaker was recognised. */
    IDENTIFIED,
    /** The customer was never asked or did not answer. */
    UNKNOWN,
    /** Others may hear. */
    SHARED;

    /** As written in policy files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
