package dev.sottovoce.runtime.store;

import dev.sottovoce.conversation.channel.Arrival;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.ReturnAddress;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Events between their acknowledgement and the end of the work on them. Each is sealed under a key of its own, which is
 * destroyed with the row when the work is done, and after a day whether it is done or not.
 */
public final class ArrivalStore implements KeptCalls {
    /** How long an event may wait, and how long its repetition is recognised. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final int SECRET_BYTES = 32;
    private static final int MOST_LANES = 10_000;

    /** The most that {@link #of} gives. */
    public static final int MOST_AT_ONCE = 32;

    private static final String OF_ROW = " WHERE channel = ? AND event_key = ?";

    private final Database database;
    private final Sealing sealing;
    private final RandomGenerator random;
    private final Clock clock;

    /**
     * A store in this database.
     *
     * @param random a cryptographic source, for the secrets of rows
     */
    public ArrivalStore(Database database, Sealing sealing, RandomGenerator random, Clock clock) {
        this.database = database;
        this.sealing = sealing;
        this.random = random;
        this.clock = clock;
    }

    /** The name of a row. */
    public record RowId(String channel, String key) {
        private String bound(String part) {
            return "arrival\u0000" + part + "\u0000" + channel + "\u0000" + key;
        }
    }

    /**
     * Where events of one conversation wait for each other.
     *
     * @param conversation keyed pseudonym
     */
    public record Lane(String channel, String conversation) {
        /** The channel; whose conversation it is, is not for logs. */
        @Override
        public String toString() {
            return "[lane of " + channel + "]";
        }
    }

    /**
     * An event that waits.
     *
     * @param calls what is to be sent, once the answer is made
     * @param sent how many of the calls the vendor has
     * @param attempts how often the next call, or the work before there are calls, was put off
     * @param unknowns how often nobody knew what became of the next call
     * @param nextAt not before this
     */
    public record Waiting(
            RowId id,
            Inbound turn,
            Optional<ReturnAddress> returnTo,
            Optional<Buffer> calls,
            int sent,
            int attempts,
            int unknowns,
            Instant nextAt) {
        /** The same when the vendor has so many of the calls. */
        public Waiting withSent(int now) {
            return new Waiting(id, turn, returnTo, calls, now, 0, 0, nextAt);
        }

        @Override
        public String toString() {
            return "[waiting " + turn.turn() + "]";
        }
    }

    private record Row(
            RowId id,
            Buffer event,
            Optional<Buffer> calls,
            int sent,
            int attempts,
            int unknowns,
            long nextAt,
            Optional<Buffer> secret) {}

    /** Makes a batch durable, all or none, and says which of it is new. */
    public Future<List<Arrival>> insert(String channel, List<Arrival> batch) {
        return database.durable(connection -> {
            var sql = new Sql(connection);
            var fresh = new ArrayList<Arrival>();
            for (int i = 0; i < batch.size(); i++) {
                if (insert(sql, channel, batch.get(i), i)) {
                    fresh.add(batch.get(i));
                }
            }
            return List.copyOf(fresh);
        });
    }

    /** The lanes in which something is due that nobody works on. */
    public Future<List<Lane>> lanes() {
        return database.transaction(connection -> new Sql(connection)
                .all(
                        "SELECT DISTINCT a.channel, a.lane FROM arrival a LEFT JOIN arrival_lane l"
                                + " ON l.channel = a.channel AND l.lane = a.lane"
                                + " WHERE a.next_at <= ? AND (l.claimed_until IS NULL OR l.claimed_until <= ?)"
                                + " LIMIT " + MOST_LANES,
                        row -> new Lane(row.getString(1), row.getString(2)),
                        clock.millis(),
                        clock.millis()));
    }

