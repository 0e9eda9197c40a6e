package dev.sottovoce.runtime.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Transactions on a pool of connections. Blocks: only for workers. */
record Connections(HikariDataSource source) {
    private static final int ATTEMPTS = 5;

    /**
     * Runs in one transaction and commits it, and again where the database asks for that.
     *
     * @throws DatabaseException when the database fails
     */
    <T> T attempt(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException failure) {
                if (attempt == ATTEMPTS || !isRetryable(failure)) {
                    throw new DatabaseException(
                            Optional.ofNullable(failure.getSQLState()).orElse("unknown"));
                }
            }
        }
    }

    /** Runs in one transaction and commits it; on any exception nothing of it stays. */
    <T> T once(Work<T> work) throws SQLException {
        try (var connection = source.getConnection()) {
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                rollback(connection, failure);
                throw failure;
            }
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            cause.addSuppressed(second);
        }
    }

    /** Class 40 is "transaction rollback" in SQL; HYT00 is H2's lock time-out. */
    private static boolean isRetryable(SQLException failure) {
        var state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return state.startsWith("40") || state.equals("HYT00");
    }
}
