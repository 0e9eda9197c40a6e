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
    record Link(LinkRef ref, SubjectRef customer, String vendor, Optional<String> pseudonym) {}

    /**
     * The link that a token stands for, for adapters.
     *
     * @param tokenSha256 lower-case hex of the SHA-256 of the token's UTF-8 bytes
     * @return empty when unknown, expired, revoked, or issued to another vendor
     */
    Future<Optional<Link>> byToken(String vendor, String tokenSha256);

    /** The link itself; empty when it was revoked in the meantime. */
    Future<Optional<Link>> find(LinkRef ref);

    /** Remembers which vendor account uses the link, so that an event without a token finds it. */
    Future<Void> bind(LinkRef ref, String pseudonym);

    /** Ends every link of a vendor account: its tokens no longer stand for anybody. */
    Future<Void> unlink(String vendor, String pseudonym);
}
