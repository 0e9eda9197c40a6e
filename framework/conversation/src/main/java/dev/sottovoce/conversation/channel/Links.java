package dev.sottovoce.conversation.channel;

import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;
import java.util.Optional;

/** Which customer a vendor account belongs to. Tokens are known by their hash only. */
public interface Links {
    /**
     * A link.
     *
     * @param vendor the vendor that holds the token
     * @param pseudonym of the vendor account that was seen first with it; empty until then
     */
    record Link(LinkRef.Id ref, SubjectRef customer, String vendor, Optional<String> pseudonym) {}

    /**
     * The link that a token stands for, for adapters.
     *
     * @param tokenSha256 lower-case hex of the SHA-256 of the token's UTF-8 bytes
     * @return empty when unknown, expired, revoked, or issued to another vendor
     */
    Future<Optional<Link>> byToken(String vendor, String tokenSha256);

    /** The link itself; empty when there is none, or it was revoked in the meantime. */
    Future<Optional<Link>> find(LinkRef ref);

    /** Remembers which vendor account uses the link, so that an event without a token finds it. */
    Future<Void> bind(LinkRef.Id ref, String pseudonym);

    /**
     * Spends a one-time code that a signed-in customer got from the bank, and links the account to her. The code is
     * good once and for a minute.
     *
     * @param codeSha256 lower-case hex of the SHA-256 of the code's UTF-8 bytes
     * @return the link; empty when the code is unknown, spent, expired, or was given out for another vendor
     */
    Future<Optional<Link>> redeem(String vendor, String codeSha256, String pseudonym);

    /** Ends every link of a vendor account: its tokens no longer stand for anybody. */
    Future<Void> unlink(String vendor, String pseudonym);
}
