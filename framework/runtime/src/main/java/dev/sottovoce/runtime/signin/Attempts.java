package dev.sottovoce.runtime.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows down guessing: after five wrong passwords for a name, a minute passes before the next is looked at. */
public final class Attempts {
    private static final int ALLOWED = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private record Failures(int count, long lastMillis) {}

    private final Clock clock;
    private final Map<String, Failures> byName = new LinkedHashMap<>(16, 0.75f, true);

    /** Counts by this clock. */
    public Attempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean allows(String name) {
        var failures = byName.getOrDefault(name, new Failures(0, 0));
        return failures.count < ALLOWED || clock.millis() - failures.lastMillis >= PAUSE.toMillis();
    }

    synchronized void failed(String name) {
        var before = byName.getOrDefault(name, new Failures(0, 0));
        byName.put(name, new Failures(before.count + 1, clock.millis()));
        if (byName.size() > REMEMBERED) {
            byName.remove(byName.keySet().iterator().next());
        }
    }

    synchronized void succeeded(String name) {
        byName.remove(name);
    }
}
