package dev.sottovoce.adapters.google.token;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the key of a token. Keys are asked for again when they grow old or a token names one that is unknown, once at a
 * time and at most once a minute; while Google's host does not answer, old ones serve for a day.
 */
final class GoogleKeys {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration MOST_STALE = Duration.ofHours(24);

    private final KeySource source;
    private final Clock clock;

    private Map<String, PublicKey> keys = Map.of();
    private Instant refresh = Instant.MIN;
    private Instant useless = Instant.MIN;
    private Instant nextTry = Instant.MIN;
    private @Nullable Future<Void> underWay;

    GoogleKeys(KeySource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The key with this id; empty when Google publishes none, or cannot be asked. Never fails. */
    Future<Optional<PublicKey>> find(String id) {
        Instant now = clock.instant();
        Optional<PublicKey> known = known(id, now);
        if (known.isPresent()) {
            if (isDue(now)) {
                // The answer is not needed here: the key still serves.
                var unused = fetch(now);
            }
            return Future.succeededFuture(known);
        }
        return onOwnContext(fetch(now)).map(any -> known(id, clock.instant()));
    }

    private synchronized Optional<PublicKey> known(String id, Instant now) {
        return now.isBefore(useless) ? Optional.ofNullable(keys.get(id)) : Optional.empty();
    }

    private synchronized boolean isDue(Instant now) {
        return !now.isBefore(refresh);
    }

    /** Done when keys are as new as they may be now; never fails. */
    private Future<Void> fetch(Instant now) {
        Promise<Void> promise;
        synchronized (this) {
            if (underWay != null) {
                return underWay;
            }
            if (now.isBefore(nextTry)) {
                return Future.succeededFuture();
            }
            promise = Promise.promise();
            underWay = promise.future();
        }
        var unused = source.fetch().onComplete(fetched -> {
            keep(fetched.succeeded() ? fetched.result() : null);
            promise.complete();
        });
        return promise.future();
    }

    private synchronized void keep(KeySource.@Nullable Published published) {
        Instant now = clock.instant();
        underWay = null;
        Optional<KeySet> read = published == null
                ? Optional.empty()
                : KeySet.read(published.jwks().getBytes());
        nextTry = now.plus(read.isPresent() ? PAUSE : PAUSE_AFTER_FAILURE);
        if (published != null && read.isPresent()) {
            keys = read.get().byId();
            refresh = now.plus(published.maxAge());
            useless = now.plus(published.maxAge()).plus(MOST_STALE);
        }
    }

    /** Many event loops may wait for one fetch: each goes on where it was. */
    private static Future<Void> onOwnContext(Future<Void> shared) {
        Context own = Vertx.currentContext();
        if (own == null || shared.isComplete()) {
            return shared;
        }
        Promise<Void> promise = Promise.promise();
        var unused = shared.onSuccess(any -> own.runOnContext(go -> promise.complete()));
        return promise.future();
    }
}
