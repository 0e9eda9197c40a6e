package dev.sottovoce.privacy.speech;

/** The grammatical gender of the noun that a number counts; English ignores it. */
public enum Gender {
    /** "un euro", "doscientos euros". */
    MASCULINE,
    /** "una libra", "doscientas libras". */
    FEMININE
}
