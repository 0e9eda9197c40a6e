package dev.sottovoce.runtime.page;

import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sealing;
import dev.sottovoce.runtime.store.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What waits for a customer at the bank. A handle opens once, within five minutes, and only for her; behind her sign-in
 * the same waits for a day.
 */
public final class Inbox {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_SHOWN = 50;

    private final Database database;
    private final Sealing sealing;
    private final Duration handleLife;
    private final Clock clock;

    /**
     * An inbox in this database.
     *
     * @param handleLife how long a handle opens; the policy's {@code first-party.ttl}
     */
    public Inbox(Database database, Sealing sealing, Duration handleLife, Clock clock) {
        this.database = database;
        this.sealing = sealing;
        this.handleLife = handleLife;
        this.clock = clock;
    }

    /**
     * Something that waits.
     *
     * @param lines as shown to the customer
     * @param opens whether its handle still opens the one-time page
     */
    public record Item(String handle, Instant at, List<String> lines, boolean opens) {
        public Item {
            lines = List.copyOf(lines);
        }

        /** The handle; the lines are nobody's but the customer's. */
        @Override
        public String toString() {
            return "[item " + handle + "]";
        }
    }

    private record Row(String handle, String subject, Buffer lines, long at, boolean spent) {}

    /**
     * Puts lines down for a customer.
     *
     * @param handle of the one-time page; used once, or the future fails
     */
    public Future<Void> put(String handle, SubjectRef customer, List<String> lines) {
        var sealed = sealing.seal(
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8), bound(handle, customer.value()));
        return database.<Integer>transaction(connection -> new Sql(connection)
                        .change(
                                "INSERT INTO inbox (handle, subject, lines, created_at) VALUES (?, ?, ?, ?)",
                                handle,
                                customer.value(),
                                sealed,
                                clock.millis()))
                .mapEmpty();
    }

    /** Spends a handle; empty when it is unknown, spent, too old, or another customer's. */
    Future<Optional<List<String>>> reveal(String handle, SubjectRef customer) {
        return database.transaction(connection -> {
            var sql = new Sql(connection);
            int spent = sql.change(
                    "UPDATE inbox SET spent_at = ? WHERE handle = ? AND subject = ? AND spent_at IS NULL"
                            + " AND created_at > ?",
                    clock.millis(),
                    handle,
                    customer.value(),
                    clock.millis() - handleLife.toMillis());
            return spent == 0
                    ? Optional.empty()
                    : sql.one(
                                    "SELECT handle, subject, lines, created_at, spent_at FROM inbox WHERE handle = ?",
                                    Inbox::row,
                                    handle)
                            .map(this::item)
                            .map(Item::lines);
        });
    }

    /** What waits for a customer, the newest first. */
    Future<List<Item>> of(SubjectRef customer) {
        return database.transaction(connection -> new Sql(connection)
                        .all(
                                "SELECT handle, subject, lines, created_at, spent_at FROM inbox WHERE subject = ? AND"
                                        + " created_at > ? ORDER BY created_at DESC, handle LIMIT "
                                        + MOST_SHOWN,
                                Inbox::row,
                                customer.value(),
                                clock.millis() - KEPT.toMillis())
                        .stream()
                        .map(this::item)
                        .toList());
    }

    /** Forgets what has waited for more than a day. */
    public Future<Void> purge() {
        return database.<Integer>transaction(connection -> new Sql(connection)
                        .change("DELETE FROM inbox WHERE created_at <= ?", clock.millis() - KEPT.toMillis()))
                .mapEmpty();
    }

    private Item item(Row row) {
        var lines = sealing.open(row.lines().getBytes(), bound(row.handle(), row.subject()))
                .map(plain -> new String(plain, StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of());
        boolean opens = !row.spent() && row.at() > clock.millis() - handleLife.toMillis();
        return new Item(row.handle(), Instant.ofEpochMilli(row.at()), lines, opens);
    }

    private static String bound(String handle, String subject) {
        return "inbox\u0000" + handle + "\u0000" + subject;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                Buffer.buffer(row.getBytes(3)),
                row.getLong(4),
                row.getObject(5) != null);
    }
}
