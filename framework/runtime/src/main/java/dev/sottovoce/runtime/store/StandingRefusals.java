package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.secret.Secret;
import dev.sottovoce.runtime.secret.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who is never to be told anything about whom. It is kept beside the decisions and under a key of its own, so that it
 * still holds when a customer was erased and comes back.
 */
final class StandingRefusals {
    private final SecretKeySpec key;

    /** Refusals whose customers are known by hashes under a key made of this secret. */
    StandingRefusals(Secret secret) {
        this.key = new SecretKeySpec(Sha256.of(secret.reveal()), "HmacSHA256");
    }

    /** Whether nothing may be told to a vendor, because it was named or because all are refused. */
    boolean stands(Sql sql, SubjectRef subject, String vendor) throws SQLException {
        String tag = tag(subject);
        Optional<Boolean> named = refused(sql, tag, vendor);
        return named.isPresent()
                ? named.get()
                : refused(sql, tag, ConsentEvent.EVERY_VENDOR).orElse(false);
    }

    /** Takes down what a decision changes. */
    void note(Sql sql, ConsentEvent event) throws SQLException {
        String tag = tag(event.subject());
        boolean every = event.vendor().equals(ConsentEvent.EVERY_VENDOR);
        boolean refuses = event.type() == ConsentEvent.Type.REFUSED && event.everything();
        if (refuses || event.liftsRefusal()) {
            if (every) {
                sql.run("DELETE FROM standing_refusal WHERE tag = ?", tag);
            } else {
                sql.run("DELETE FROM standing_refusal WHERE tag = ? AND vendor = ?", tag, event.vendor());
            }
            sql.run(
                    "INSERT INTO standing_refusal (tag, vendor, refused) VALUES (?, ?, ?)",
                    tag,
                    event.vendor(),
                    refuses);
        }
    }

    private static Optional<Boolean> refused(Sql sql, String tag, String vendor) throws SQLException {
        return sql.one(
                "SELECT refused FROM standing_refusal WHERE tag = ? AND vendor = ?",
                row -> row.getBoolean(1),
                tag,
                vendor);
    }

    private String tag(SubjectRef subject) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update("standing-refusal\0".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(subject.value().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("this JDK lacks HmacSHA256, which every JDK must have", impossible);
        }
    }
}
