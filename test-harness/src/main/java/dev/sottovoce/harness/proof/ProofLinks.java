package dev.sottovoce.harness.proof;

import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.Links;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.secret.Sha256;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Links in memory; a vendor account is given from customer to customer, as conversations come and go. */
final class ProofLinks implements Links {
    private final Map<String, Link> byHash = new HashMap<>();
    private final Map<LinkRef, Link> byRef = new HashMap<>();

    /** A token of ours at a vendor stands for this customer. */
    void token(String vendor, String token, SubjectRef customer) {
        var link = new Link(new LinkRef.Id("of-" + token), customer, vendor, Optional.empty());
        byHash.put(Sha256.hex(token), link);
        byRef.put(link.ref(), link);
    }

    /** A vendor's account stands for this customer. */
    void account(String vendor, String pseudonym, SubjectRef customer) {
        byRef.put(
                new LinkRef.Account(vendor, pseudonym),
                new Link(new LinkRef.Id("of-" + pseudonym), customer, vendor, Optional.of(pseudonym)));
    }

    @Override
    public Future<Optional<Link>> byToken(String vendor, String tokenSha256) {
        return Future.succeededFuture(Optional.ofNullable(byHash.get(tokenSha256))
                .filter(link -> link.vendor().equals(vendor)));
    }

    @Override
    public Future<Optional<Link>> find(LinkRef ref) {
        return Future.succeededFuture(Optional.ofNullable(byRef.get(ref)));
    }

    @Override
    public Future<Void> bind(LinkRef.Id ref, String pseudonym) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<Link>> redeem(String vendor, String codeSha256, String pseudonym) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Void> unlink(String vendor, String pseudonym) {
        byRef.remove(new LinkRef.Account(vendor, pseudonym));
        return Future.succeededFuture();
    }
}
