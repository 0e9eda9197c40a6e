package dev.sottovoce.conversation;

import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.dialogue.Session;
import dev.sottovoce.privacy.taint.Traces;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What conversations remember, in memory; turns of one conversation run one after the other. A question can be varied
 * for a few minutes in the vendor's next session too, by the same speaker: people do not know where a session ends.
 */
final class Sessions {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration CARRIED_OVER = Duration.ofMinutes(5);

    /** Hashes of all sessions together: 32 MB. */
    private static final int MOST_TRACES = 4_000_000;

    private final int most;
    private final Map<String, Session> sessions;
    private final Map<String, Traces.Kept> traces = new LinkedHashMap<>(64, 0.75f, true);
    private int traceCount;
    private final Map<String, Future<?>> lanes = new ConcurrentHashMap<>();

    /** At most so many; the one that was silent longest is forgotten first. */
    Sessions(int most) {
        this.most = most;
        this.sessions = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
                return size() > Sessions.this.most;
            }
        };
    }

    synchronized Session find(Inbound in, Instant now) {
        Session known = sessions.get(conversation(in));
        if (known != null && !in.newSession() && known.touched().plus(KEPT).isAfter(now)) {
            return known;
        }
        Session before = sessions.get(speaker(in));
        if (before != null && before.touched().plus(CARRIED_OVER).isAfter(now)) {
            return before.carriedOver(now);
        }
        return Session.fresh(now);
    }

    synchronized void keep(Inbound in, Session session) {
        sessions.put(conversation(in), session);
        sessions.put(speaker(in), session);
    }

    /**
     * What this conversation has seen of the bank's values, to be searched for in its answers; under a new key at
     * first.
     */
    synchronized Traces seen(Inbound in, RandomGenerator random) {
        Traces.Kept kept = traces.get(conversation(in));
        return kept == null ? Traces.fresh(random) : kept.traces();
    }

    /** Keeps what it has seen; what was seen longest ago anywhere is forgotten where there is too much. */
    synchronized void see(Inbound in, Traces seen) {
        seen.kept().ifPresent(kept -> {
            dropTraces(conversation(in));
            traces.put(conversation(in), kept);
            traceCount += kept.size();
            while (traceCount > MOST_TRACES && traces.size() > 1) {
                dropTraces(traces.keySet().iterator().next());
            }
        });
    }

    private void dropTraces(String conversation) {
        Traces.Kept dropped = traces.remove(conversation);
        traceCount -= dropped == null ? 0 : dropped.size();
    }

    /** The conversation is over; its last question can still be varied for a while. */
    synchronized void end(Inbound in) {
        sessions.remove(conversation(in));
        dropTraces(conversation(in));
    }

    synchronized void forget(Inbound in) {
        sessions.remove(conversation(in));
        sessions.remove(speaker(in));
        dropTraces(conversation(in));
    }

    /** Runs turns of one conversation in the order of their arrival. */
    <T> Future<T> inLane(Inbound in, Supplier<Future<T>> turn) {
        String lane = conversation(in);
        Promise<T> done = Promise.promise();
        Future<?> before = lanes.put(lane, done.future());
        Future<T> result = before == null ? turn.get() : before.transform(any -> turn.get());
        result.onComplete(outcome -> {
            lanes.remove(lane, done.future());
            done.handle(outcome);
        });
        return done.future();
    }

    private static String conversation(Inbound in) {
        return "c:" + in.tenant() + ":" + in.channel() + ":" + in.conversation();
    }

    private static String speaker(Inbound in) {
        return "s:" + in.tenant() + ":" + in.channel() + ":" + in.pseudonym() + ":"
                + in.speaker().orElse("");
    }
}
