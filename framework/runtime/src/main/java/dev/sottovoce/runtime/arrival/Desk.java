package dev.sottovoce.runtime.arrival;

import dev.sottovoce.conversation.channel.Caller;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.runtime.egress.Answering;
import dev.sottovoce.runtime.egress.CallDoor;
import dev.sottovoce.runtime.egress.Parcel;
import dev.sottovoce.runtime.http.Meters;
import dev.sottovoce.runtime.log.Arg;
import dev.sottovoce.runtime.log.Line;
import dev.sottovoce.runtime.log.Log;
import dev.sottovoce.runtime.store.ArrivalStore;
import dev.sottovoce.runtime.store.ArrivalStore.Waiting;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Works on one event: makes its answer, and brings it out call by call. */
final class Desk {
    /** A text that may have been sent is sent so many times more: twice the same words do no harm. */
    private static final int RESENT = 2;

    /** For the database, after everything else had its own deadline. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final ArrivalStore store;
    private final Answering answering;
    private final CallDoor door;
    private final Meters meters;
    private final Pace pace;
    private final Clock clock;
    private final Log log = new Log("sottovoce.arrival");

    Desk(ArrivalStore store, Answering answering, CallDoor door, Meters meters, Pace pace, Clock clock) {
        this.store = store;
        this.answering = answering;
        this.door = door;
        this.meters = meters;
        this.pace = pace;
        this.clock = clock;
    }

    /** Takes an event as far as it goes now. Fails when the database does, or when it takes too long. */
    Future<Step> work(Channel channel, Waiting waiting) {
        var caller = channel.caller();
        if (caller.isEmpty() || waiting.returnTo().isEmpty()) {
            return event(channel, waiting);
        }
        return waiting.calls()
                .map(kept -> kept(channel, caller.get(), waiting, door.open(kept)))
                .orElseGet(() -> fresh(channel, caller.get(), waiting));
    }

    /** What was told under a decision that the customer has changed since is not sent any more. */
    private Future<Step> kept(Channel channel, Caller caller, Waiting waiting, Parcel parcel) {
        return door.isCurrent(waiting.turn(), parcel).compose(current -> {
            if (current) {
                return send(caller, waiting, parcel);
            }
            return mayHaveLeft(waiting)
                    ? giveUp(waiting)
                    : door.undo(waiting.turn(), parcel)
                            .compose(noted -> store.forgetCalls(waiting.id()))
                            .compose(forgotten -> fresh(channel, caller, waiting));
        });
    }

    private Future<Step> fresh(Channel channel, Caller caller, Waiting waiting) {
        return answer(channel, caller, waiting).compose(parcel -> send(caller, waiting, parcel));
    }

    private Future<Step> event(Channel channel, Waiting waiting) {
        return within(channel.profile().deadline(), answering.event(waiting.turn()))
                .compose(done -> end(waiting, Meters.Arrived.TAKEN), failure -> putOff(waiting, waiting.unknowns()));
    }

    private Future<Parcel> answer(Channel channel, Caller caller, Waiting waiting) {
        var target = waiting.returnTo()
                .map(address -> new CallDoor.Target(channel, caller, address, waiting.id()))
                .orElseThrow();
        Duration deadline = channel.profile().deadline();
        return within(
                deadline.plus(MARGIN),
                door.answer(target, waiting.turn(), clock.instant().plus(deadline)));
    }

    /** The next call, and once it is noted, those after it. */
    private Future<Step> send(Caller caller, Waiting waiting, Parcel parcel) {
        if (parcel.size() == 0) {
            return end(waiting, Meters.Arrived.REFUSED);
        }
        return door.send(caller, parcel, waiting.sent()).compose(outcome -> switch (outcome) {
            case SENT -> sent(caller, waiting, parcel);
            case REFUSED -> refused(waiting, parcel);
            case LATER -> putOff(waiting, waiting.unknowns());
            case UNKNOWN -> waiting.unknowns() < RESENT ? putOff(waiting, waiting.unknowns() + 1) : giveUp(waiting);
        });
    }

    private Future<Step> sent(Caller caller, Waiting waiting, Parcel parcel) {
        Waiting next = waiting.withSent(waiting.sent() + 1);
        return next.sent() == parcel.size()
                ? end(waiting, Meters.Arrived.ANSWERED)
                : store.sent(waiting.id(), next.sent()).compose(noted -> send(caller, next, parcel));
    }

    private Future<Step> refused(Waiting waiting, Parcel parcel) {
        log.warn(Line.ANSWER_REFUSED, Arg.handle("turn", waiting.turn().turn()));
        Future<Void> noted = mayHaveLeft(waiting) ? Future.succeededFuture() : door.undo(waiting.turn(), parcel);
        return noted.compose(done -> end(waiting, Meters.Arrived.REFUSED));
    }

    private static boolean mayHaveLeft(Waiting waiting) {
        return waiting.sent() > 0 || waiting.unknowns() > 0;
    }

    private Future<Step> giveUp(Waiting waiting) {
        log.warn(Line.ANSWER_GIVEN_UP, Arg.handle("turn", waiting.turn().turn()));
        return end(waiting, Meters.Arrived.GIVEN_UP);
    }

    private Future<Step> putOff(Waiting waiting, int unknowns) {
        Instant until = clock.instant().plus(pace.retry(waiting.attempts()));
        int attempts = waiting.attempts() + 1;
        log.info(Line.EVENT_PUT_OFF, Arg.handle("turn", waiting.turn().turn()), Arg.of("attempts", attempts));
        meters.arrived(waiting.id().channel(), Meters.Arrived.RETRIED, 1);
        return store.putOff(waiting.id(), attempts, unknowns, until).map(Step.putOff(until));
    }

    private Future<Step> end(Waiting waiting, Meters.Arrived how) {
        return store.done(waiting.id()).map(done -> {
            meters.arrived(waiting.id().channel(), how, 1);
            return Step.over();
        });
    }

    private static <T> Future<T> within(Duration time, Future<T> work) {
        return work.timeout(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
