package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.ledger.CustomerKey;
import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.ledger.Entry;
import dev.sottovoce.privacy.ledger.EntryReader;
import dev.sottovoce.privacy.ledger.Range;
import dev.sottovoce.privacy.ledger.ToldSince;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries of one customer, in one transaction. */
record LedgerRows(Sql sql) {
    /** The columns that {@link #entry} reads. */
    static final String COLUMNS = "seq, written_at, entry, leaf";

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getBytes(3), row.getBytes(4));
    }

    ToldSince toldTo(List<CustomerKey> keys, String vendor) throws SQLException {
        var told = ToldSince.nothing();
        for (CustomerKey key : keys) {
            told = sum(told, toldTo(key, vendor));
        }
        return told;
    }

    List<Disclosed> history(List<CustomerKey> newestFirst, int most) throws SQLException {
        var found = new ArrayList<Disclosed>();
        for (CustomerKey key : newestFirst) {
            var reader = new EntryReader(key, voids(key));
            sql.all(
                            "SELECT " + COLUMNS + " FROM disclosure WHERE tag = ? ORDER BY seq DESC"
                                    + " FETCH FIRST ? ROWS ONLY",
                            LedgerRows::entry,
                            key.tag(),
                            most - found.size())
                    .forEach(entry -> found.add(reader.read(entry)));
        }
        return List.copyOf(found);
    }

    /** All that was told, less what entries of the kind VOID take back. */
    private ToldSince toldTo(CustomerKey key, String vendor) throws SQLException {
        var voided = EntryReader.voided(voids(key));
        var told = sql.all(
                "SELECT seq, written_at FROM disclosure WHERE tag = ? AND vendor = ? AND kind = 'TOLD' ORDER BY seq",
                row -> new Telling(row.getLong(1), row.getLong(2)),
                key.tag(),
                vendor);
        var left = told.stream().filter(telling -> !telling.isIn(voided)).toList();
        return new ToldSince(
                left.size(),
                left.stream().map(Telling::millis).min(Long::compare).map(Instant::ofEpochMilli));
    }

    private List<Entry> voids(CustomerKey key) throws SQLException {
        return sql.all(
                "SELECT " + COLUMNS + " FROM disclosure WHERE tag = ? AND kind = 'VOID' ORDER BY seq",
                LedgerRows::entry,
                key.tag());
    }

    private static ToldSince sum(ToldSince one, ToldSince other) {
        Optional<Instant> since =
                Stream.of(one.since(), other.since()).flatMap(Optional::stream).min(Instant::compareTo);
        return new ToldSince(one.entries() + other.entries(), since);
    }

    private record Telling(long seq, long millis) {
        boolean isIn(List<Range> voided) {
            return voided.stream().anyMatch(range -> range.contains(seq));
        }
    }
}
