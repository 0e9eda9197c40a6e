package dev.sottovoce.adapters.alexa;

import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.Links;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Links in memory. */
final class MemoryLinks implements Links {
    final Map<LinkRef.Id, String> bound = new HashMap<>();
    private final Map<String, Link> byHash = new HashMap<>();

    void link(String token, String customer) {
        byHash.put(
                AlexaIdentities.sha256(token.getBytes(StandardCharsets.UTF_8)),
                new Link(
                        new LinkRef.Id("link-of-" + token),
                        new SubjectRef(customer),
                        AlexaChannel.VENDOR,
                        Optional.empty()));
    }

    @Override
    public Future<Optional<Link>> byToken(String vendor, String tokenSha256) {
        return Future.succeededFuture(Optional.ofNullable(byHash.get(tokenSha256))
                .filter(link -> link.vendor().equals(vendor)));
    }

    @Override
    public Future<Optional<Link>> find(LinkRef ref) {
        return Future.succeededFuture(
                byHash.values().stream().filter(link -> link.ref().equals(ref)).findFirst());
    }

    @Override
    public Future<Void> bind(LinkRef.Id ref, String pseudonym) {
        bound.put(ref, pseudonym);
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<Link>> redeem(String vendor, String codeSha256, String pseudonym) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Void> unlink(String vendor, String pseudonym) {
        return Future.succeededFuture();
    }
}
