package dev.sottovoce.runtime.store;

import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.SQLException;

/** Keeps the calls that bring an answer with the event that they answer, until they are made. */
public interface KeptCalls {
    /**
     * Keeps the calls in a transaction that is under way.
     *
     * @return false when something else was kept for this event meanwhile; then nothing has changed
     */
    boolean keep(Connection connection, ArrivalStore.RowId id, byte[] calls) throws SQLException;

    /** The same in a transaction of its own. */
    Future<Boolean> keep(ArrivalStore.RowId id, byte[] calls);
}
