package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.guard.VendorSeals;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Seals of vendors, in the database: what one node seals, every node has sealed at its next {@link #refresh}. Only a
 * person takes a seal away.
 */
public final class SqlVendorSeals implements VendorSeals {
    private final Database database;
    private final Limit limit;
    private final Clock clock;
    private volatile Set<String> sealed = Set.of();

    /** Seals that so many stops put on. */
    public SqlVendorSeals(Database database, Limit limit, Clock clock) {
        this.database = database;
        this.limit = limit;
        this.clock = clock;
    }

    /** So many stopped messages within a time seal their vendor. */
    public record Limit(int stops, Duration within) {
        /** Five in ten minutes: one may be a program's slip, five are a fault that goes on. */
        public static Limit usual() {
            return new Limit(5, Duration.ofMinutes(10));
        }
    }

    /** Why a vendor was sealed. */
    public enum Cause {
        /** The guard stopped too much. */
        STOPS,
        /** A person wanted it. */
        HAND
    }

    /** A vendor that is told nothing, since when (UTC), and why. */
    public record Seal(String vendor, Cause cause, Instant since) {}

    @Override
    public boolean isSealed(String vendor) {
        return sealed.contains(vendor);
    }

    /** The vendors that are sealed as far as this node knows. */
    public Set<String> sealed() {
        return sealed;
    }

    /** Learns what other nodes and people have sealed and unsealed. What is known stays where the database fails. */
    public Future<List<Seal>> refresh() {
        return all().onSuccess(
                        seals -> sealed = seals.stream().map(Seal::vendor).collect(Collectors.toUnmodifiableSet()));
    }

    /** All seals, by vendor. */
    public Future<List<Seal>> all() {
        return database.transaction(connection -> new Sql(connection)
                .all(
                        "SELECT vendor, cause, sealed_at FROM vendor_seal ORDER BY vendor",
                        row -> new Seal(
                                row.getString(1),
                                Cause.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                                Instant.ofEpochMilli(row.getLong(3)))));
    }

    /**
     * Counts that the guard stopped a message.
     *
     * @param turn our handle of the turn; a turn counts once
     * @return whether this sealed the vendor
     */
    public Future<Boolean> stopped(String vendor, String turn) {
        long now = clock.millis();
        return changed(database.<Boolean>durable(connection -> {
            var sql = new Sql(connection);
            sql.run(
                    "DELETE FROM guard_stop WHERE happened_at < ?",
                    now - limit.within().toMillis());
            if (sql.one("SELECT 1 FROM guard_stop WHERE vendor = ? AND turn = ?", row -> 1, vendor, turn)
                    .isEmpty()) {
                sql.run("INSERT INTO guard_stop (vendor, turn, happened_at) VALUES (?, ?, ?)", vendor, turn, now);
            }
            long stops = sql.one("SELECT COUNT(*) FROM guard_stop WHERE vendor = ?", row -> row.getLong(1), vendor)
                    .orElse(0L);
            return stops >= limit.stops() && put(sql, vendor, Cause.STOPS);
        }));
    }

    /** Seals a vendor by hand; false when it is sealed already. */
    public Future<Boolean> seal(String vendor) {
        return changed(database.<Boolean>durable(connection -> put(new Sql(connection), vendor, Cause.HAND)));
    }

    /** Takes a vendor's seal away, and forgets what put it on; false when there is none. */
    public Future<Boolean> unseal(String vendor) {
        return changed(database.<Boolean>durable(connection -> {
            var sql = new Sql(connection);
            sql.run("DELETE FROM guard_stop WHERE vendor = ?", vendor);
            return sql.change("DELETE FROM vendor_seal WHERE vendor = ?", vendor) > 0;
        }));
    }

    private boolean put(Sql sql, String vendor, Cause cause) throws SQLException {
        boolean known = sql.one("SELECT 1 FROM vendor_seal WHERE vendor = ?", row -> 1, vendor)
                .isPresent();
        if (!known) {
            sql.run(
                    "INSERT INTO vendor_seal (vendor, cause, sealed_at) VALUES (?, ?, ?)",
                    vendor,
                    cause.name().toLowerCase(Locale.ROOT),
                    clock.millis());
        }
        return !known;
    }

    private Future<Boolean> changed(Future<Boolean> change) {
        return change.compose(done -> refresh().map(done));
    }
}
