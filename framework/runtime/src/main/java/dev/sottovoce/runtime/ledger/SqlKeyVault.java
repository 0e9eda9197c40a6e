package dev.sottovoce.runtime.ledger;

import dev.sottovoce.privacy.ledger.CustomerKey;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.store.LedgerKeys;
import dev.sottovoce.runtime.store.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * One random key for each customer and quarter, wrapped, in the database. Keys in use stay in memory until a key
 * anywhere is destroyed: each transaction sees that by a number in the ledger's head.
 */
public final class SqlKeyVault implements LedgerKeys {
    /** "Transaction rollback": the database's way to ask for another attempt. */
    private static final String AGAIN = "40001";

    private final WrappingKeys wrapping;
    private final RandomGenerator random;
    private final KeyCache cache = new KeyCache();

    /**
     * A vault.
     *
     * @param random a cryptographic source
     */
    public SqlKeyVault(WrappingKeys wrapping, RandomGenerator random) {
        this.wrapping = wrapping;
        this.random = random;
    }

    private record Head(long erasures, Optional<String> wrappedUnder) {
        static Head read(Sql sql) throws SQLException {
            return sql.one("SELECT erasures, wrapped_under FROM ledger_head WHERE id = 1", Head::of)
                    .orElseThrow(() -> new IllegalStateException(
                            "the ledger's head row is gone; restore the database from a backup"));
        }

        private static Head of(ResultSet row) throws SQLException {
            return new Head(row.getLong(1), Optional.ofNullable(row.getString(2)));
        }
    }

    /** A row of the table. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and seen by nobody outside
    record Wrapped(SubjectRef subject, String quarter, String under, byte[] secret) {
        static final String COLUMNS = "subject, quarter, wrapped_under, wrapped";

        static Wrapped read(ResultSet row) throws SQLException {
            return new Wrapped(new SubjectRef(row.getString(1)), row.getString(2), row.getString(3), row.getBytes(4));
        }

        String bound() {
            return quarter + "\u0000" + subject.value();
        }
    }

    @Override
    public Prepared prepare(Sql sql, Collection<SubjectRef> subjects, String quarter) throws SQLException {
        Head head = Head.read(sql);
        Map<SubjectRef, CustomerKey> keys = new HashMap<>(cache.known(head.erasures(), quarter, subjects));
        Map<SubjectRef, CustomerKey> fresh = new HashMap<>();
        if (keys.size() < subjects.size()) {
            fresh.putAll(stored(sql, missing(subjects, keys), quarter));
            keys.putAll(fresh);
        }
        if (keys.size() < subjects.size()) {
            var made = made(sql, missing(subjects, keys), quarter, current(sql, head));
            fresh.putAll(made);
            keys.putAll(made);
        }
        return new Prepared() {
            @Override
            public CustomerKey of(SubjectRef subject) {
                return Objects.requireNonNull(keys.get(subject), "a customer who was not asked for");
            }

            @Override
            public void committed() {
                cache.remember(head.erasures(), quarter, fresh);
            }
        };
    }

    @Override
    public List<CustomerKey> living(Sql sql, SubjectRef subject) throws SQLException {
        return opened(sql.all(
                        "SELECT " + Wrapped.COLUMNS + " FROM ledger_key WHERE subject = ? ORDER BY quarter DESC",
                        Wrapped::read,
                        subject.value()))
                .stream()
                .map(Opened::key)
                .toList();
    }

    private Map<SubjectRef, CustomerKey> stored(Sql sql, List<SubjectRef> subjects, String quarter)
            throws SQLException {
        return opened(sql.all(
                        "SELECT " + Wrapped.COLUMNS + " FROM ledger_key WHERE quarter = ? AND subject = ANY(?)",
                        Wrapped::read,
                        quarter,
                        subjects.stream().map(SubjectRef::value).toArray(String[]::new)))
                .stream()
                .collect(Collectors.toMap(Opened::subject, Opened::key));
    }

    private Map<SubjectRef, CustomerKey> made(Sql sql, List<SubjectRef> subjects, String quarter, String under)
            throws SQLException {
        var made = new HashMap<SubjectRef, CustomerKey>();
        for (SubjectRef subject : subjects) {
            byte[] secret = new byte[CustomerKey.SECRET_BYTES];
            random.nextBytes(secret);
            var row = new Wrapped(subject, quarter, under, secret);
            sql.run(
                    "INSERT INTO ledger_key (" + Wrapped.COLUMNS + ") VALUES (?, ?, ?, ?)",
                    subject.value(),
                    quarter,
                    under,
                    wrapping.wrap(under, secret, row.bound()));
            made.put(subject, CustomerKey.of(secret, subject));
        }
        return made;
    }

    private String current(Sql sql, Head head) throws SQLException {
        return head.wrappedUnder().isPresent() ? head.wrappedUnder().get() : renewed(sql);
    }

    private String renewed(Sql sql) throws SQLException {
        String id = wrapping.make();
        sql.run("UPDATE ledger_head SET wrapped_under = ? WHERE id = 1", id);
        return id;
    }

    private record Opened(SubjectRef subject, CustomerKey key) {}

    private List<Opened> opened(List<Wrapped> rows) throws SQLException {
        var opened = new ArrayList<Opened>();
        for (Wrapped row : rows) {
            byte[] secret = secret(row);
            opened.add(new Opened(row.subject(), CustomerKey.of(secret, row.subject())));
        }
        return opened;
    }

    private byte[] secret(Wrapped row) throws SQLException {
        // Between the row and its wrapping key, others may have wrapped it anew: then another look finds it.
        return wrapping.unwrap(row.under(), row.secret(), row.bound())
                .orElseThrow(() -> new SQLException("a key of the ledger does not open", AGAIN));
    }

    /**
     * Destroys a customer's keys. From the commit on nobody reads what they encrypted; what is in old files, logs and
     * backups of the database ends with {@link #rewrap} and {@link #destroyOld}.
     *
     * @return how many keys there were
     */
    int erase(Sql sql, SubjectRef subject) throws SQLException {
        lockHead(sql);
        return destroyed(sql, sql.change("DELETE FROM ledger_key WHERE subject = ?", subject.value()));
    }

