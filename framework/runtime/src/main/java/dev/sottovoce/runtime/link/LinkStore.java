package dev.sottovoce.runtime.link;

import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.Links;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.config.VendorClient;
import dev.sottovoce.runtime.secret.Sha256;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sql;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Links, the codes that lead to them and the tokens that stand for them. A token is opaque, means nothing at the bank,
 * and is kept as its hash. Every look-up reads the database, so that an unlinked token is refused from the next moment
 * on, on every node.
 */
public final class LinkStore implements Links {
    private static final String LINK = "SELECT l.link_ref, l.subject, l.vendor, l.pseudonym FROM link l ";

    private final Database database;
    private final Tokens tokens;
    private final TokenLife life;
    private final OneTimeLinks oneTime;
    private final Clock clock;

    /** Links in this database. */
    public LinkStore(Database database, Tokens tokens, TokenLife life, OneTimeLinks oneTime, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.life = life;
        this.oneTime = oneTime;
        this.clock = clock;
    }

    /**
     * How long each sort of token lives.
     *
     * @param code at most a few minutes
     * @param access at least six minutes, which Amazon demands
     */
    public record TokenLife(Duration code, Duration access, Duration refresh) {
        /** One minute, one hour, 180 days. */
        public static TokenLife usual() {
            return new TokenLife(Duration.ofSeconds(60), Duration.ofHours(1), Duration.ofDays(180));
        }
    }

    private record Code(
            String client,
            String vendor,
            String subject,
            String redirect,
            Optional<String> challenge,
            long expiresAt,
            Optional<String> link) {}

    private record Refresh(String client, String link, long expiresAt, boolean spent, boolean revoked) {}

    /** A code, good once and for this request only. */
    Future<String> issueCode(AuthorizationRequest request, SubjectRef customer) {
        var code = tokens.token("svc_");
        return database.transaction(connection -> new Sql(connection)
                        .change(
                                "INSERT INTO oauth_code (code_hash, client, vendor, subject, redirect, challenge,"
                                        + " expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                Sha256.hex(code),
                                request.client().id(),
                                request.client().vendor(),
                                customer.value(),
                                request.redirect(),
                                request.challenge().orElse(null),
                                clock.millis() + life.code().toMillis()))
                .map(code);
    }

    /** Changes a code into tokens. A code that comes twice ends the link that came of it. */
    Future<Grant> exchange(VendorClient client, String code, String redirect, Optional<String> verifier) {
        return database.durable(connection -> {
            var sql = new Sql(connection);
            var hash = Sha256.hex(code);
            var found = sql.one(
                    "SELECT client, vendor, subject, redirect, challenge, expires_at, link_ref FROM oauth_code"
                            + " WHERE code_hash = ? FOR UPDATE",
                    LinkStore::code,
                    hash);
            if (found.isEmpty() || !found.get().client().equals(client.id())) {
                return new Grant.Refused();
            }
            var issued = found.get();
            if (issued.link().isPresent()) {
                end(sql, issued.link().get());
                return new Grant.Refused();
            }
            if (!holds(issued, redirect, verifier)) {
                sql.run("DELETE FROM oauth_code WHERE code_hash = ?", hash);
                return new Grant.Refused();
            }
            var link = tokens.handle();
            sql.run(
                    "INSERT INTO link (link_ref, vendor, subject, created_at) VALUES (?, ?, ?, ?)",
                    link,
                    issued.vendor(),
                    issued.subject(),
                    clock.millis());
            sql.run("UPDATE oauth_code SET link_ref = ? WHERE code_hash = ?", link, hash);
            return new Grant.Given(
                    issue(sql, "access", client, link, life.access()),
                    issue(sql, "refresh", client, link, life.refresh()),
                    life.access());
        });
    }

    /**
     * Changes a refresh token into a new access token. Where the client rotates, a refresh token works once, and one
     * that comes again was stolen from one of its two holders: the link ends.
     */
    Future<Grant> refresh(VendorClient client, String token) {
        return database.durable(connection -> {
            var sql = new Sql(connection);
            var hash = Sha256.hex(token);
            var found = sql.one(
                    "SELECT t.client, t.link_ref, t.expires_at, t.spent_at, l.revoked_at FROM oauth_token t"
                            + " JOIN link l ON l.link_ref = t.link_ref"
                            + " WHERE t.token_hash = ? AND t.kind = 'refresh' FOR UPDATE",
                    LinkStore::refreshToken,
                    hash);
            if (found.isEmpty()
                    || !found.get().client().equals(client.id())
                    || found.get().revoked()
                    || found.get().expiresAt() <= clock.millis()) {
                return new Grant.Refused();
            }
            var link = found.get().link();
            if (found.get().spent()) {
                end(sql, link);
                return new Grant.Refused();
            }
            var access = issue(sql, "access", client, link, life.access());
            if (!client.rotates()) {
                return new Grant.Given(access, token, life.access());
            }
            sql.run("UPDATE oauth_token SET spent_at = ? WHERE token_hash = ?", clock.millis(), hash);
            return new Grant.Given(access, issue(sql, "refresh", client, link, life.refresh()), life.access());
        });
    }

