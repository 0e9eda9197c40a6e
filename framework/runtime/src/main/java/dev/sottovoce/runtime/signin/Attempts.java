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

    private record Counted(int count, long lastMillis) {}

    private final Clock clock;
    private final Map<String, Counted> byName = new LinkedHashMap<>(16, 0.75f, true);

    /** Counts by this clock. */
    public Attempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt before its password is looked at, so that many at once are counted like many in a row.
     *
     * @return whether the password may be looked at; a refused attempt does not count
     */
    synchronized boolean begins(String name) {
        var before = byName.getOrDefault(name, new Counted(0, 0));
        if (before.count >= ALLOWED && clock.millis() - before.lastMillis < PAUSE.toMillis()) {
            return false;
        }
        byName.put(name, new Counted(before.count + 1, clock.millis()));
        if (byName.size() > REMEMBERED) {
            byName.remove(byName.keySet().iterator().next());
        }
        return true;
    }

    synchronized void succeeded(String name) {
        byName.remove(name);
    }
}
