package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.ledger.CustomerKey;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The ledger's keys, as a transaction sees them. Blocks: only for workers. */
public interface LedgerKeys {
    /**
     * The keys of some customers for a quarter, made where there are none.
     *
     * <p>The caller holds the lock of the ledger's head, so that no key is made while others are destroyed.
     *
     * @param quarter such as {@code 2026Q1}
     */
    Prepared prepare(Sql sql, Collection<SubjectRef> subjects, String quarter) throws SQLException;

    /** The keys of a customer that were not destroyed, the newest quarter first. */
    List<CustomerKey> living(Sql sql, SubjectRef subject) throws SQLException;

    /** Keys at hand. */
    interface Prepared {
        /** The key of a customer who was asked for. */
        CustomerKey of(SubjectRef subject);

        /** To be called once the transaction is committed: from then on, new keys may be remembered. */
        void committed();
    }
}
