package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.Entry;
import dev.sottovoce.privacy.ledger.EntryWriter;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Promise;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The ledger in the database. All replies that wait at one moment share one transaction; numbers come from one locked
 * row, so that they have no gaps.
 */
public final class SqlDisclosureStore implements JointLedger {
    private static final int MOST_IN_A_BATCH = 500;

    private final Database database;
    private final EntryWriter writer;
    private final Clock clock;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean writing;

    /** A ledger in this database. */
    public SqlDisclosureStore(Database database, EntryWriter writer, Clock clock) {
        this.database = database;
        this.writer = writer;
        this.clock = clock;
    }

    /** A reply's entries that wait for their transaction. */
    private record Waiting(
            List<Disclosure> drafts,
            SubjectRef subject,
            String vendor,
            long consentVersion,
            Alongside alongside,
            Promise<Optional<Appended>> written) {}

    @Override
    public CompletionStage<Appended> append(
            List<Disclosure> drafts, SubjectRef subject, String vendor, long consentVersion) {
        return append(drafts, subject, vendor, consentVersion, (connection, entries) -> true)
                .thenApply(Optional::orElseThrow);
    }

    @Override
    public CompletionStage<Optional<Appended>> append(
            List<Disclosure> drafts, SubjectRef subject, String vendor, long consentVersion, Alongside alongside) {
        var waiting = new Waiting(List.copyOf(drafts), subject, vendor, consentVersion, alongside, Promise.promise());
        synchronized (queue) {
            queue.add(waiting);
        }
        writeNext();
        return waiting.written().future().toCompletionStage();
    }

    @Override
    public CompletionStage<List<Entry>> read(long fromSeq, int most) {
        return database.transaction(connection -> new Sql(connection)
                        .all(
                                "SELECT seq, written_at, entry, leaf FROM disclosure WHERE seq >= ? ORDER BY seq"
                                        + " FETCH FIRST ? ROWS ONLY",
                                row -> new Entry(
                                        row.getLong(1),
                                        Instant.ofEpochMilli(row.getLong(2)),
                                        row.getBytes(3),
                                        row.getBytes(4)),
                                fromSeq,
                                most))
                .toCompletionStage();
    }

    private void writeNext() {
        var batch = new ArrayList<Waiting>();
        synchronized (queue) {
            if (writing || queue.isEmpty()) {
                return;
            }
            writing = true;
            while (!queue.isEmpty() && batch.size() < MOST_IN_A_BATCH) {
                batch.add(queue.remove());
            }
        }
        write(batch);
    }

    private void write(List<Waiting> batch) {
        var unused = database.durable(connection -> new Batch(connection).write(batch))
                .onSuccess(results -> {
                    for (int i = 0; i < batch.size(); i++) {
                        batch.get(i).written().complete(results.get(i));
                    }
                })
                .onFailure(failure -> batch.forEach(waiting -> waiting.written().fail(failure)))
                .onComplete(end -> {
                    synchronized (queue) {
                        writing = false;
                    }
                    writeNext();
                });
    }

    /** One transaction. */
    private final class Batch {
        private final Connection connection;
        private final Sql sql;

        Batch(Connection connection) {
            this.connection = connection;
            this.sql = new Sql(connection);
        }

        List<Optional<Appended>> write(List<Waiting> batch) throws SQLException {
            long size = sql.one("SELECT size FROM ledger_head WHERE id = 1 FOR UPDATE", row -> row.getLong(1))
                    .orElseThrow(() -> new IllegalStateException(
                            "the ledger's head row is gone; restore the database from a backup"));
            var results = new ArrayList<Optional<Appended>>();
            var entries = new ArrayList<Entry>();
            for (Waiting waiting : batch) {
                long first = size + entries.size() + 1;
                var written =
                        new Appended.Written(first, first + waiting.drafts().size() - 1);
                if (version(waiting) != waiting.consentVersion()) {
                    results.add(Optional.of(new Appended.Stale()));
                } else if (!waiting.alongside().in(connection, written)) {
                    results.add(Optional.empty());
                } else {
                    entries.addAll(writer.write(
                            waiting.drafts(),
                            waiting.subject(),
                            waiting.vendor(),
                            first,
                            Instant.ofEpochMilli(clock.millis())));
                    results.add(Optional.of(written));
                }
            }
            insert(entries);
            sql.run("UPDATE ledger_head SET size = ? WHERE id = 1", size + entries.size());
            return results;
        }

        /** Holds the customer's decisions still until the entries are durable. */
        private long version(Waiting waiting) throws SQLException {
            return sql.one(
                            "SELECT version FROM consent_head WHERE subject = ? AND vendor = ? FOR UPDATE",
                            row -> row.getLong(1),
                            waiting.subject().value(),
                            waiting.vendor())
                    .orElse(0L);
        }

        private void insert(List<Entry> entries) throws SQLException {
            try (var statement = connection.prepareStatement(
                    "INSERT INTO disclosure (seq, written_at, entry, leaf) VALUES (?, ?, ?, ?)")) {
                for (Entry entry : entries) {
                    statement.setLong(1, entry.seq());
                    statement.setLong(2, entry.time().toEpochMilli());
                    statement.setBytes(3, entry.json());
                    statement.setBytes(4, entry.leaf());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }
}
