package dev.sottovoce.adapters.alexa;

import dev.sottovoce.conversation.channel.Links;
import dev.sottovoce.conversation.channel.Links.Link;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.privacy.turn.Assurance;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Exchanges the tokens of a request for our own link, and drops them. */
final class AlexaIdentities {
    private final Links links;
    private final String vendor;
    private final boolean speakers;

    /**
     * Looks tokens up.
     *
     * @param speakers whether a recognised speaker counts
     */
    AlexaIdentities(Links links, String vendor, boolean speakers) {
        this.links = links;
        this.vendor = vendor;
        this.speakers = speakers;
    }

    /**
     * Who is there.
     *
     * @param pseudonym of the vendor account; remembered with a link that is seen for the first time
     */
    Future<AlexaIdentity> of(AlexaEnvelope envelope, String pseudonym) {
        boolean recognised = speakers && envelope.personId().isPresent();
        RoomEvidence stranger = recognised ? RoomEvidence.OTHER_SPEAKER : RoomEvidence.NONE;
        Optional<String> token = envelope.accessToken();
        if (token.isEmpty()) {
            return Future.succeededFuture(AlexaIdentity.guest(stranger));
        }
        return links.byToken(vendor, sha256(token.get()))
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(AlexaIdentity.guest(stranger))
                        : remember(found.get(), pseudonym)
                                .compose(link -> recognised ? speaker(envelope, token.get(), link) : linked(link)));
    }

    private Future<Link> remember(Link link, String pseudonym) {
        return link.pseudonym().isPresent()
                ? Future.succeededFuture(link)
                : links.bind(link.ref(), pseudonym).map(link);
    }

    private Future<AlexaIdentity> speaker(AlexaEnvelope envelope, String token, Link link) {
        Optional<String> own = envelope.personToken();
        if (own.isEmpty()) {
            return identity(link, false);
        }
        if (own.get().equals(token)) {
            return identity(link, true);
        }
        return links.byToken(vendor, sha256(own.get()))
                .compose(found -> identity(
                        link,
                        found.filter(person -> person.customer().equals(link.customer()))
                                .isPresent()));
    }

    private static Future<AlexaIdentity> linked(Link link) {
        return Future.succeededFuture(new AlexaIdentity(Optional.of(link.ref()), Assurance.LINKED, RoomEvidence.NONE));
    }

    private static Future<AlexaIdentity> identity(Link link, boolean own) {
        return Future.succeededFuture(new AlexaIdentity(
                Optional.of(link.ref()),
                own ? Assurance.PRESENT : Assurance.LINKED,
                own ? RoomEvidence.OWN_SPEAKER : RoomEvidence.OTHER_SPEAKER));
    }

    private static String sha256(String token) {
        return sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    /** Lower-case hex of the SHA-256. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256; use a standard one", e);
        }
    }
}
