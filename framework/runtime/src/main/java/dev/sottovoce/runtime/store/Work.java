package dev.sottovoce.runtime.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done with a connection inside one transaction. It may run again when the database asks for a retry. */
@FunctionalInterface
public interface Work<T> {
    /** Runs on a worker thread; what it returns is given to the caller once the transaction is durable. */
    T in(Connection connection) throws SQLException;
}
