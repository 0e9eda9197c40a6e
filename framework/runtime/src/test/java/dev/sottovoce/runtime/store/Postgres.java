package dev.sottovoce.runtime.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One PostgreSQL server for all tests of a run. Where it does not start, they are skipped with a notice. */
public final class Postgres implements BeforeAllCallback {
    private static final System.Logger LOG = System.getLogger(Postgres.class.getName());

    private @Nullable Server server;

    private record Server(EmbeddedPostgres process, AtomicInteger databases) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            process.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = context.getRoot()
                .getStore(Namespace.create(Postgres.class))
                .getOrComputeIfAbsent("server", key -> start(), Server.class);
    }

    /** The address of a database that nobody has used. */
    public String freshUrl() {
        var running = Objects.requireNonNull(server, "the server was not started before the tests of a class");
        var name = "fresh" + running.databases().incrementAndGet();
        try (var connection = running.process().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new AssertionError("a new database could not be made", failure);
        }
        return running.process().getJdbcUrl("postgres", name);
    }

    private static Server start() {
        try {
            return new Server(EmbeddedPostgres.start(), new AtomicInteger());
        } catch (IOException | RuntimeException unable) {
            String notice = "Skipped: PostgreSQL does not start here ("
                    + unable.getClass().getSimpleName() + ")";
            LOG.log(Level.WARNING, notice);
            return Assumptions.abort(notice);
        }
    }
}
