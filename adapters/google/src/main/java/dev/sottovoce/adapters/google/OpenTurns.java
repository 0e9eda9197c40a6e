package dev.sottovoce.adapters.google;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an answer has to name of its own request: which session parameters Google still holds. It is no business of the
 * conversation, so it waits here from decoding to encoding. Bounded; a turn that is never answered is dropped.
 */
final class OpenTurns {
    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<String, Open> open = new LinkedHashMap<>();

    OpenTurns(Clock clock) {
        this.clock = clock;
    }

    /**
     * Of one request.
     *
     * @param agent whose session it is
     * @param foreignKeys of the session parameters, without our own
     */
    record Request(String agent, List<String> foreignKeys) {
        Request {
            foreignKeys = List.copyOf(foreignKeys);
        }
    }

    private record Open(Request request, Instant since) {}

    synchronized void begin(String turn, Request request) {
        Instant now = clock.instant();
        open.put(turn, new Open(request, now));
        Iterator<Open> eldest = open.values().iterator();
        while (eldest.hasNext()) {
            Open next = eldest.next();
            if (open.size() <= MOST && next.since().plus(LONGEST).isAfter(now)) {
                return;
            }
            eldest.remove();
        }
    }

    /** The request of a turn, once; empty when it was dropped. */
    synchronized Optional<Request> end(String turn) {
        return Optional.ofNullable(open.remove(turn)).map(Open::request);
    }
}