    /** Takes a lane, or keeps it, for so long; false when somebody else has it. */
    public Future<Boolean> claim(Lane lane, String owner, Duration lease) {
        return database.transaction(connection -> {
            var sql = new Sql(connection);
            long now = clock.millis();
            sql.run(
                    "INSERT INTO arrival_lane (channel, lane, owner, claimed_until) VALUES (?, ?, ?, 0)"
                            + " ON CONFLICT DO NOTHING",
                    lane.channel(),
                    lane.conversation(),
                    owner);
            return sql.change(
                            "UPDATE arrival_lane SET owner = ?, claimed_until = ? WHERE channel = ? AND lane = ?"
                                    + " AND (owner = ? OR claimed_until <= ?)",
                            owner,
                            now + lease.toMillis(),
                            lane.channel(),
                            lane.conversation(),
                            owner,
                            now)
                    == 1;
        });
    }

    /** Lets go of a lane. */
    public Future<Void> release(Lane lane, String owner) {
        return change(
                "UPDATE arrival_lane SET claimed_until = 0 WHERE channel = ? AND lane = ? AND owner = ?",
                lane.channel(),
                lane.conversation(),
                owner);
    }

    /**
     * What waits in a lane first, in the order in which it happened. A row that cannot be opened any more is dropped.
     */
    public Future<List<Waiting>> of(Lane lane) {
        return database.transaction(connection -> {
            var sql = new Sql(connection);
            var opened = new ArrayList<Waiting>();
            for (Row row : sql.all(
                    "SELECT a.channel, a.event_key, a.event, a.calls, a.sent, a.attempts, a.unknowns, a.next_at,"
                            + " k.secret FROM arrival a LEFT JOIN arrival_key k"
                            + " ON k.channel = a.channel AND k.event_key = a.event_key"
                            + " WHERE a.channel = ? AND a.lane = ?"
                            + " ORDER BY a.happened_at, a.arrived_at, a.position LIMIT " + MOST_AT_ONCE,
                    ArrivalStore::row,
                    lane.channel(),
                    lane.conversation())) {
                Optional<Waiting> waiting = open(row);
                if (waiting.isPresent()) {
                    opened.add(waiting.get());
                } else {
                    delete(sql, row.id());
                }
            }
            return List.copyOf(opened);
        });
    }

    /**
     * Keeps the calls of an event, once and for all.
     *
     * @return false when there are calls already, or the row is gone
     */
    @Override
    public boolean keep(Connection connection, RowId id, byte[] calls) throws SQLException {
        var sql = new Sql(connection);
        Optional<Sealing> row = sql.one(
                        "SELECT secret FROM arrival_key" + OF_ROW, key -> key.getBytes(1), id.channel(), id.key())
                .map(sealing::ofRow);
        return row.isPresent()
                && sql.change(
                                "UPDATE arrival SET calls = ?, attempts = 0" + OF_ROW + " AND calls IS NULL",
                                row.get().seal(calls, id.bound("calls")),
                                id.channel(),
                                id.key())
                        == 1;
    }

    /** The same in a transaction of its own. */
    @Override
    public Future<Boolean> keep(RowId id, byte[] calls) {
        return database.durable(connection -> keep(connection, id, calls));
    }

    /** Forgets calls of which none was made, so that the event is answered anew. */
    public Future<Void> forgetCalls(RowId id) {
        return change("UPDATE arrival SET calls = NULL" + OF_ROW + " AND sent = 0", id.channel(), id.key());
    }

    /** Notes how many calls the vendor has. */
    public Future<Void> sent(RowId id, int sent) {
        return change(
                "UPDATE arrival SET sent = ?, attempts = 0, unknowns = 0, next_at = 0" + OF_ROW,
                sent,
                id.channel(),
                id.key());
    }

    /** Puts an event off. */
    public Future<Void> putOff(RowId id, int attempts, int unknowns, Instant nextAt) {
        return change(
                "UPDATE arrival SET attempts = ?, unknowns = ?, next_at = ?" + OF_ROW,
                attempts,
                unknowns,
                nextAt.toEpochMilli(),
                id.channel(),
                id.key());
    }

    /** Ends the work on an event: nothing of it stays but what recognises its repetition. */
    public Future<Void> done(RowId id) {
        return database.transaction(connection -> {
                    delete(new Sql(connection), id);
                    return true;
                })
                .mapEmpty();
    }

