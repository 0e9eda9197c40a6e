package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.turn.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the policy says of one party outside the bank.
 *
 * @param id as in rules, such as {@code amazon}
 * @param surfaces the only ones on which anything may be told
 * @param identifiesSpeakers whether it can recognise who speaks
 * @param answers whether it carries answers to customers; one that does not (a log service) is told nothing by default
 * @param budget empty when unlimited
 */
public record VendorRow(
        String id, Set<Surface> surfaces, boolean identifiesSpeakers, boolean answers, Optional<Budget> budget) {
    public VendorRow {
        surfaces = Set.copyOf(surfaces);
    }

    /**
     * How much one customer's values of one class may tell this vendor.
     *
     * @param bits at least 1, per customer and class
     * @param per the length of the fixed window
     */
    public record Budget(long bits, Duration per) {
        /** When the window that a moment falls into began; milliseconds since 1970 in UTC. */
        public long window(Instant now) {
            return Math.floorDiv(now.toEpochMilli(), per.toMillis()) * per.toMillis();
        }
    }
}
