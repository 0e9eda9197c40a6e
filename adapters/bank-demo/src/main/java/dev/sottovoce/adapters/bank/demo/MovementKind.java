package dev.sottovoce.adapters.bank.demo;

import dev.sottovoce.privacy.form.DataClass;

/** Why money moved; it decides whether that is spending and whose name the other side is. */
enum MovementKind {
    /** What an account began with; not shown. */
    OPENING,
    /** At a merchant of the public list, by card. */
    PURCHASE,
    /** To a landlord, whom no public list knows. */
    RENT,
    /** To a person, or to a company that no public list knows. */
    PERSON,
    /** From an employer. */
    INCOME,
    /** What is left at the month's end, into savings; of somebody else where another holder of the account looks. */
    SWEEP;

    /** The class of the other side's name, unless that is an account of the same customer. */
    DataClass counterparty() {
        return switch (this) {
            case PURCHASE -> DataClass.TX_MERCHANT;
            case INCOME -> DataClass.INCOME;
            case OPENING, RENT, PERSON, SWEEP -> DataClass.PAYEE_NAME;
        };
    }

    /** Whether it counts as spent. */
    boolean isSpending() {
        return this == PURCHASE || this == RENT;
    }
}
