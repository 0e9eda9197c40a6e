package dev.sottovoce.adapters.google;

import dev.sottovoce.adapters.google.json.Sha256;
import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.Links;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Links in memory, made of one-time codes. */
public final class MemoryLinks implements Links {
    final Map<String, String> linked = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    /** The bank gives this code to a customer. */
    public void offer(String code, String customer) {
        codes.put(Sha256.hex(code), customer);
    }

    @Override
    public Future<Optional<Link>> byToken(String vendor, String tokenSha256) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Optional<Link>> find(LinkRef ref) {
        return Future.succeededFuture(
                ref instanceof LinkRef.Account account
                        ? Optional.ofNullable(linked.get(account.pseudonym()))
                                .map(customer -> link(customer, account.pseudonym()))
                        : Optional.empty());
    }

    @Override
    public Future<Void> bind(LinkRef.Id ref, String pseudonym) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<Link>> redeem(String vendor, String codeSha256, String pseudonym) {
        Optional<String> customer = Optional.ofNullable(codes.remove(codeSha256));
        customer.ifPresent(who -> linked.put(pseudonym, who));
        return Future.succeededFuture(customer.map(who -> link(who, pseudonym)));
    }

    @Override
    public Future<Void> unlink(String vendor, String pseudonym) {
        linked.remove(pseudonym);
        return Future.succeededFuture();
    }

    private static Link link(String customer, String pseudonym) {
        return new Link(
                new LinkRef.Id("link-of-" + customer),
                new SubjectRef(customer),
                CxChannel.VENDOR,
                Optional.of(pseudonym));
    }
}
