package dev.sottovoce.runtime.link;

import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.conversation.channel.LinkDesk;
import dev.sottovoce.conversation.channel.Links.Link;
import dev.sottovoce.runtime.secret.Secret;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.store.Database;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Links without a vendor's own account linking: one-time pages with a pairing word, and one-time codes. */
public final class OneTimeLinks {
    private final LinkRequests requests;
    private final LinkCodes codes;

    /**
     * One-time links in this database.
     *
     * @param words the key under which pairing words are hashed
     * @param random a cryptographic source outside tests
     */
    public OneTimeLinks(
            Database database, ConsentDesk consents, Tokens tokens, Secret words, RandomGenerator random, Clock clock) {
        var accounts = new AccountLinks(database, consents, tokens, clock);
        this.requests = new LinkRequests(database, accounts, new PairingWords(words, random), tokens, clock);
        this.codes = new LinkCodes(database, accounts, tokens, clock);
    }

    /** The desk for those of these channels that are linked by page. */
    public LinkDesk desk(List<ChannelProfile> profiles) {
        return new PageLinkDesk(requests, profiles);
    }

    /** Forgets what has expired. */
    public Future<Void> purge() {
        return requests.purge().eventually(codes::purge);
    }

    LinkRequests requests() {
        return requests;
    }

    LinkCodes codes() {
        return codes;
    }

    Future<Optional<Link>> redeem(String vendor, String codeSha256, String pseudonym) {
        return codes.redeem(vendor, codeSha256, pseudonym);
    }
}
