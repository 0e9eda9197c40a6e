package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A ledger whose entries become durable in one transaction with something else in the same database. */
public interface JointLedger extends DisclosureStore {
    /** What is done in the same transaction, before the entries are written. */
    @FunctionalInterface
    interface Alongside {
        /**
         * Runs on a worker thread, and once more when the database asks for a retry.
         *
         * @param entries the numbers that the entries will have
         * @return false when the entries should not be written; then it has changed nothing
         */
        boolean in(Connection connection, Appended.Written entries) throws SQLException;
    }

    /**
     * Writes the entries of one reply as {@link DisclosureStore#append} does, and the other work with them, both or
     * none.
     *
     * @return empty when the other work wanted no entries
     */
    CompletionStage<Optional<Appended>> append(
            List<Disclosure> drafts, SubjectRef subject, String vendor, long consentVersion, Alongside alongside);
}
