package dev.sottovoce.adapters.google.token;

import dev.sottovoce.adapters.google.json.Sha256;
import dev.sottovoce.adapters.google.json.StrictTree;
import dev.sottovoce.conversation.channel.Refusal;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a request was sent by one service account of Google's. The account counts most: anybody may point an
 * agent of his own at our address, and gets a genuine token of Google's for it.
 *
 * @see <a href="https://cloud.google.com/dialogflow/cx/docs/concept/webhook#service_agent_id_token">Google: webhooks,
 *     service agent ID tokens</a>
 */
public final class IdTokens {
    private static final String SCHEME = "Bearer ";
    private static final int MAX_CHARS = 4096;
    private static final int MAX_KNOWN = 256;

    private final GoogleKeys keys;
    private final Clock clock;
    private final WorkerExecutor workers;
    private final StrictTree json = new StrictTree();
    /** Hashes of tokens whose signature holds: a token is used for an hour, and its claims are read each time. */
    private final Set<String> genuine = new LinkedHashSet<>();

    /**
     * A verifier with its own cache of keys.
     *
     * @param workers where signatures are checked
     */
    public IdTokens(KeySource source, Clock clock, WorkerExecutor workers) {
        this.keys = new GoogleKeys(source, clock);
        this.clock = clock;
        this.workers = workers;
    }

    /**
     * Who a token has to be issued for and to.
     *
     * @param audiences never empty
     * @param email of the service account
     */
    public record Expected(Set<String> audiences, String email) {
        public Expected {
            audiences = Set.copyOf(audiences);
            if (audiences.isEmpty() || audiences.stream().anyMatch(String::isBlank) || email.isBlank()) {
                throw new IllegalArgumentException(
                        "A token is accepted for a named audience and account only; configure both");
            }
        }
    }

    /**
     * Whether these credentials are good.
     *
     * @param authorization every value of the header {@code Authorization}
     * @return empty when they are; otherwise CREDENTIAL_MALFORMED, SIGNATURE or TOKEN for what is not genuine or not in
     *     force, and FOREIGN_AUDIENCE for what is, and is somebody else's; never fails
     */
    public Future<Optional<Refusal>> verify(List<String> authorization, Expected expected) {
        Optional<String> credential = authorization.size() == 1 ? bearer(authorization.get(0)) : Optional.empty();
        Optional<IdToken> token = credential.flatMap(text -> IdToken.read(text, json));
        if (credential.isEmpty() || token.isEmpty()) {
            return Future.succeededFuture(Optional.of(Refusal.CREDENTIAL_MALFORMED));
        }
        return isGenuine(credential.get(), token.get())
                .map(genuine -> genuine ? claims(token.get(), expected) : Optional.of(Refusal.SIGNATURE));
    }

    private Optional<Refusal> claims(IdToken token, Expected expected) {
        if (!token.isInForce(clock.instant()) || !token.isGoogles()) {
            return Optional.of(Refusal.TOKEN);
        }
        return token.isFor(expected.audiences()) && token.isOf(expected.email())
                ? Optional.empty()
                : Optional.of(Refusal.FOREIGN_AUDIENCE);
    }

    private Future<Boolean> isGenuine(String text, IdToken token) {
        if (isKnown(text)) {
            return Future.succeededFuture(true);
        }
        return keys.find(token.keyId())
                .compose(key -> key.isEmpty()
                        ? Future.succeededFuture(false)
                        : workers.executeBlocking(() -> holds(token, key.get()), false))
                .onSuccess(holds -> {
                    if (holds) {
                        remember(text);
                    }
                });
    }

    private static boolean holds(IdToken token, PublicKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update(token.signed());
            return signature.verify(token.signature());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private synchronized boolean isKnown(String token) {
        return genuine.contains(Sha256.hex(token));
    }

    private synchronized void remember(String token) {
        genuine.add(Sha256.hex(token));
        var eldest = genuine.iterator();
        while (genuine.size() > MAX_KNOWN) {
            eldest.next();
            eldest.remove();
        }
    }

    private static Optional<String> bearer(String header) {
        return header.length() <= MAX_CHARS && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()))
                : Optional.empty();
    }
}
