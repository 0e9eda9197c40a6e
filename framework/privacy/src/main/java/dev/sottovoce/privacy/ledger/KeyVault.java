package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.turn.SubjectRef;

/** The ledger's keys, one for each customer and quarter, so that erasing one customer's history leaves the rest. */
public interface KeyVault {
    /**
     * 32 bytes.
     *
     * @param quarter such as {@code 2026Q1}
     */
    byte[] key(SubjectRef subject, String quarter);
}