    /** Ends the link of a token of this client; an unknown token is no error, as RFC 7009 wants it. */
    Future<Void> revoke(VendorClient client, String token) {
        return database.<Boolean>durable(connection -> {
                    var sql = new Sql(connection);
                    var link = sql.one(
                            "SELECT link_ref FROM oauth_token WHERE token_hash = ? AND client = ?",
                            row -> row.getString(1),
                            Sha256.hex(token),
                            client.id());
                    if (link.isPresent()) {
                        end(sql, link.get());
                    }
                    return link.isPresent();
                })
                .mapEmpty();
    }

    @Override
    public Future<Optional<Link>> byToken(String vendor, String tokenSha256) {
        return database.transaction(connection -> new Sql(connection)
                .one(
                        LINK + "JOIN oauth_token t ON t.link_ref = l.link_ref WHERE t.token_hash = ?"
                                + " AND t.kind = 'access' AND t.expires_at > ? AND l.vendor = ?"
                                + " AND l.revoked_at IS NULL",
                        LinkStore::link,
                        tokenSha256,
                        clock.millis(),
                        vendor));
    }

    @Override
    public Future<Optional<Link>> find(LinkRef ref) {
        return database.transaction(connection -> {
            var sql = new Sql(connection);
            if (ref instanceof LinkRef.Account account) {
                return sql.one(
                        LINK + "WHERE l.vendor = ? AND l.pseudonym = ? AND l.revoked_at IS NULL"
                                + " ORDER BY l.created_at DESC FETCH FIRST 1 ROWS ONLY",
                        LinkStore::link,
                        account.vendor(),
                        account.pseudonym());
            }
            return sql.one(
                    LINK + "WHERE l.link_ref = ? AND l.revoked_at IS NULL",
                    LinkStore::link,
                    ((LinkRef.Id) ref).value());
        });
    }

    /** A vendor account stands for one customer: links of the same account to another one end here. */
    @Override
    public Future<Void> bind(LinkRef.Id ref, String pseudonym) {
        return database.<Integer>durable(connection -> {
                    var sql = new Sql(connection);
                    int changed = sql.change(
                            "UPDATE link SET pseudonym = ? WHERE link_ref = ? AND revoked_at IS NULL",
                            pseudonym,
                            ref.value());
                    return changed
                            + sql.change(
                                    "UPDATE link SET revoked_at = ? WHERE pseudonym = ? AND revoked_at IS NULL"
                                            + " AND vendor = (SELECT n.vendor FROM link n WHERE n.link_ref = ?)"
                                            + " AND subject <> (SELECT n.subject FROM link n WHERE n.link_ref = ?)",
                                    clock.millis(),
                                    pseudonym,
                                    ref.value(),
                                    ref.value());
                })
                .mapEmpty();
    }

    @Override
    public Future<Optional<Link>> redeem(String vendor, String codeSha256, String pseudonym) {
        return oneTime.redeem(vendor, codeSha256, pseudonym);
    }

    @Override
    public Future<Void> unlink(String vendor, String pseudonym) {
        return database.<Integer>durable(connection -> new Sql(connection)
                        .change(
                                "UPDATE link SET revoked_at = ? WHERE vendor = ? AND pseudonym = ?"
                                        + " AND revoked_at IS NULL",
                                clock.millis(),
                                vendor,
                                pseudonym))
                .mapEmpty();
    }

    /** Forgets codes and tokens that have long expired; a spent one is kept until then, to recognise a replay. */
    public Future<Void> purge() {
        long dayAgo = clock.millis() - Duration.ofDays(1).toMillis();
        return database.<Integer>transaction(connection -> {
                    var sql = new Sql(connection);
                    return sql.change("DELETE FROM oauth_code WHERE expires_at < ?", dayAgo)
                            + sql.change("DELETE FROM oauth_token WHERE expires_at < ?", dayAgo);
                })
                .mapEmpty();
    }

    private boolean holds(Code code, String redirect, Optional<String> verifier) {
        boolean proven = code.challenge()
                .map(challenge -> verifier.map(Sha256::base64Url)
                        .filter(challenge::equals)
                        .isPresent())
                // A verifier without a challenge is an attempt to strip the challenge: RFC 9700, 2.1.1.
                .orElse(verifier.isEmpty());
        return proven && code.redirect().equals(redirect) && code.expiresAt() > clock.millis();
    }

    private String issue(Sql sql, String kind, VendorClient client, String link, Duration ttl) throws SQLException {
        var token = tokens.token(kind.equals("access") ? "svt_" : "svr_");
        sql.run(
                "INSERT INTO oauth_token (token_hash, kind, client, link_ref, expires_at) VALUES (?, ?, ?, ?, ?)",
                Sha256.hex(token),
                kind,
                client.id(),
                link,
                clock.millis() + ttl.toMillis());
        return token;
    }

    private void end(Sql sql, String link) throws SQLException {
        sql.run("UPDATE link SET revoked_at = ? WHERE link_ref = ? AND revoked_at IS NULL", clock.millis(), link);
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                new LinkRef.Id(row.getString(1)),
                new SubjectRef(row.getString(2)),
                row.getString(3),
                Optional.ofNullable(row.getString(4)));
    }

    private static Code code(ResultSet row) throws SQLException {
        return new Code(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                row.getLong(6),
                Optional.ofNullable(row.getString(7)));
    }

    private static Refresh refreshToken(ResultSet row) throws SQLException {
        return new Refresh(
                row.getString(1), row.getString(2), row.getLong(3), row.getObject(4) != null, row.getObject(5) != null);
    }
}
