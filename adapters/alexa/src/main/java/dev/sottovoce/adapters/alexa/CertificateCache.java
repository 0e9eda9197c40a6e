package dev.sottovoce.adapters.alexa;

import dev.sottovoce.conversation.channel.Refusal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of certificate addresses: at most 16 keys, each for a day or until its certificate ends; refusals for a
 * minute; and how many unknown addresses were looked up in the last minute. Safe for several threads.
 */
final class CertificateCache {
    private static final int MAX_KEYS = 16;
    private static final int MAX_REFUSALS = 64;
    private static final int MAX_MISSES = 10;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOST_DOWN = Duration.ofSeconds(5);
    private static final Duration DAY = Duration.ofHours(24);

    private final Map<URI, Known> keys = new LinkedHashMap<>(32, 0.75f, true);
    private final Map<URI, Refused> refusals = new LinkedHashMap<>();
    private final Deque<Instant> misses = new ArrayDeque<>();

    private record Known(SigningKey key, Instant until, Instant refresh) {}

    private record Refused(Refusal cause, Instant until) {}

    /** The key of an address, if it holds now. */
    synchronized Optional<SigningKey> key(URI url, Instant now) {
        return Optional.ofNullable(keys.get(url))
                .filter(known -> now.isBefore(known.until) && !now.isAfter(known.key.notAfter()))
                .map(Known::key);
    }

    /** Why an address was refused, if that was a moment ago. */
    synchronized Optional<Refusal> refusal(URI url, Instant now) {
        return Optional.ofNullable(refusals.get(url))
                .filter(refused -> now.isBefore(refused.until))
                .map(Refused::cause);
    }

    /** Whether a key should be fetched anew while it still serves; says so once a minute. */
    synchronized boolean claimRefresh(URI url, Instant now) {
        Known known = keys.get(url);
        if (known == null || now.isBefore(known.refresh)) {
            return false;
        }
        keys.put(url, new Known(known.key, known.until, now.plus(MINUTE)));
        return true;
    }

    /** Whether an address may be looked up: one that was good before always, of new ones ten a minute. */
    synchronized boolean claimMiss(URI url, Instant now) {
        if (keys.containsKey(url)) {
            return true;
        }
        while (!misses.isEmpty() && !misses.peekFirst().plus(MINUTE).isAfter(now)) {
            misses.removeFirst();
        }
        if (misses.size() >= MAX_MISSES) {
            return false;
        }
        misses.addLast(now);
        return true;
    }

    synchronized void keep(URI url, SigningKey key, Instant now) {
        Duration left = Duration.between(now, key.notAfter());
        Duration life = left.compareTo(DAY) < 0 ? left : DAY;
        keys.put(
                url,
                new Known(key, now.plus(life), now.plus(life.multipliedBy(4).dividedBy(5))));
        refusals.remove(url);
        trim(keys, MAX_KEYS);
    }

    synchronized void refuse(URI url, Refusal cause, Instant now) {
        Duration pause = cause == Refusal.CERTIFICATE_HOST_DOWN ? HOST_DOWN : MINUTE;
        refusals.put(url, new Refused(cause, now.plus(pause)));
        trim(refusals, MAX_REFUSALS);
    }

    private static <V> void trim(Map<URI, V> map, int max) {
        var eldest = map.keySet().iterator();
        while (map.size() > max) {
            eldest.next();
            eldest.remove();
        }
    }
}
