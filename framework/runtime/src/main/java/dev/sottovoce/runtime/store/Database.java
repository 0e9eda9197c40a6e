package dev.sottovoce.runtime.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/**
 * The one database: H2 in a file by default, PostgreSQL when that is outgrown. Blocking work happens on the worker pool
 * {@code store}.
 */
public final class Database {
    private static final int CONNECTIONS = 4;
    private static final int ATTEMPTS = 5;
    /** H2 keeps eight parsed statements for a connection; a turn has more, and would parse each of them again. */
    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=5000;QUERY_CACHE_SIZE=64";

    private final HikariDataSource source;
    private final WorkerExecutor workers;
    private final boolean lazy;

    /**
     * Over a pool of connections.
     *
     * @param lazy whether a commit comes back before it is written
     */
    private Database(HikariDataSource source, WorkerExecutor workers, boolean lazy) {
        this.source = source;
        this.workers = workers;
        this.lazy = lazy;
    }

    /**
     * Connects and brings the schema up to date.
     *
     * @param url such as {@code jdbc:h2:file:/var/lib/sottovoce/db;MODE=PostgreSQL}; see {@link #inFile} and
     *     {@link #inMemory}
     */
    public static Future<Database> open(Vertx vertx, String url, Clock clock) {
        var workers = vertx.createSharedWorkerExecutor("store", CONNECTIONS);
        return workers.executeBlocking(() -> connect(url), false)
                .map(source -> new Database(source, workers, isLazy(url)))
                .compose(database ->
                        database.transaction(new Schema(clock)::upgrade).map(database));
    }

    /** The address of a database in files that begin with this path. */
    public static String inFile(String path) {
        return "jdbc:h2:file:" + path + ";AUTO_SERVER=TRUE" + OPTIONS;
    }

    /** The address of a database that ends with the process. */
    public static String inMemory(String name) {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + OPTIONS;
    }

    /**
     * Runs in one transaction and commits it; on any exception nothing of it stays.
     *
     * @return failed with {@link DatabaseException} when the database fails
     */
    public <T> Future<T> transaction(Work<T> work) {
        return workers.executeBlocking(() -> attempt(work), false);
    }

    /**
     * The same for what others rely on from then on: when this succeeds, neither the end of the process nor that of the
     * machine undoes it.
     *
     * @return failed with {@link DatabaseException} when the database fails
     */
    public <T> Future<T> durable(Work<T> work) {
        return workers.executeBlocking(
                () -> {
                    T result = attempt(work);
                    if (lazy) {
                        var unused = attempt(Database::write);
                    }
                    return result;
                },
                false);
    }

    /** Whether the database answers. */
    public Future<Boolean> isReady() {
        return transaction(connection -> connection.isValid(1)).otherwise(false);
    }

    /** Lets running transactions finish, then lets go of the files. */
    public Future<Void> close() {
        return workers.<Boolean>executeBlocking(
                        () -> {
                            source.close();
                            return true;
                        },
                        true)
                .eventually(workers::close)
                .mapEmpty();
    }

    private <T> T attempt(Work<T> work) {
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

    private <T> T once(Work<T> work) throws SQLException {
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

    /** H2 writes a commit to its file half a second later; PostgreSQL at once. */
    private static boolean isLazy(String url) {
        return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
    }

    /** Every commit so far, whoever made it. */
    private static boolean write(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute("CHECKPOINT SYNC");
        }
    }

    /** Class 40 is "transaction rollback" in SQL; HYT00 is H2's lock time-out. */
    private static boolean isRetryable(SQLException failure) {
        var state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return state.startsWith("40") || state.equals("HYT00");
    }

    private static HikariDataSource connect(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }
}
