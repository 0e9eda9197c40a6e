package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentRule;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.consent.Consents;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Decisions in the database. They are read anew each time, so that a withdrawal holds at once on every node. */
public final class SqlConsentStore implements ConsentStore {
    private final Database database;
    private final ConsentJson json;
    private final Clock clock;

    /**
     * A store in this database.
     *
     * @param classes finds a class of data by its id, built-in or the policy's
     */
    public SqlConsentStore(Database database, Function<String, Optional<DataClass>> classes, Clock clock) {
        this.database = database;
        this.json = new ConsentJson(classes);
        this.clock = clock;
    }

    @Override
    public CompletionStage<Consents> current(SubjectRef subject, String vendor) {
        return database.transaction(connection -> fold(new Sql(connection), subject, vendor))
                .toCompletionStage();
    }

    @Override
    public CompletionStage<AppendResult> append(ConsentEvent event) {
        return database.durable(connection -> {
                    var sql = new Sql(connection);
                    lockHead(sql, event.subject(), event.vendor());
                    var known = sql.one(
                            "SELECT version FROM consent_event WHERE record = ?",
                            row -> row.getLong(1),
                            event.record());
                    if (known.isPresent()) {
                        return AppendResult.KNOWN;
                    }
                    var now = fold(sql, event.subject(), event.vendor());
                    if (!ConsentRule.admits(now, event, clock.instant())) {
                        return AppendResult.RAISES;
                    }
                    keep(sql, event, now.version() + 1);
                    return AppendResult.KEPT;
                })
                .toCompletionStage();
    }

    @Override
    public CompletionStage<List<ConsentEvent>> events(SubjectRef subject) {
        return database.transaction(connection -> new Sql(connection)
                        .all(
                                "SELECT event, vendor FROM consent_event WHERE subject = ? ORDER BY version, vendor",
                                row -> json.read(row.getString(1), subject, row.getString(2)),
                                subject.value()))
                .map(events -> events.stream()
                        .sorted(Comparator.comparing(ConsentEvent::time))
                        .toList())
                .toCompletionStage();
    }

    /** A reply's append takes the same lock, so that none is made under a decision that has just been replaced. */
    private static void lockHead(Sql sql, SubjectRef subject, String vendor) throws SQLException {
        sql.run(
                "INSERT INTO consent_head (subject, vendor, version) VALUES (?, ?, 0) ON CONFLICT DO NOTHING",
                subject.value(),
                vendor);
        var unused = sql.one(
                "SELECT version FROM consent_head WHERE subject = ? AND vendor = ? FOR UPDATE",
                row -> row.getLong(1),
                subject.value(),
                vendor);
    }

    private static void keep(Sql sql, ConsentEvent event, long version) throws SQLException {
        sql.run(
                "INSERT INTO consent_event (subject, vendor, version, record, event) VALUES (?, ?, ?, ?, ?)",
                event.subject().value(),
                event.vendor(),
                version,
                event.record(),
                ConsentJson.write(event));
        sql.run(
                "UPDATE consent_head SET version = ? WHERE subject = ? AND vendor = ?",
                version,
                event.subject().value(),
                event.vendor());
    }

    private Consents fold(Sql sql, SubjectRef subject, String vendor) throws SQLException {
        return Consents.of(sql.all(
                "SELECT event FROM consent_event WHERE subject = ? AND vendor = ? ORDER BY version",
                row -> json.read(row.getString(1), subject, vendor),
                subject.value(),
                vendor));
    }
}
