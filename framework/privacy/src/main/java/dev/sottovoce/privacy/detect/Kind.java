package dev.sottovoce.privacy.detect;

/** What a text can contain that nobody classified. */
public enum Kind {
    /** A card number. */
    PAN,
    /** An international account number. */
    IBAN,
    /** A British sort code with an account number. */
    ACCOUNT,
    /** An American routing number. */
    ROUTING,
    /** A Spanish tax number, of a national (NIF) or a foreigner (NIE). */
    NIF,
    /** An American social security number or taxpayer number. */
    SSN,
    /** A British national insurance number. */
    NINO,
    /** A bank identifier code. */
    BIC,
    /** An e-mail address. */
    EMAIL,
    /** A telephone number. */
    PHONE,
    /** A card's security code. */
    CARD_CODE,
    /** A card's date of expiry. */
    EXPIRY,
    /** A PIN, password or code for one use. */
    SECRET
}
