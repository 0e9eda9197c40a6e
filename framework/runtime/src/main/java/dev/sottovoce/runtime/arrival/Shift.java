package dev.sottovoce.runtime.arrival;

import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.runtime.log.Arg;
import dev.sottovoce.runtime.log.Line;
import dev.sottovoce.runtime.log.Log;
import dev.sottovoce.runtime.store.ArrivalStore;
import dev.sottovoce.runtime.store.ArrivalStore.Lane;
import dev.sottovoce.runtime.store.ArrivalStore.Waiting;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Work on one lane, from taking it to letting go of it: everything that it holds, in order, as far as it goes now. */
final class Shift {
    private final Parts parts;
    private final Channel channel;
    private final Lane lane;
    private final Log log = new Log("sottovoce.arrival");

    /**
     * What every shift is made of.
     *
     * @param owner the name of this process
     * @param stopping whether no new event should be begun
     */
    record Parts(
            Vertx vertx,
            ArrivalStore store,
            Desk desk,
            Pace pace,
            Clock clock,
            String owner,
            BooleanSupplier stopping) {}

    Shift(Parts parts, Channel channel, Lane lane) {
        this.parts = parts;
        this.channel = channel;
        this.lane = lane;
    }

    /**
     * Works.
     *
     * @param failures how many shifts on this lane have failed in a row
     * @return when to come again; empty when nothing is left. Does not fail
     */
    Future<Optional<Duration>> work(int failures) {
        return parts.store()
                .claim(lane, parts.owner(), parts.pace().lease())
                .compose(ours -> ours
                        ? held()
                        : Future.succeededFuture(Optional.of(parts.pace().firstRetry())))
                .recover(failure -> {
                    log.warn(Line.LANE_STOPPED, Arg.channel(channel.profile()), Arg.failure(failure));
                    return Future.succeededFuture(Optional.of(parts.pace().retry(failures)));
                });
    }

    private Future<Optional<Duration>> held() {
        long renewal = parts.vertx()
                .setPeriodic(Math.max(1, parts.pace().lease().toMillis() / 3), timer -> {
                    var unused = parts.store()
                            .claim(lane, parts.owner(), parts.pace().lease())
                            .otherwise(false);
                });
        return parts.store()
                .of(lane)
                .compose(waiting -> next(waiting, 0))
                .onComplete(end -> parts.vertx().cancelTimer(renewal))
                .eventually(() -> parts.store().release(lane, parts.owner()).otherwiseEmpty());
    }

    private Future<Optional<Duration>> next(List<Waiting> waiting, int index) {
        if (index == waiting.size()) {
            return Future.succeededFuture(
                    index == ArrivalStore.MOST_AT_ONCE ? Optional.of(Duration.ZERO) : Optional.empty());
        }
        Waiting first = waiting.get(index);
        if (parts.stopping().getAsBoolean()
                || first.nextAt().isAfter(parts.clock().instant())) {
            return Future.succeededFuture(Optional.of(untilDue(first)));
        }
        return parts.desk()
                .work(channel, first)
                .compose(step -> step.until().isPresent()
                        ? Future.succeededFuture(step.until()
                                .map(until -> Duration.between(parts.clock().instant(), until)))
                        : next(waiting, index + 1));
    }

    private Duration untilDue(Waiting waiting) {
        return Duration.between(parts.clock().instant(), waiting.nextAt());
    }
}
