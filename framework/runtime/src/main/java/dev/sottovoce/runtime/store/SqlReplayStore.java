package dev.sottovoce.runtime.store;

import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.ReplayKey;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Deliveries and their sealed answers in the database. */
public final class SqlReplayStore implements ReplayStore {
    private final Database database;
    private final Sealing sealing;
    private final Clock clock;

    /** A store in this database. */
    public SqlReplayStore(Database database, Sealing sealing, Clock clock) {
        this.database = database;
        this.sealing = sealing;
        this.clock = clock;
    }

    private record Row(String bodyHash, Optional<byte[]> answer, long expiresAt) {}

    @Override
    public Future<Claim> claim(ReplayKey key, Duration window) {
        return database.transaction(connection -> {
            var sql = new Sql(connection);
            long now = clock.millis();
            // The usual case first: nobody has seen this delivery.
            if (insert(sql, key, now + window.toMillis()) || renew(sql, key, now, window)) {
                return new Claim.First();
            }
            return sql.one(
                            "SELECT body_hash, answer, expires_at FROM replay WHERE request_hash = ?",
                            SqlReplayStore::row,
                            key.request())
                    .map(row -> known(row, key))
                    .orElseGet(Claim.Taken::new);
        });
    }

    @Override
    public Future<Void> keep(ReplayKey key, RawResponse response) {
        var sealed = sealing.seal(ResponseBytes.of(response), key.request());
        return database.<Integer>transaction(connection -> new Sql(connection)
                        .change(
                                "UPDATE replay SET answer = ? WHERE request_hash = ? AND body_hash = ?",
                                sealed,
                                key.request(),
                                key.bodySha256()))
                .mapEmpty();
    }

    @Override
    public Future<Void> purge() {
        return database.<Integer>transaction(connection ->
                        new Sql(connection).change("DELETE FROM replay WHERE expires_at <= ?", clock.millis()))
                .mapEmpty();
    }

    private static boolean insert(Sql sql, ReplayKey key, long expiresAt) throws SQLException {
        return sql.change(
                        "INSERT INTO replay (request_hash, body_hash, expires_at) VALUES (?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        key.request(),
                        key.bodySha256(),
                        expiresAt)
                == 1;
    }

    /** What has run out is as good as unseen. */
    private static boolean renew(Sql sql, ReplayKey key, long now, Duration window) throws SQLException {
        return sql.change("DELETE FROM replay WHERE request_hash = ? AND expires_at <= ?", key.request(), now) == 1
                && insert(sql, key, now + window.toMillis());
    }

    private Claim known(Row row, ReplayKey key) {
        if (!row.bodyHash().equals(key.bodySha256())) {
            return new Claim.OtherBody();
        }
        return row.answer()
                .flatMap(kept -> sealing.open(kept, key.request()))
                .<Claim>map(plain -> new Claim.Answered(ResponseBytes.read(plain)))
                .orElseGet(Claim.Taken::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString(1), Optional.ofNullable(row.getBytes(2)), row.getLong(3));
    }
}
