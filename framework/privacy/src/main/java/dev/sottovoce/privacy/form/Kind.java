package dev.sottovoce.privacy.form;

/** What sort of thing a value is; it decides which {@link Form}s exist for the value. */
public enum Kind {
    /** An amount of money. */
    MONEY,
    /** An account, card or reference number. */
    IDENTIFIER,
    /** A name, nickname, merchant or category. */
    NAME,
    /** A day or a period of days. */
    DATE,
    /** Yes or no. */
    FLAG,
    /** How many. */
    COUNT,
    /** Free text. */
    TEXT
}
