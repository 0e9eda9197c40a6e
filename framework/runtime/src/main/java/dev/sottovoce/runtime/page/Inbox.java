package dev.sottovoce.runtime.page;

import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Texts;
import dev.sottovoce.runtime.page.Tasks.Task;
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
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What waits for a customer at the bank. A handle opens once, within five minutes, and only for her; behind her sign-in
 * the same waits for a day.
 */
public final class Inbox {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_SHOWN = 50;
    private static final String ITEM = "SELECT handle, subject, lines, created_at, spent_at,"
            + " EXISTS (SELECT 1 FROM task t WHERE t.handle = inbox.handle) FROM inbox ";

    private final Database database;
    private final Sealing sealing;
    private final Tasks tasks;
    private final Duration handleLife;
    private final Clock clock;

    /**
     * An inbox in this database.
     *
     * @param handleLife how long a handle opens; the policy's {@code first-party.ttl}
     */
    public Inbox(Database database, Sealing sealing, Tasks tasks, Duration handleLife, Clock clock) {
        this.database = database;
        this.sealing = sealing;
        this.tasks = tasks;
        this.handleLife = handleLife;
        this.clock = clock;
    }

    /**
     * Something that waits.
     *
     * @param lines as shown to the customer
     * @param opens whether its handle still opens the one-time page
     * @param continues whether the request can be continued under the same handle
     */
    public record Item(String handle, Instant at, List<String> lines, boolean opens, boolean continues) {
        public Item {
            lines = List.copyOf(lines);
        }

        /** As a list shows it: when, what, and the ways on. */
        Html html(Texts texts, ZoneId zone) {
            var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                    .withLocale(texts.language())
                    .format(at.atZone(zone));
            var link = opens
                    ? Html.of("p", Html.of("a", Map.of("href", "/s/" + handle), Html.text(texts.say("phone.open"))))
                    : Html.none();
            return Html.of(
                    "li", Html.of("p", Map.of("class", "soft"), Html.text(time)), paragraphs(), link, continued(texts));
        }

        /** The lines. */
        Html paragraphs() {
            return Html.all(lines.stream().map(line -> Html.of("p", line)).toList());
        }

        /** The way to another answer, where there is one. */
        Html continued(Texts texts) {
            return continues
                    ? Html.of(
                            "p",
                            Html.of(
                                    "a",
                                    Map.of("href", "/continue/" + handle),
                                    Html.text(texts.say("reveal.continue"))))
                    : Html.none();
        }

        /** The handle; the lines are nobody's but the customer's. */
        @Override
        public String toString() {
            return "[item " + handle + "]";
        }
    }

    private record Row(String handle, String subject, Buffer lines, long at, boolean spent, boolean continues) {}

    /**
     * Puts lines down for a customer.
     *
     * @param handle of the one-time page; used once, or the future fails
     * @param task the request that they answer, which she can continue under the same handle
     */
    public Future<Void> put(String handle, SubjectRef customer, List<String> lines, Optional<Task> task) {
        var sealed = sealing.seal(
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8), bound(handle, customer.value()));
        return database.<Integer>transaction(connection -> {
                    var sql = new Sql(connection);
                    if (task.isPresent()) {
                        tasks.put(sql, handle, customer, task.get());
                    }
                    return sql.change(
                            "INSERT INTO inbox (handle, subject, lines, created_at) VALUES (?, ?, ?, ?)",
                            handle,
                            customer.value(),
                            sealed,
                            clock.millis());
                })
                .mapEmpty();
    }

    /** Spends a handle; empty when it is unknown, spent, too old, or another customer's. */
    Future<Optional<Item>> reveal(String handle, SubjectRef customer) {
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
                    : sql.one(ITEM + "WHERE handle = ?", Inbox::row, handle).map(this::item);
        });
    }

    /** What waits for a customer, the newest first. */
    Future<List<Item>> of(SubjectRef customer) {
        return database.transaction(connection -> new Sql(connection)
                        .all(
                                ITEM + "WHERE subject = ? AND created_at > ? ORDER BY created_at DESC, handle LIMIT "
                                        + MOST_SHOWN,
                                Inbox::row,
                                customer.value(),
                                clock.millis() - KEPT.toMillis())
                        .stream()
                        .map(this::item)
                        .toList());
    }

    /** Forgets everything that waits for a customer. */
    public Future<Void> forget(SubjectRef customer) {
        return database.<Integer>durable(connection ->
                        new Sql(connection).change("DELETE FROM inbox WHERE subject = ?", customer.value()))
                .mapEmpty();
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
        return new Item(row.handle(), Instant.ofEpochMilli(row.at()), lines, opens, row.continues());
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
                row.getObject(5) != null,
                row.getBoolean(6));
    }
}
