package dev.sottovoce.banking;

/** Which movements a question covers. */
public enum Scope {
    /** Those that may take part in an answer to a vendor: none that is sensitive by class. */
    TELLABLE,
    /** All of them, for the bank's own page. */
    EVERYTHING
}
