package dev.sottovoce.runtime.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** Brings a database to the newest schema, step by step, each step once. Steps are never changed, only added. */
final class Schema {
    private static final List<String> STEPS = List.of(
            "0001-links.sql",
            "0002-replay.sql",
            "0003-inbox.sql",
            "0004-consent-and-ledger.sql",
            "0006-link-pages.sql",
            "0007-arrivals.sql",
            "0008-budget.sql",
            "0009-ledger.sql",
            "0010-seals.sql",
            "0011-consent.sql",
            "0012-pages.sql");

    private final Clock clock;

    Schema(Clock clock) {
        this.clock = clock;
    }

    /** Takes the steps that are missing, and says how many these were. */
    int upgrade(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS schema_version ("
                    + "version INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL, applied_at BIGINT NOT NULL)");
        }
        int present = version(connection);
        if (present > STEPS.size()) {
            throw new IllegalStateException("the database has schema version " + present + ", this program knows "
                    + STEPS.size() + "; start the newer program, or restore an older backup");
        }
        for (int step = present; step < STEPS.size(); step++) {
            apply(connection, step + 1, STEPS.get(step));
        }
        return STEPS.size() - present;
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COALESCE(MAX(version), 0) FROM schema_version")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void apply(Connection connection, int version, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements(name)) {
                statement.execute(sql);
            }
        }
        try (var insert = connection.prepareStatement(
                "INSERT INTO schema_version (version, name, applied_at) VALUES (?, ?, ?)")) {
            insert.setInt(1, version);
            insert.setString(2, name);
            insert.setLong(3, clock.millis());
            insert.executeUpdate();
        }
    }

    private static List<String> statements(String name) {
        try (var resource = Schema.class.getResourceAsStream("/dev/sottovoce/runtime/schema/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("schema step " + name + " is missing from the jar; build it again");
            }
            var text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.split(";\\s*(\\n|$)", -1)).stream()
                    .map(String::strip)
                    .filter(sql -> !sql.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
