package dev.sottovoce.runtime.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/**
 * The one database: H2 in a file by default, PostgreSQL when that is outgrown. Blocking work happens on the worker pool
 * {@code store}.
 */
public final class Database {
    private static final int CONNECTIONS = 4;
    /** H2 keeps eight parsed statements for a connection; a turn has more, and would parse each of them again. */
    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=5000;QUERY_CACHE_SIZE=64";

    private final Connections connections;
    private final WorkerExecutor workers;
    private final SharedTransactions shared;
    private final boolean lazy;

    /**
     * Over connections.
     *
     * @param lazy whether a commit comes back before it is written
     */
    private Database(Connections connections, WorkerExecutor workers, SharedTransactions shared, boolean lazy) {
        this.connections = connections;
        this.workers = workers;
        this.shared = shared;
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
        return workers.executeBlocking(() -> connect(url), false).compose(connections -> {
            var shared = new SharedTransactions(vertx, workers, connections, isH2(url) ? 1 : CONNECTIONS);
            var database = new Database(connections, workers, shared, isLazy(url));
            return workers.executeBlocking(() -> connections.attempt(new Schema(clock)::upgrade), false)
                    .map(database);
        });
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
     * Runs in a transaction, together with what others ask at the same moment, and commits it; on any exception nothing
     * of it stays. For short work, as others wait for it.
     *
     * @return failed with {@link DatabaseException} when the database fails
     */
    public <T> Future<T> transaction(Work<T> work) {
        return shared.run(work);
    }

    /**
     * Runs in a transaction of its own what others rely on from then on: when this succeeds, neither the end of the
     * process nor that of the machine undoes it.
     *
     * @return failed with {@link DatabaseException} when the database fails
     */
    public <T> Future<T> durable(Work<T> work) {
        return workers.executeBlocking(
                () -> {
                    T result = connections.attempt(work);
                    if (lazy) {
                        var unused = connections.attempt(Database::write);
                    }
                    return result;
                },
                false);
    }

    /**
     * Reads in a transaction of its own, beside others, for what takes long.
     *
     * @return failed with {@link DatabaseException} when the database fails
     */
    public <T> Future<T> aside(Work<T> work) {
        return workers.executeBlocking(() -> connections.attempt(work), false);
    }

    /** Whether the database answers. */
    public Future<Boolean> isReady() {
        return transaction(connection -> connection.isValid(1)).otherwise(false);
    }

    /** Lets running transactions finish, then lets go of the files. */
    public Future<Void> close() {
        return workers.<Boolean>executeBlocking(
                        () -> {
                            connections.source().close();
                            return true;
                        },
                        true)
                .eventually(workers::close)
                .mapEmpty();
    }

    /** H2 writes a commit to its file half a second later; PostgreSQL at once. */
    private static boolean isLazy(String url) {
        return isH2(url) && !url.startsWith("jdbc:h2:mem:");
    }

    /** H2 makes one commit after the other: a second transaction beside the first would only wait. */
    private static boolean isH2(String url) {
        return url.startsWith("jdbc:h2:");
    }

    /** Every commit so far, whoever made it. */
    private static boolean write(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute("CHECKPOINT SYNC");
        }
    }

    private static Connections connect(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        return new Connections(new HikariDataSource(config));
    }
}
