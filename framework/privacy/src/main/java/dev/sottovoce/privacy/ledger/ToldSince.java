package dev.sottovoce.privacy.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * How much a vendor was told about a customer, as far as her keys still live.
 *
 * @param entries told values, without those whose bytes did not leave
 * @param since the first of them, UTC; empty when there is none
 */
public record ToldSince(long entries, Optional<Instant> since) {
    /** Nothing so far. */
    public static ToldSince nothing() {
        return new ToldSince(0, Optional.empty());
    }
}
