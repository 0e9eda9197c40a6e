package dev.sottovoce.adapters.bank.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What happens on an account every month.
 *
 * @param account key of the data files
 * @param with a merchant, a number of a payee, an account, or names of which the seed takes one
 * @param days of the month; one beyond its end is its last
 * @param sizing how the amounts are found
 * @param bounds in minor units; for {@link Sizing#TOTAL} those of even months and then those of odd ones
 */
record Habit(String account, MovementKind kind, String with, List<Integer> days, Sizing sizing, List<Long> bounds) {
    /** How the amounts of a habit are found. */
    enum Sizing {
        /** The same every month. */
        FIXED,
        /** Drawn each time. */
        EACH,
        /** Such that the month's sum is in bounds. */
        TOTAL,
        /** Such that the account's balance ends in bounds. */
        BALANCE
    }

    static Habit of(List<String> row) {
        List<String> amounts = List.of(row.get(4).split(" "));
        return new Habit(
                row.get(0),
                MovementKind.valueOf(row.get(1)),
                row.get(2),
                Arrays.stream(row.get(3).split(",")).map(Integer::valueOf).toList(),
                Sizing.valueOf(amounts.get(0).toUpperCase(Locale.ROOT)),
                amounts.stream().skip(1).map(Long::valueOf).toList());
    }

    /** Names it among habits. */
    String key() {
        return account + "/" + with;
    }
}
