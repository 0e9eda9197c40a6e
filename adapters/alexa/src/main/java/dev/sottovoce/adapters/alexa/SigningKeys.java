package dev.sottovoce.adapters.alexa;

import dev.sottovoce.conversation.channel.Refusal;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.TrustAnchor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the key behind a certificate address. Each address is fetched once at a time and two at most together, however
 * many requests wait for it; a key that serves is renewed in the background before it ends.
 */
final class SigningKeys {
    private static final int MAX_FETCHES = 2;

    private final CertificateChains chains;
    private final CertificateSource source;
    private final Clock clock;
    private final WorkerExecutor workers;
    private final AlexaNotices notices;
    private final CertificateCache cache = new CertificateCache();
    private final Map<URI, Promise<Lookup>> underWay = new HashMap<>();
    private final Deque<URI> waiting = new ArrayDeque<>();
    private int fetches;

    SigningKeys(
            Set<TrustAnchor> anchors,
            CertificateSource source,
            Clock clock,
            WorkerExecutor workers,
            AlexaNotices notices) {
        this.chains = new CertificateChains(anchors);
        this.source = source;
        this.clock = clock;
        this.workers = workers;
        this.notices = notices;
    }

    /** A key, or why there is none. */
    record Lookup(Optional<SigningKey> key, Refusal otherwise) {
        static Lookup found(SigningKey key) {
            return new Lookup(Optional.of(key), Refusal.CERTIFICATE);
        }

        static Lookup refused(Refusal cause) {
            return new Lookup(Optional.empty(), cause);
        }
    }

    /** The key behind a canonical address; never fails. */
    Future<Lookup> find(URI url) {
        Instant now = clock.instant();
        Optional<SigningKey> known = cache.key(url, now);
        if (known.isPresent()) {
            if (cache.claimRefresh(url, now)) {
                // The answer is not needed here: the key still serves.
                var unused = fetch(url);
            }
            return Future.succeededFuture(Lookup.found(known.get()));
        }
        Optional<Refusal> refusal = cache.refusal(url, now);
        if (refusal.isPresent()) {
            return Future.succeededFuture(Lookup.refused(refusal.get()));
        }
        return fetchUnknown(url, now);
    }

    private Future<Lookup> fetchUnknown(URI url, Instant now) {
        synchronized (underWay) {
            Promise<Lookup> begun = underWay.get(url);
            if (begun != null) {
                return onOwnContext(begun.future());
            }
        }
        if (!cache.claimMiss(url, now)) {
            notices.count(AlexaNotice.CERTIFICATE_LIMIT);
            return Future.succeededFuture(Lookup.refused(Refusal.CERTIFICATE_LIMIT));
        }
        return onOwnContext(fetch(url));
    }

    /** Many event loops may wait for one fetch: each goes on where it was. */
    private static Future<Lookup> onOwnContext(Future<Lookup> shared) {
        Context own = Vertx.currentContext();
        if (own == null) {
            return shared;
        }
        Promise<Lookup> promise = Promise.promise();
        shared.onSuccess(lookup -> own.runOnContext(unused -> promise.complete(lookup)));
        return promise.future();
    }

    private Future<Lookup> fetch(URI url) {
        Promise<Lookup> promise;
        synchronized (underWay) {
            Promise<Lookup> begun = underWay.get(url);
            if (begun != null) {
                return begun.future();
            }
            promise = Promise.promise();
            underWay.put(url, promise);
            if (fetches >= MAX_FETCHES) {
                waiting.addLast(url);
                return promise.future();
            }
            fetches++;
        }
        begin(url, promise);
        return promise.future();
    }

    private void begin(URI url, Promise<Lookup> promise) {
        fetchAndCheck(url).onComplete(done -> {
            Lookup lookup = done.succeeded() ? kept(url, done.result()) : refused(url, done.cause());
            next(url);
            promise.complete(lookup);
        });
    }

    private void next(URI finished) {
        URI url;
        Promise<Lookup> promise;
        synchronized (underWay) {
            underWay.remove(finished);
            url = waiting.pollFirst();
            if (url == null) {
                fetches--;
                return;
            }
            promise = underWay.get(url);
        }
        if (promise != null) {
            begin(url, promise);
        }
    }

    private Future<SigningKey> fetchAndCheck(URI url) {
        return source.fetch(url)
                .compose(pem -> workers.executeBlocking(() -> chains.check(pem, clock.instant()), false));
    }

    private Lookup kept(URI url, SigningKey key) {
        cache.keep(url, key, clock.instant());
        return Lookup.found(key);
    }

    private Lookup refused(URI url, Throwable failure) {
        boolean bad = failure instanceof GeneralSecurityException || failure instanceof CertificateSource.NoCertificate;
        Refusal cause = bad ? Refusal.CERTIFICATE : Refusal.CERTIFICATE_HOST_DOWN;
        cache.refuse(url, cause, clock.instant());
        notices.count(bad ? AlexaNotice.CERTIFICATE_REFUSED : AlexaNotice.CERTIFICATE_HOST_DOWN);
        return Lookup.refused(cause);
    }
}
