package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.ledger.CustomerKey;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.DisclosureStore.Appended;
import dev.sottovoce.privacy.ledger.Entry;
import dev.sottovoce.privacy.ledger.EntryBytes;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One transaction of the ledger. What would cost a way to the database for each reply is asked once for all of them.
 */
final class LedgerBatch {
    private final EntryBytes bytes;
    private final LedgerKeys keys;
    private final Instant now;

    LedgerBatch(EntryBytes bytes, LedgerKeys keys, Instant now) {
        this.bytes = bytes;
        this.keys = keys;
        this.now = now;
    }

    /** A reply's entries that wait for their transaction. */
    record Waiting(
            List<Disclosure> drafts,
            SubjectRef subject,
            String vendor,
            long consentVersion,
            JointLedger.Alongside alongside) {}

    /**
     * What became of the replies.
     *
     * @param appended in their order; empty where the other work wanted no entries
     * @param size of the ledger after them
     */
    record Done(List<Optional<Appended>> appended, LedgerKeys.Prepared keys, long size) {}

    /** An entry, and what finds it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and seen by nobody outside
    private record Row(Entry entry, byte[] tag, Disclosure.Kind kind, String vendor) {}

    private record Decided(String subject, String vendor) {}

    Done write(Connection connection, List<Waiting> batch) throws SQLException {
        var sql = new Sql(connection);
        var tree = LedgerHead.lock(sql);
        var versions = versions(sql, batch);
        var prepared = keys.prepare(sql, subjects(batch), EntryBytes.quarter(now));
        var results = new ArrayList<Optional<Appended>>();
        var rows = new ArrayList<Row>();
        for (Waiting waiting : batch) {
            long first = tree.size() + rows.size() + 1;
            var written = new Appended.Written(first, first + waiting.drafts().size() - 1);
            var decided = new Decided(waiting.subject().value(), waiting.vendor());
            if (versions.getOrDefault(decided, 0L) != waiting.consentVersion()) {
                results.add(Optional.of(new Appended.Stale()));
            } else if (!waiting.alongside().in(connection, written)) {
                results.add(Optional.empty());
            } else {
                rows.addAll(rows(waiting, prepared.of(waiting.subject()), first));
                results.add(Optional.of(written));
            }
        }
        if (!rows.isEmpty()) {
            insert(connection, rows);
            LedgerHead.save(
                    sql, tree.with(rows.stream().map(row -> row.entry().leaf()).toList()));
        }
        return new Done(results, prepared, tree.size() + rows.size());
    }

    /** Holds the decisions of all these customers still until the entries are durable. */
    private static Map<Decided, Long> versions(Sql sql, List<Waiting> batch) throws SQLException {
        var versions = new HashMap<Decided, Long>();
        for (var one : sql.all(
                "SELECT subject, vendor, version FROM consent_head WHERE subject = ANY(?)"
                        + " ORDER BY subject, vendor FOR UPDATE",
                row -> Map.entry(new Decided(row.getString(1), row.getString(2)), row.getLong(3)),
                (Object)
                        subjects(batch).stream().map(SubjectRef::value).sorted().toArray(String[]::new))) {
            versions.put(one.getKey(), one.getValue());
        }
        return versions;
    }

    private static Set<SubjectRef> subjects(List<Waiting> batch) {
        var subjects = new LinkedHashSet<SubjectRef>();
        batch.forEach(waiting -> subjects.add(waiting.subject()));
        return subjects;
    }

    private List<Row> rows(Waiting waiting, CustomerKey key, long first) {
        var rows = new ArrayList<Row>(waiting.drafts().size());
        byte[] tag = key.tag();
        var entries = bytes.of(waiting.drafts(), key, waiting.vendor(), first, now);
        for (int i = 0; i < entries.size(); i++) {
            rows.add(new Row(entries.get(i), tag, waiting.drafts().get(i).kind(), waiting.vendor()));
        }
        return rows;
    }

    private static void insert(Connection connection, List<Row> rows) throws SQLException {
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