    /**
     * Destroys the keys of all quarters before one.
     *
     * @return how many keys there were
     */
    int retire(Sql sql, String firstKept) throws SQLException {
        lockHead(sql);
        return destroyed(sql, sql.change("DELETE FROM ledger_key WHERE quarter < ?", firstKept));
    }

    private int destroyed(Sql sql, int keys) throws SQLException {
        if (keys > 0) {
            sql.run("UPDATE ledger_head SET erasures = erasures + 1, wrapped_under = ? WHERE id = 1", wrapping.make());
        }
        return keys;
    }

    /**
     * Wraps some of the living keys under the newest wrapping key.
     *
     * @return how many; 0 when all are
     */
    int rewrap(Sql sql, int most) throws SQLException {
        Optional<String> newest = Head.read(sql).wrappedUnder();
        if (newest.isEmpty()) {
            return 0;
        }
        var rows = sql.all(
                "SELECT " + Wrapped.COLUMNS + " FROM ledger_key WHERE wrapped_under <> ?"
                        + " FETCH FIRST ? ROWS ONLY FOR UPDATE",
                Wrapped::read,
                newest.get(),
                most);
        for (Wrapped row : rows) {
            sql.run(
                    "UPDATE ledger_key SET wrapped_under = ?, wrapped = ? WHERE subject = ? AND quarter = ?",
                    newest.get(),
                    wrapping.wrap(newest.get(), secret(row), row.bound()),
                    row.subject().value(),
                    row.quarter());
        }
        return rows.size();
    }

    /** Destroys the wrapping keys that no living key needs any more. */
    boolean destroyOld(Sql sql) throws SQLException {
        lockHead(sql);
        Optional<String> newest = Head.read(sql).wrappedUnder();
        long others = newest.isEmpty()
                ? 1
                : sql.one(
                                "SELECT COUNT(*) FROM ledger_key WHERE wrapped_under <> ?",
                                row -> row.getLong(1),
                                newest.get())
                        .orElse(0L);
        if (others == 0) {
            wrapping.destroyAllBut(newest.orElseThrow());
        }
        return others == 0;
    }

    private static void lockHead(Sql sql) throws SQLException {
        var unused = sql.one("SELECT size FROM ledger_head WHERE id = 1 FOR UPDATE", row -> row.getLong(1));
    }

    private static List<SubjectRef> missing(Collection<SubjectRef> subjects, Map<SubjectRef, CustomerKey> keys) {
        return subjects.stream().filter(subject -> !keys.containsKey(subject)).toList();
    }
}
