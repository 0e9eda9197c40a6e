package dev.sottovoce.harness.proof;

import dev.sottovoce.privacy.turn.SubjectRef;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the bank of the proof holds of one customer. Every amount, number and name stands in it once and nowhere else.
 *
 * @param movements the newest first
 */
record Books(
        SubjectRef customer,
        Locale locale,
        ZoneId zone,
        Currency currency,
        List<AccountBook> accounts,
        List<MovementBook> movements,
        List<PayeeBook> payees) {
    Books {
        accounts = List.copyOf(accounts);
        movements = List.copyOf(movements);
        payees = List.copyOf(payees);
    }

    /**
     * An account; amounts in minor units.
     *
     * @param number digits
     */
    record AccountBook(String ref, String nickname, String number, long booked, long available) {
        @Override
        public String toString() {
            return "[account]";
        }
    }

    /** Who stands on the other side of a movement. */
    enum Side {
        MERCHANT,
        PERSON,
        EMPLOYER
    }

    /**
     * A movement.
     *
     * @param account which of the customer's, from 0
     * @param merchant id of the public list, for questions
     * @param category id of the public list, for questions
     * @param minorUnits above zero
     */
    record MovementBook(
            String ref,
            int account,
            LocalDate date,
            Side side,
            String counterparty,
            Optional<String> merchant,
            String category,
            String categoryName,
            long minorUnits,
            boolean incoming,
            boolean pending,
            boolean sensitive) {
        @Override
        public String toString() {
            return "[movement]";
        }
    }

    /** Somebody whom the customer has paid. */
    record PayeeBook(String ref, String name, Optional<String> alias, String number) {
        @Override
        public String toString() {
            return "[payee]";
        }
    }

    @Override
    public String toString() {
        return "[books of " + accounts.size() + " accounts]";
    }
}
