package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.Entry;
import dev.sottovoce.privacy.ledger.EntryWriter;
import dev.sottovoce.privacy.ledger.ToldSince;
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
                                LedgerRows::entry,
                                fromSeq,
                                most))
                .toCompletionStage();
    }

    @Override
    public CompletionStage<ToldSince> toldTo(SubjectRef subject, String vendor) {
        return database.transaction(connection ->
                        new LedgerRows(new Sql(connection)).toldTo(writer.keys().living(subject), vendor))
                .toCompletionStage();
    }

    @Override
    public CompletionStage<List<Disclosed>> history(SubjectRef subject, int most) {
        return database.transaction(connection -> new LedgerRows(new Sql(connection))
                        .history(writer.keys().living(subject), most))
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
            var rows = new ArrayList<Row>();
            for (Waiting waiting : batch) {
                long first = size + rows.size() + 1;
                var written =
                        new Appended.Written(first, first + waiting.drafts().size() - 1);
                if (version(waiting) != waiting.consentVersion()) {
                    results.add(Optional.of(new Appended.Stale()));
                } else if (!waiting.alongside().in(connection, written)) {
                    results.add(Optional.empty());
                } else {
                    rows.addAll(rows(waiting, first));
                    results.add(Optional.of(written));
                }
            }
            insert(rows);
            sql.run("UPDATE ledger_head SET size = ? WHERE id = 1", size + rows.size());
            return results;
        }

        private List<Row> rows(Waiting waiting, long first) {
            var time = Instant.ofEpochMilli(clock.millis());
            var key = writer.keys().key(waiting.subject(), EntryWriter.quarter(time));
            var drafts = waiting.drafts();
            return writer.write(drafts, key, waiting.vendor(), first, time).stream()
                    .map(entry -> new Row(
                            entry,
                            key.tag(),
                            drafts.get((int) (entry.seq() - first)).kind(),
                            waiting.vendor()))
                    .toList();
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

        private void insert(List<Row> rows) throws SQLException {
            try (var statement = connection.prepareStatement("INSERT INTO disclosure"
                    + " (seq, written_at, entry, leaf, tag, kind, vendor) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                for (Row row : rows) {
                    statement.setLong(1, row.entry().seq());
                    statement.setLong(2, row.entry().time().toEpochMilli());
                    statement.setBytes(3, row.entry().json());
                    statement.setBytes(4, row.entry().leaf());
                    statement.setBytes(5, row.tag());
                    statement.setString(6, row.kind().name());
                    statement.setString(7, row.vendor());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    /** An entry, and what finds it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and seen by nobody outside
    private record Row(Entry entry, byte[] tag, Disclosure.Kind kind, String vendor) {}
}
