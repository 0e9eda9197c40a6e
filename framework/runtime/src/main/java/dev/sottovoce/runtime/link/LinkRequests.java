package dev.sottovoce.runtime.link;

import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.LinkDesk.Pairing;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.link.AccountLinks.Agreed;
import dev.sottovoce.runtime.link.LinkRequest.State;
import dev.sottovoce.runtime.secret.Sha256;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sql;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One-time pages that were offered in chats, and the pairing words at their end. An account has one word at a time: who
 * agrees on a second page of the same account closes the first.
 */
final class LinkRequests {
    /** How long a page can be answered. */
    static final Duration PAGE_LIFE = Duration.ofMinutes(10);
    /** How long a word can be typed. */
    static final Duration WORD_LIFE = Duration.ofMinutes(5);

    private static final int MOST_TRIES = 3;
    private static final int MOST_PAGES = 5;
    private static final Duration PAGES_PER = Duration.ofHours(1);

    private final Database database;
    private final AccountLinks accounts;
    private final PairingWords words;
    private final Tokens tokens;
    private final Clock clock;

    LinkRequests(Database database, AccountLinks accounts, PairingWords words, Tokens tokens, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.words = words;
        this.tokens = tokens;
        this.clock = clock;
    }

    private record Awaited(String page, int tries, PairingWords.Kept word, Agreed agreed) {}

    private record Tried(Pairing outcome, Optional<Agreed> agreed) {
        static Tried of(Pairing outcome) {
            return new Tried(outcome, Optional.empty());
        }
    }

    /** A new page for the account of a turn; empty when it had five within an hour that led to no link. */
    Future<Optional<String>> open(Inbound in) {
        var handle = tokens.handle();
        long now = clock.millis();
        return database.transaction(connection -> {
            var sql = new Sql(connection);
            long recent = sql.one(
                            "SELECT COUNT(*) FROM link_page WHERE channel = ? AND vendor = ? AND pseudonym = ?"
                                    + " AND created_at > ? AND NOT linked",
                            row -> row.getLong(1),
                            in.channel(),
                            in.vendor(),
                            in.pseudonym(),
                            now - PAGES_PER.toMillis())
                    .orElse(0L);
            if (recent >= MOST_PAGES) {
                return Optional.empty();
            }
            sql.run(
                    "INSERT INTO link_page (page_hash, channel, vendor, pseudonym, locale, created_at, expires_at, tries,"
                            + " linked) VALUES (?, ?, ?, ?, ?, ?, ?, 0, FALSE)",
                    Sha256.hex(handle),
                    in.channel(),
                    in.vendor(),
                    in.pseudonym(),
                    in.locale().toLanguageTag(),
                    now,
                    now + PAGE_LIFE.toMillis());
            return Optional.of(handle);
        });
    }

    /** What a page was offered for; empty when there never was such a page. Spends nothing. */
    Future<Optional<LinkRequest>> find(String handle) {
        return database.transaction(connection -> new Sql(connection)
                .one(
                        "SELECT channel, vendor, locale, expires_at, subject, word_until, linked, closed_at"
                                + " FROM link_page WHERE page_hash = ?",
                        this::request,
                        Sha256.hex(handle)));
    }

    /**
     * Keeps what a customer agreed to, until the word comes.
     *
     * @return the pairing word in the page's language; empty when the page is no longer {@link State#OPEN}
     */
    Future<Optional<String>> agree(String handle, Agreed agreed) {
        var word = words.draw(agreed.answers().language());
        var kept = words.keep(word);
        var page = Sha256.hex(handle);
        return database.transaction(connection -> {
            var sql = new Sql(connection);
            int changed = sql.change(
                    "UPDATE link_page SET subject = ?, answers = ?, word_salt = ?, word_hash = ?, word_until = ?"
                            + " WHERE page_hash = ? AND subject IS NULL AND closed_at IS NULL AND expires_at > ?",
                    agreed.customer().value(),
                    AnswersJson.write(agreed.answers()),
                    kept.salt(),
                    kept.hash(),
                    clock.millis() + WORD_LIFE.toMillis(),
                    page,
                    clock.millis());
            if (changed == 0) {
                return Optional.empty();
            }
            sql.run(
                    "UPDATE link_page SET closed_at = ? WHERE closed_at IS NULL AND page_hash <> ? AND EXISTS (SELECT 1"
                            + " FROM link_page p WHERE p.page_hash = ? AND p.channel = link_page.channel"
                            + " AND p.vendor = link_page.vendor AND p.pseudonym = link_page.pseudonym)",
                    clock.millis(),
                    page,
                    page);
            return Optional.of(word);
        });
    }

