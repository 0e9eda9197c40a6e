package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sql;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** One customer's links, for her own pages. */
public final class CustomerLinks {
    private final Database database;
    private final Clock clock;

    /** Links in this database. */
    public CustomerLinks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Row(String vendor, Instant since) {}

    /** Since when each vendor has a link that still holds; of several with one vendor, the oldest counts. */
    public Future<Map<String, Instant>> of(SubjectRef customer) {
        return database.transaction(connection -> new Sql(connection)
                        .all(
                                "SELECT vendor, MIN(created_at) FROM link WHERE subject = ? AND revoked_at IS NULL"
                                        + " GROUP BY vendor",
                                row -> new Row(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                                customer.value())
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Row::vendor, Row::since)));
    }

    /** Ends every link with a vendor; its tokens mean nothing from the next moment on. */
    public Future<Void> end(SubjectRef customer, String vendor) {
        return database.<Integer>durable(connection -> new Sql(connection)
                        .change(
                                "UPDATE link SET revoked_at = ? WHERE subject = ? AND vendor = ? AND revoked_at IS NULL",
                                clock.millis(),
                                customer.value(),
                                vendor))
                .mapEmpty();
    }
}
