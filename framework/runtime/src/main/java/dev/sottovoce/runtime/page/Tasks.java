package dev.sottovoce.runtime.page;

import dev.sottovoce.conversation.dialogue.Run;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sealing;
import dev.sottovoce.runtime.store.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Requests that a customer can finish at the bank, each under the handle that her answer has. What she said of a
 * request is sealed, waits for a day, and is shown to nobody else.
 */
public final class Tasks {
    private static final Duration KEPT = Duration.ofHours(24);

    private final Database database;
    private final Sealing sealing;
    private final Clock clock;

    /** Requests in this database. */
    public Tasks(Database database, Sealing sealing, Clock clock) {
        this.database = database;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * A request with its slots as they stand.
     *
     * @param locale in which it was made
     */
    public record Task(Run run, Locale locale) {
        /** The intent; slots are what the customer said. */
        @Override
        public String toString() {
            return "[task " + run.intent() + "]";
        }
    }

    /**
     * Puts a request down for a customer, within a transaction.
     *
     * @throws SQLException when the handle was used before
     */
    void put(Sql sql, String handle, SubjectRef customer, Task task) throws SQLException {
        sql.run(
                "INSERT INTO task (handle, subject, task, created_at) VALUES (?, ?, ?, ?)",
                handle,
                customer.value(),
                seal(handle, customer, task),
                clock.millis());
    }

    /** Replaces the slots of a request; one that is not there is left so. */
    Future<Void> change(String handle, SubjectRef customer, Task task) {
        return database.<Integer>transaction(connection -> new Sql(connection)
                        .change(
                                "UPDATE task SET task = ? WHERE handle = ? AND subject = ?",
                                seal(handle, customer, task),
                                handle,
                                customer.value()))
                .mapEmpty();
    }

    /** A request; empty when it is unknown, too old, or another customer's. */
    Future<Optional<Task>> find(String handle, SubjectRef customer) {
        return database.transaction(connection -> new Sql(connection)
                .one(
                        "SELECT task FROM task WHERE handle = ? AND subject = ? AND created_at > ?",
                        row -> Buffer.buffer(row.getBytes(1)),
                        handle,
                        customer.value(),
                        clock.millis() - KEPT.toMillis())
                .flatMap(row -> sealing.open(row.getBytes(), bound(handle, customer)))
                .map(Tasks::read));
    }

    /** Forgets every request of a customer. */
    public Future<Void> forget(SubjectRef customer) {
        return database.<Integer>durable(connection ->
                        new Sql(connection).change("DELETE FROM task WHERE subject = ?", customer.value()))
                .mapEmpty();
    }

    /** Forgets what has waited for more than a day. */
    public Future<Void> purge() {
        return database.<Integer>transaction(connection -> new Sql(connection)
                        .change("DELETE FROM task WHERE created_at <= ?", clock.millis() - KEPT.toMillis()))
                .mapEmpty();
    }

    private byte[] seal(String handle, SubjectRef customer, Task task) {
        var json = new JsonObject()
                .put("run", RunJson.write(task.run()))
                .put("locale", task.locale().toLanguageTag());
        return sealing.seal(json.encode().getBytes(StandardCharsets.UTF_8), bound(handle, customer));
    }

    private static Task read(byte[] plain) {
        var json = new JsonObject(new String(plain, StandardCharsets.UTF_8));
        return new Task(RunJson.read(json.getString("run")), Locale.forLanguageTag(json.getString("locale")));
    }

    private static String bound(String handle, SubjectRef customer) {
        return "task\u0000" + handle + "\u0000" + customer.value();
    }
}