    /** How long the oldest event has waited; zero when none does. */
    public Future<Duration> backlog() {
        return database.transaction(connection -> new Sql(connection)
                .one("SELECT MIN(arrived_at) FROM arrival", row -> Optional.ofNullable(row.getObject(1, Long.class)))
                .flatMap(oldest -> oldest)
                .map(oldest -> Duration.ofMillis(Math.max(0, clock.millis() - oldest)))
                .orElse(Duration.ZERO));
    }

    /**
     * Drops what has waited for a day, its keys with it, and hashes that are no longer needed.
     *
     * @return the channels of the dropped events, one for each
     */
    public Future<List<String>> purge() {
        return database.transaction(connection -> {
            var sql = new Sql(connection);
            long now = clock.millis();
            List<RowId> old = sql.all(
                    "SELECT channel, event_key FROM arrival WHERE arrived_at <= ?",
                    row -> new RowId(row.getString(1), row.getString(2)),
                    now - KEPT.toMillis());
            for (RowId id : old) {
                delete(sql, id);
            }
            sql.run("DELETE FROM arrival_seen WHERE expires_at <= ?", now);
            sql.run(
                    "DELETE FROM arrival_lane WHERE claimed_until <= ? AND NOT EXISTS (SELECT 1 FROM arrival a"
                            + " WHERE a.channel = arrival_lane.channel AND a.lane = arrival_lane.lane)",
                    now);
            return old.stream().map(RowId::channel).toList();
        });
    }

    private boolean insert(Sql sql, String channel, Arrival arrival, int position) throws SQLException {
        var id = new RowId(channel, arrival.key());
        long now = clock.millis();
        if (sql.change("DELETE FROM arrival_seen" + OF_ROW + " AND expires_at <= ?", channel, id.key(), now) == 1) {
            delete(sql, id);
        }
        int inserted = sql.change(
                "INSERT INTO arrival_seen (channel, event_key, expires_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                channel,
                id.key(),
                now + KEPT.toMillis());
        if (inserted == 0) {
            return false;
        }
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        sql.run("INSERT INTO arrival_key (channel, event_key, secret) VALUES (?, ?, ?)", channel, id.key(), secret);
        sql.run(
                "INSERT INTO arrival (channel, event_key, lane, happened_at, arrived_at, position, event, sent,"
                        + " attempts, unknowns, next_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0)",
                channel,
                id.key(),
                arrival.turn().conversation(),
                arrival.at().toEpochMilli(),
                now,
                position,
                sealing.ofRow(secret).seal(ArrivalJson.write(arrival.turn(), arrival.returnTo()), id.bound("event")));
        return true;
    }

    private Optional<Waiting> open(Row row) {
        if (row.secret().isEmpty()) {
            return Optional.empty();
        }
        Sealing own = sealing.ofRow(row.secret().get().getBytes());
        Optional<Buffer> calls = row.calls()
                .flatMap(kept -> own.open(kept.getBytes(), row.id().bound("calls")))
                .map(Buffer::buffer);
        if (row.calls().isPresent() && calls.isEmpty()) {
            return Optional.empty();
        }
        return own.open(row.event().getBytes(), row.id().bound("event"))
                .map(ArrivalJson::read)
                .map(event -> new Waiting(
                        row.id(),
                        event.turn(),
                        event.returnTo(),
                        calls,
                        row.sent(),
                        row.attempts(),
                        row.unknowns(),
                        Instant.ofEpochMilli(row.nextAt())));
    }

    private Future<Void> change(String statement, Object... arguments) {
        return database.<Integer>transaction(connection -> new Sql(connection).change(statement, arguments))
                .mapEmpty();
    }

    private static void delete(Sql sql, RowId id) throws SQLException {
        sql.run("DELETE FROM arrival_key" + OF_ROW, id.channel(), id.key());
        sql.run("DELETE FROM arrival" + OF_ROW, id.channel(), id.key());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new RowId(row.getString(1), row.getString(2)),
                Buffer.buffer(row.getBytes(3)),
                Optional.ofNullable(row.getBytes(4)).map(Buffer::buffer),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getLong(8),
                Optional.ofNullable(row.getBytes(9)).map(Buffer::buffer));
    }
}
