package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.turn.SubjectRef;
import java.util.List;

/** The ledger's keys, one for each customer and quarter, so that erasing one customer's history leaves the rest. */
public interface KeyVault {
    /**
     * The key of a quarter, made when there is none.
     *
     * @param quarter such as {@code 2026Q1}
     */
    CustomerKey key(SubjectRef subject, String quarter);

    /** The keys of a customer that were not destroyed, the newest quarter first. */
    List<CustomerKey> living(SubjectRef subject);
}