    /** The customer does not want to; false when the page was no longer {@link State#OPEN}. */
    Future<Boolean> cancel(String handle) {
        return database.transaction(connection -> new Sql(connection)
                        .change(
                                "UPDATE link_page SET closed_at = ? WHERE page_hash = ? AND subject IS NULL"
                                        + " AND closed_at IS NULL AND expires_at > ?",
                                clock.millis(),
                                Sha256.hex(handle),
                                clock.millis())
                > 0);
    }

    /** Tries the words of a turn; each turn of an account that is awaited counts. */
    Future<Pairing> pair(Inbound in) {
        var text = in.text();
        return text.isEmpty()
                ? Future.succeededFuture(Pairing.NOT_AWAITED)
                : attempt(in, text.get())
                        .compose(tried -> tried.agreed()
                                .map(agreed -> accounts.link(in.vendor(), in.pseudonym(), agreed)
                                        .map(link -> tried.outcome()))
                                .orElse(Future.succeededFuture(tried.outcome())));
    }

    /** Forgets pages that no longer count for anything. */
    Future<Void> purge() {
        return database.<Integer>transaction(connection -> new Sql(connection)
                        .change("DELETE FROM link_page WHERE created_at <= ?", clock.millis() - PAGES_PER.toMillis()))
                .mapEmpty();
    }

    private Future<Tried> attempt(Inbound in, String text) {
        return database.transaction(connection -> {
            var sql = new Sql(connection);
            var found = sql.one(
                    "SELECT page_hash, tries, word_salt, word_hash, subject, answers FROM link_page"
                            + " WHERE channel = ? AND vendor = ? AND pseudonym = ? AND subject IS NOT NULL"
                            + " AND closed_at IS NULL AND word_until > ? FOR UPDATE",
                    LinkRequests::awaited,
                    in.channel(),
                    in.vendor(),
                    in.pseudonym(),
                    clock.millis());
            if (found.isEmpty()) {
                return Tried.of(Pairing.NOT_AWAITED);
            }
            var awaited = found.get();
            if (words.matches(awaited.word(), text)) {
                close(sql, awaited.page(), awaited.tries(), true);
                return new Tried(Pairing.LINKED, Optional.of(awaited.agreed()));
            }
            int tries = awaited.tries() + 1;
            if (tries >= MOST_TRIES) {
                close(sql, awaited.page(), tries, false);
                return Tried.of(Pairing.SPENT);
            }
            sql.run("UPDATE link_page SET tries = ? WHERE page_hash = ?", tries, awaited.page());
            return Tried.of(Pairing.WRONG);
        });
    }

    private void close(Sql sql, String page, int tries, boolean linked) throws SQLException {
        sql.run(
                "UPDATE link_page SET closed_at = ?, tries = ?, linked = ? WHERE page_hash = ?",
                clock.millis(),
                tries,
                linked,
                page);
    }

    private LinkRequest request(ResultSet row) throws SQLException {
        return new LinkRequest(row.getString(1), row.getString(2), Locale.forLanguageTag(row.getString(3)), state(row));
    }

    private State state(ResultSet row) throws SQLException {
        boolean answered = row.getString(5) != null;
        if (row.getBoolean(7)) {
            return State.LINKED;
        } else if (row.getObject(8) != null || row.getLong(answered ? 6 : 4) <= clock.millis()) {
            return State.OVER;
        }
        return answered ? State.AWAITS_WORD : State.OPEN;
    }

    private static Awaited awaited(ResultSet row) throws SQLException {
        return new Awaited(
                row.getString(1),
                row.getInt(2),
                new PairingWords.Kept(row.getString(3), row.getString(4)),
                new Agreed(new SubjectRef(row.getString(5)), AnswersJson.read(row.getString(6))));
    }
}
