package dev.sottovoce.runtime.link;

import dev.sottovoce.conversation.channel.Links.Link;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.link.AccountLinks.Agreed;
import dev.sottovoce.runtime.secret.Sha256;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sql;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** One-time codes that a signed-in customer hands to an assistant. What she agreed to holds once a code is redeemed. */
final class LinkCodes {
    /** How long a code is good. */
    static final Duration LIFE = Duration.ofSeconds(60);

    private static final String PREFIX = "svl_";

    private final Database database;
    private final AccountLinks accounts;
    private final Tokens tokens;
    private final Clock clock;

    LinkCodes(Database database, AccountLinks accounts, Tokens tokens, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A new code, {@code svl_} and 31 letters. */
    Future<String> issue(SubjectRef customer, String vendor, Answers answers) {
        var code = PREFIX + tokens.handle();
        return database.transaction(connection -> new Sql(connection)
                        .change(
                                "INSERT INTO link_code (code_hash, vendor, subject, answers, expires_at)"
                                        + " VALUES (?, ?, ?, ?, ?)",
                                Sha256.hex(code),
                                vendor,
                                customer.value(),
                                AnswersJson.write(answers),
                                clock.millis() + LIFE.toMillis()))
                .map(code);
    }

    /** As {@link dev.sottovoce.conversation.channel.Links#redeem}. */
    Future<Optional<Link>> redeem(String vendor, String codeSha256, String pseudonym) {
        return spend(vendor, codeSha256)
                .compose(agreed -> agreed.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : accounts.link(vendor, pseudonym, agreed.get()).map(Optional::of));
    }

    Future<Void> purge() {
        return database.<Integer>transaction(connection ->
                        new Sql(connection).change("DELETE FROM link_code WHERE expires_at <= ?", clock.millis()))
                .mapEmpty();
    }

    private Future<Optional<Agreed>> spend(String vendor, String codeSha256) {
        return database.transaction(connection -> {
            var sql = new Sql(connection);
            int spent = sql.change(
                    "UPDATE link_code SET spent_at = ? WHERE code_hash = ? AND vendor = ? AND spent_at IS NULL"
                            + " AND expires_at > ?",
                    clock.millis(),
                    codeSha256,
                    vendor,
                    clock.millis());
            return spent == 0
                    ? Optional.empty()
                    : sql.one(
                            "SELECT subject, answers FROM link_code WHERE code_hash = ?",
                            row -> new Agreed(new SubjectRef(row.getString(1)), AnswersJson.read(row.getString(2))),
                            codeSha256);
        });
    }
}
