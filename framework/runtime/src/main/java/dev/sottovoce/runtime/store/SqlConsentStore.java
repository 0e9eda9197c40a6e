package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.consent.ConsentRule;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.consent.Consents;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.secret.Secret;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Decisions in the database. They are read anew each time, so that a withdrawal holds at once on every node.
 *
 * <p>All decisions of one customer are counted together. The number of the last one that concerns a vendor stands in
 * that vendor's head row; a decision about every vendor moves all of them, so that no reply leaves that was made under
 * an older one.
 */
public final class SqlConsentStore implements ConsentStore {
    private final Database database;
    private final ConsentJson json;
    private final StandingRefusals refusals;
    private final Clock clock;

    /**
     * A store in this database.
     *
     * @param classes finds a class of data by its id, built-in or the policy's
     * @param secret from which the key of standing refusals is made; with another one, they are forgotten
     */
    public SqlConsentStore(
            Database database, Function<String, Optional<DataClass>> classes, Secret secret, Clock clock) {
        this.database = database;
        this.json = new ConsentJson(classes);
        this.refusals = new StandingRefusals(secret);
        this.clock = clock;
    }

    @Override
    public CompletionStage<Consents> current(SubjectRef subject, String vendor) {
        return database.transaction(connection -> {
                    var sql = new Sql(connection);
                    // The number first: what is decided in between makes the reply stale, never the number too new.
                    long version = head(sql, subject, vendor);
                    return fold(sql, subject, vendor).at(version);
                })
                .toCompletionStage();
    }

    @Override
    public CompletionStage<AppendResult> append(ConsentEvent event) {
        return database.durable(connection -> {
                    var sql = new Sql(connection);
                    lockHead(sql, event.subject(), ConsentEvent.EVERY_VENDOR);
                    lockHead(sql, event.subject(), event.vendor());
                    if (isKnown(sql, event.record())) {
                        return AppendResult.KNOWN;
                    }
                    var now = fold(sql, event.subject(), event.vendor());
                    if (!ConsentRule.admits(now, event, clock.instant())) {
                        return AppendResult.RAISES;
                    }
                    keep(sql, event);
                    refusals.note(sql, event);
                    ConsentEnds.remember(sql, event);
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
                .toCompletionStage();
    }

    /**
     * Notes what has ended since the last look, for the books: nothing that was allowed changes by it.
     *
     * @return how many ends were noted
     */
    public CompletionStage<Integer> noteEnds() {
        return database.durable(connection -> {
                    var sql = new Sql(connection);
                    int noted = 0;
                    for (ConsentEnds.End end : ConsentEnds.due(sql, clock.instant())) {
                        noted += noteEnd(sql, end) ? 1 : 0;
                        ConsentEnds.forget(sql, end);
                    }
                    return noted;
                })
                .toCompletionStage();
    }

    /** What was decided anew in the meantime has not ended. */
    private boolean noteEnd(Sql sql, ConsentEnds.End end) throws SQLException {
        lockHead(sql, end.subject(), ConsentEvent.EVERY_VENDOR);
        lockHead(sql, end.subject(), end.vendor());
        if (isKnown(sql, end.note())) {
            return false;
        }
        Consents now = fold(sql, end.subject(), end.vendor());
        List<Grant> ended = events(sql, end.subject(), end.vendor()).stream()
                .filter(event -> event.record().equals(end.record()))
                .flatMap(event -> event.grants().stream())
                .filter(grant -> !grant.until().isAfter(end.at()))
                .filter(grant -> now.recordOf(grant.dataClass())
                        .filter(end.record()::equals)
                        .isPresent())
                .toList();
        if (!ended.isEmpty()) {
            keep(
                    sql,
                    new ConsentEvent(
                            end.note(),
                            end.subject(),
                            end.vendor(),
                            ConsentEvent.Type.EXPIRED,
                            ConsentEvent.Method.AGENT,
                            ended,
                            false,
                            Optional.empty(),
                            end.at(),
                            "end/1"));
        }
        return !ended.isEmpty();
    }

    /** Forgets a customer's decisions; that she wants nothing told is not forgotten. */
    public CompletionStage<Void> erase(SubjectRef subject) {
        return database.durable(connection -> {
                    var sql = new Sql(connection);
                    lockHead(sql, subject, ConsentEvent.EVERY_VENDOR);
                    sql.run("DELETE FROM consent_event WHERE subject = ?", subject.value());
                    sql.run("DELETE FROM consent_head WHERE subject = ?", subject.value());
                    ConsentEnds.forget(sql, subject);
                    return true;
                })
                .<Void>mapEmpty()
                .toCompletionStage();
    }

    /** A reply's append takes the same lock, so that none is made under a decision that has just been replaced. */
    private static void lockHead(Sql sql, SubjectRef subject, String vendor) throws SQLException {
        sql.run(
                "INSERT INTO consent_head (subject, vendor, version)"
                        + " SELECT CAST(? AS VARCHAR(200)), CAST(? AS VARCHAR(64)), COALESCE(MAX(version), 0)"
                        + " FROM consent_head WHERE subject = ? ON CONFLICT DO NOTHING",
                subject.value(),
                vendor,
                subject.value());
        var unused = sql.one(
                "SELECT version FROM consent_head WHERE subject = ? AND vendor = ? FOR UPDATE",
                row -> row.getLong(1),
                subject.value(),
                vendor);
    }

    private static long head(Sql sql, SubjectRef subject, String vendor) throws SQLException {
        return sql.one(
                        "SELECT version FROM consent_head WHERE subject = ? AND vendor = ?",
                        row -> row.getLong(1),
                        subject.value(),
                        vendor)
                .orElse(0L);
    }

    private static void keep(Sql sql, ConsentEvent event) throws SQLException {
        String subject = event.subject().value();
        long version = head(sql, event.subject(), ConsentEvent.EVERY_VENDOR) + 1;
        sql.run(
                "INSERT INTO consent_event (subject, vendor, version, record, event) VALUES (?, ?, ?, ?, ?)",
                subject,
                event.vendor(),
                version,
                event.record(),
                ConsentJson.write(event));
        if (event.vendor().equals(ConsentEvent.EVERY_VENDOR)) {
            sql.run("UPDATE consent_head SET version = ? WHERE subject = ?", version, subject);
        } else {
            sql.run(
                    "UPDATE consent_head SET version = ? WHERE subject = ? AND vendor IN (?, ?)",
                    version,
                    subject,
                    event.vendor(),
                    ConsentEvent.EVERY_VENDOR);
        }
    }

    private static boolean isKnown(Sql sql, String record) throws SQLException {
        return sql.one("SELECT version FROM consent_event WHERE record = ?", row -> row.getLong(1), record)
                .isPresent();
    }

    private Consents fold(Sql sql, SubjectRef subject, String vendor) throws SQLException {
        Consents start = refusals.stands(sql, subject, vendor) ? Consents.NONE.refusing() : Consents.NONE;
        return start.after(events(sql, subject, vendor));
    }

    private List<ConsentEvent> events(Sql sql, SubjectRef subject, String vendor) throws SQLException {
        return sql.all(
                "SELECT event, vendor FROM consent_event WHERE subject = ? AND vendor IN (?, ?) ORDER BY version",
                row -> json.read(row.getString(1), subject, row.getString(2)),
                subject.value(),
                vendor,
                ConsentEvent.EVERY_VENDOR);
    }
}
