package dev.sottovoce.runtime.link;

import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.Links.Link;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sql;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;

/** Links that stand for an account by itself, without a token. */
final class AccountLinks {
    private final Database database;
    private final ConsentDesk consents;
    private final Tokens tokens;
    private final Clock clock;

    AccountLinks(Database database, ConsentDesk consents, Tokens tokens, Clock clock) {
        this.database = database;
        this.consents = consents;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Who agreed to what. */
    record Agreed(SubjectRef customer, Answers answers) {}

    /**
     * Links an account, and ends whatever it was linked to before. The answers are recorded first: if the link then
     * fails, nothing is told to anybody.
     */
    Future<Link> link(String vendor, String pseudonym, Agreed agreed) {
        var ref = tokens.handle();
        return consents.record(agreed.customer(), vendor, agreed.answers())
                .compose(recorded -> database.durable(connection -> {
                    var sql = new Sql(connection);
                    sql.run(
                            "UPDATE link SET revoked_at = ? WHERE vendor = ? AND pseudonym = ? AND revoked_at IS NULL",
                            clock.millis(),
                            vendor,
                            pseudonym);
                    sql.run(
                            "INSERT INTO link (link_ref, vendor, subject, pseudonym, created_at) VALUES (?, ?, ?, ?,"
                                    + " ?)",
                            ref,
                            vendor,
                            agreed.customer().value(),
                            pseudonym,
                            clock.millis());
                    return new Link(new LinkRef.Id(ref), agreed.customer(), vendor, Optional.of(pseudonym));
                }));
    }
}
