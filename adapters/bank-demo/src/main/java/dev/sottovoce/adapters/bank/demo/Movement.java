package dev.sottovoce.adapters.bank.demo;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that moves between two accounts.
 *
 * @param happened in the customer's time zone
 * @param booked the day from which it is in the booked balance; a card payment's is the day after
 * @param account key of the customer's account
 * @param other key of her other account; empty when the other side is outside the bank
 * @param incoming whether {@code account} receives
 * @param magnitude in minor units of the account's currency, above zero
 * @param merchant of the public list
 * @param counterparty how the customer knows the other side
 */
record Movement(
        MovementKind kind,
        LocalDate happened,
        LocalDate booked,
        String account,
        Optional<String> other,
        boolean incoming,
        long magnitude,
        Optional<String> merchant,
        String counterparty,
        String category,
        boolean sensitive) {
    /** What it does to the balance of {@link #account}. */
    long effect() {
        return incoming ? magnitude : -magnitude;
    }
}
