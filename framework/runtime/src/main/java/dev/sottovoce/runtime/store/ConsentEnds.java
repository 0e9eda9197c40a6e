package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** When what was allowed ends. The end holds by the clock; here it is only kept in mind, so that it gets noted. */
final class ConsentEnds {
    private static final int AT_ONCE = 100;

    private ConsentEnds() {}

    /** An end: of what one decision allowed. */
    record End(SubjectRef subject, String vendor, String record, Instant at) {
        /** The record of the note, the same on every node. */
        String note() {
            return record + "." + at.toEpochMilli();
        }
    }

    /** Keeps in mind when a decision's grants end. */
    static void remember(Sql sql, ConsentEvent event) throws SQLException {
        boolean allows = event.type() == ConsentEvent.Type.GIVEN || event.type() == ConsentEvent.Type.REAFFIRMED;
        List<Instant> ends =
                allows ? event.grants().stream().map(Grant::until).distinct().toList() : List.of();
        for (Instant end : ends) {
            sql.run(
                    "INSERT INTO consent_end (subject, vendor, record, ends_at) VALUES (?, ?, ?, ?)",
                    event.subject().value(),
                    event.vendor(),
                    event.record(),
                    end.toEpochMilli());
        }
    }

    /** Some of those that are over. */
    static List<End> due(Sql sql, Instant now) throws SQLException {
        return sql.all(
                "SELECT subject, vendor, record, ends_at FROM consent_end WHERE ends_at <= ? ORDER BY ends_at"
                        + " FETCH FIRST ? ROWS ONLY",
                row -> new End(
                        new SubjectRef(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4))),
                now.toEpochMilli(),
                AT_ONCE);
    }

    /** Lets go of one. */
    static void forget(Sql sql, End end) throws SQLException {
        sql.run(
                "DELETE FROM consent_end WHERE record = ? AND ends_at = ?",
                end.record(),
                end.at().toEpochMilli());
    }

    /** Lets go of all of a customer's. */
    static void forget(Sql sql, SubjectRef subject) throws SQLException {
        sql.run("DELETE FROM consent_end WHERE subject = ?", subject.value());
    }
}
