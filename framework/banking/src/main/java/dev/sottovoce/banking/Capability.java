package dev.sottovoce.banking;

/** What a bank can do. An intent that needs what the bank lacks is not offered, generated or understood. */
public enum Capability {
    ACCOUNTS,
    TRANSACTIONS,
    SPENDING,
    PAYEES
}
