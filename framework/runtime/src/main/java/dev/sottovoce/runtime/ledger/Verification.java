package dev.sottovoce.runtime.ledger;

import dev.sottovoce.privacy.ledger.audit.Audit;
import dev.sottovoce.privacy.ledger.audit.EntryCheck;
import dev.sottovoce.privacy.ledger.audit.EntryCheck.Checked;
import dev.sottovoce.privacy.ledger.audit.Findings;
import dev.sottovoce.privacy.ledger.audit.StoredEntry;
import dev.sottovoce.privacy.ledger.checkpoint.NoteKey;
import dev.sottovoce.privacy.ledger.checkpoint.Notes;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.LedgerHead;
import dev.sottovoce.runtime.store.Sql;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Reads the whole ledger and checks it. Two workers read and hash at a time, so that a million entries take seconds; a
 * server may write meanwhile, what it adds is left for the next time.
 */
public final class Verification {
    private static final int AT_ONCE = 4_000;

    private final Vertx vertx;
    private final Database database;
    private final NoteKey key;

    /** @param key of the ledger's signer */
    public Verification(Vertx vertx, Database database, NoteKey key) {
        this.vertx = vertx;
        this.database = database;
        this.key = key;
    }

    /**
     * Checks every entry, the head and all checkpoints.
     *
     * @param witness the published checkpoints, one after the other; empty when only the ledger's own are compared
     * @param progress is told how many entries are done
     * @throws IllegalArgumentException when the published text has checkpoints, but none of this ledger's
     */
    public Future<Findings> run(Optional<String> witness, LongConsumer progress) {
        var audit = new Audit(key);
        // Checkpoints first and the head after them: none of them may then speak of more than the head.
        return database.aside(connection -> notes(new Sql(connection)))
                .compose(notes -> {
                    witness.ifPresent(text -> expect(audit, text));
                    notes.forEach(note -> audit.expect(note.getKey(), note.getValue()));
                    return database.aside(connection -> LedgerHead.stated(new Sql(connection)));
                })
                .compose(head -> walk(read(0, head.size()), AT_ONCE * 2L, head.size(), audit, progress)
                        .compose(read -> database.aside(connection -> surplus(new Sql(connection))))
                        .map(surplus -> audit.end(head.size(), head.tree(), surplus)));
    }

    private static void expect(Audit audit, String witness) {
        List<String> notes = Notes.split(witness);
        long ours =
                notes.stream().filter(note -> audit.expect(note).isPresent()).count();
        if (ours < notes.size()) {
            throw new IllegalArgumentException((notes.size() - ours) + " of " + notes.size()
                    + " published checkpoints do not carry this ledger's signature; is it the right file and key?");
        }
    }

    /** Adds what was read while the next is being read. */
    private Future<Void> walk(Future<List<Checked>> reading, long next, long size, Audit audit, LongConsumer progress) {
        return reading.compose(read -> {
            if (read.isEmpty()) {
                return Future.succeededFuture();
            }
            Future<List<Checked>> following = read(next, size);
            return vertx.executeBlocking(() -> {
                        read.forEach(audit::add);
                        return read.size();
                    })
                    .compose(added -> {
                        progress.accept(Math.min(next, size));
                        return walk(following, next + AT_ONCE * 2L, size, audit, progress);
                    });
        });
    }

    private Future<List<Checked>> read(long after, long size) {
        if (after >= size) {
            return Future.succeededFuture(List.of());
        }
        long middle = Math.min(size, after + AT_ONCE);
        long last = Math.min(size, middle + AT_ONCE);
        var first = check(after, middle);
        var second = check(middle, last);
        return first.compose(one -> second.map(two -> List.of(one, two)));
    }

    private Future<Checked> check(long after, long last) {
        return database.aside(connection -> {
            var rows = new Sql(connection)
                    .all(
                            "SELECT seq, written_at, entry, leaf, tag, kind, vendor FROM disclosure"
                                    + " WHERE seq > ? AND seq <= ? ORDER BY seq",
                            Verification::row,
                            after,
                            last);
            return new EntryCheck().check(rows, after + 1, last);
        });
    }

    private static StoredEntry row(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong(1),
                row.getLong(2),
                row.getBytes(3),
                row.getBytes(4),
                Optional.ofNullable(row.getBytes(5)).orElse(new byte[0]),
                Optional.ofNullable(row.getString(6)).orElse(""),
                Optional.ofNullable(row.getString(7)).orElse(""));
    }

    private static List<Map.Entry<Long, String>> notes(Sql sql) throws SQLException {
        return sql.all(
                "SELECT size, note FROM ledger_checkpoint ORDER BY size",
                row -> Map.entry(row.getLong(1), row.getString(2)));
    }

    /** Entries first and the head after them: what a server adds in between is then below the head. */
    private static List<Long> surplus(Sql sql) throws SQLException {
        var least = sql.all(
                "SELECT seq FROM disclosure ORDER BY seq DESC FETCH FIRST 100 ROWS ONLY", row -> row.getLong(1));
        long size = LedgerHead.stated(sql).size();
        return least.stream().filter(seq -> seq > size).sorted().toList();
    }
}
