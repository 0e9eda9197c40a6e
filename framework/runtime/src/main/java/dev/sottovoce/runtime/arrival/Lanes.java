package dev.sottovoce.runtime.arrival;

import dev.sottovoce.conversation.channel.Arrival;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.runtime.egress.Answering;
import dev.sottovoce.runtime.egress.CallDoor;
import dev.sottovoce.runtime.http.Arrivals;
import dev.sottovoce.runtime.http.Meters;
import dev.sottovoce.runtime.log.Arg;
import dev.sottovoce.runtime.log.Line;
import dev.sottovoce.runtime.log.Log;
import dev.sottovoce.runtime.store.ArrivalStore;
import dev.sottovoce.runtime.store.ArrivalStore.Lane;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Events that were acknowledged, worked on in the order in which they happened: one lane for each conversation, many
 * lanes side by side. What a process leaves behind when it dies is taken up again, here or elsewhere.
 */
public final class Lanes implements Arrivals {
    private final Parts parts;
    private final Map<String, Channel> channels;
    private final Shift.Parts shifts;
    private final Log log = new Log("sottovoce.arrival");
    private final Map<Lane, State> lanes = new HashMap<>();
    private final Deque<Lane> ready = new ArrayDeque<>();
    private final Promise<Void> idle = Promise.promise();
    private int working;
    private boolean closed;
    private Optional<Long> sweep = Optional.empty();

    /** What lanes are made of. */
    public record Parts(
            Vertx vertx,
            ArrivalStore store,
            Answering answering,
            CallDoor door,
            Meters meters,
            Pace pace,
            Clock clock) {}

    /** What is known of a lane in which something waits. */
    private static final class State {
        /** Something came after the present shift began. */
        private boolean woken;

        private int failures;
    }

    /**
     * Lanes of these channels.
     *
     * @param owner a handle that no other process has
     */
    public Lanes(Parts parts, List<Channel> channels, String owner) {
        this.parts = parts;
        this.channels = channels.stream()
                .collect(Collectors.toUnmodifiableMap(
                        channel -> channel.profile().id(), Function.identity()));
        var desk =
                new Desk(parts.store(), parts.answering(), parts.door(), parts.meters(), parts.pace(), parts.clock());
        this.shifts =
                new Shift.Parts(parts.vertx(), parts.store(), desk, parts.pace(), parts.clock(), owner, this::isClosed);
    }

    /** Takes up what was left behind, now and from time to time. */
    public Future<Void> start() {
        synchronized (this) {
            sweep = Optional.of(parts.vertx().setPeriodic(parts.pace().sweep().toMillis(), timer -> {
                var unused = sweep().otherwiseEmpty();
            }));
        }
        return sweep();
    }

    @Override
    public Future<Void> take(Channel channel, List<Arrival> batch) {
        String id = channel.profile().id();
        return parts.store()
                .insert(id, batch)
                .onSuccess(fresh -> {
                    parts.meters().arrived(id, Meters.Arrived.NEW, fresh.size());
                    parts.meters().arrived(id, Meters.Arrived.DUPLICATE, batch.size() - fresh.size());
                    fresh.forEach(arrival -> {
                        log.info(
                                Line.EVENT_TAKEN,
                                Arg.channel(channel.profile()),
                                Arg.of("event", arrival.turn().event()),
                                Arg.handle("turn", arrival.turn().turn()));
                        wake(
                                new Lane(id, arrival.turn().conversation()),
                                parts.pace().collect());
                    });
                })
                .mapEmpty();
    }

    /** Begins nothing new, and waits so long for what is being worked on; the rest waits for the next start. */
    public Future<Void> close(Duration patience) {
        synchronized (this) {
            closed = true;
            sweep.ifPresent(parts.vertx()::cancelTimer);
            if (working == 0) {
                idle.tryComplete();
            }
        }
        return idle.future()
                .timeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS)
                .otherwiseEmpty();
    }

    private Future<Void> sweep() {
        return parts.store()
                .lanes()
                .onSuccess(left -> left.stream()
                        .filter(lane -> channels.containsKey(lane.channel()))
                        .forEach(lane -> wake(lane, Duration.ZERO)))
                .mapEmpty();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void wake(Lane lane, Duration wait) {
        State known = lanes.get(lane);
        if (known != null) {
            known.woken = true;
        } else if (!closed) {
            lanes.put(lane, new State());
            comeAgain(lane, wait);
        }
    }

    private void comeAgain(Lane lane, Duration wait) {
        var unused = parts.vertx().setTimer(Math.max(1, wait.toMillis()), timer -> {
            synchronized (this) {
                ready.add(lane);
            }
            begin();
        });
    }

    /** Begins shifts as long as there is room. */
    private void begin() {
        for (Optional<Lane> lane = room(); lane.isPresent(); lane = room()) {
            run(lane.get());
        }
    }

    private synchronized Optional<Lane> room() {
        Optional<Lane> next =
                closed || working >= parts.pace().lanes() ? Optional.empty() : Optional.ofNullable(ready.poll());
        next.ifPresent(lane -> working++);
        return next;
    }

    private void run(Lane lane) {
        State state = begun(lane);
        Optional.ofNullable(channels.get(lane.channel()))
                .map(channel -> new Shift(shifts, channel, lane).work(state.failures))
                .orElse(Future.succeededFuture(Optional.empty()))
                .onComplete(end -> {
                    ended(
                            lane,
                            state,
                            end.succeeded()
                                    ? end.result()
                                    : Optional.of(parts.pace().firstRetry()));
                    begin();
                });
    }

    private synchronized State begun(Lane lane) {
        State state = lanes.computeIfAbsent(lane, absent -> new State());
        state.woken = false;
        return state;
    }

    private synchronized void ended(Lane lane, State state, Optional<Duration> again) {
        working--;
        state.failures = again.isPresent() ? Math.min(state.failures + 1, 20) : 0;
        if (closed) {
            if (working == 0) {
                idle.tryComplete();
            }
        } else if (again.isPresent()) {
            comeAgain(lane, again.get());
        } else if (state.woken) {
            comeAgain(lane, parts.pace().collect());
        } else {
            lanes.remove(lane);
        }
    }
}
