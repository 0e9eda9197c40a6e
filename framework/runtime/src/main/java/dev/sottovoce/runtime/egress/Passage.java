package dev.sottovoce.runtime.egress;

import dev.sottovoce.conversation.Answer;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.privacy.guard.Verdict;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.DisclosureStore.Appended;
import dev.sottovoce.privacy.turn.TurnRecord;
import dev.sottovoce.runtime.log.Arg;
import dev.sottovoce.runtime.log.Line;
import dev.sottovoce.runtime.log.Log;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One answer on its way out: encode, let the guard read the final bytes, make the disclosures durable, and only then
 * let it go. Whatever goes wrong, the channel's constant apology goes instead, which tells nothing.
 *
 * @param <T> what leaves: a response, or calls
 */
final class Passage<T> {
    /** What is left for encoding, guard and ledger when the bank has used up its time. */
    private static final Duration OURS = Duration.ofSeconds(1);

    private static final int RENDERINGS = 3;

    private final DoorParts parts;
    private final Trips trips;
    private final Channel channel;
    private final Inbound turn;
    private final Way<T> way;
    private final Promise<T> sent = Promise.promise();
    private final Log log = new Log("sottovoce.turn");
    private int renderings;

    Passage(DoorParts parts, Channel channel, Inbound turn, Way<T> way) {
        this.parts = parts;
        this.trips = new Trips(parts);
        this.channel = channel;
        this.turn = turn;
        this.way = way;
    }

    /** Makes the answer; what goes out is there by the deadline. Fails only where not even an apology can go. */
    Future<T> go(Instant deadline) {
        long millis =
                Math.max(1, Duration.between(parts.clock().instant(), deadline).toMillis());
        long timer = parts.vertx().setTimer(millis, late -> fallBack(Fallback.DEADLINE));
        parts.answering()
                .turn(turn, deadline.minus(OURS))
                .onSuccess(this::leave)
                .onFailure(failure -> fallBack(Fallback.CONVERSATION));
        return sent.future().onComplete(end -> parts.vertx().cancelTimer(timer));
    }

    private void leave(Answer answer) {
        renderings++;
        answer.record().request(way.request().getBytes());
        T encoded;
        try {
            encoded = way.encode(answer);
        } catch (RuntimeException refused) {
            // An adapter refuses what its vendor would refuse; nothing of the answer has left.
            stop(answer, Fallback.ENCODING);
            return;
        }
        Optional<Verdict.Tripped> tripped = tripped(way.messages(encoded), answer.record());
        tripped.ifPresent(verdict -> trips.report(channel, verdict));
        if (tripped.isPresent()) {
            tripped.get().reasons().stream().findFirst().ifPresent(reason -> {
                var unused = parts.books().tripped(answer, reason).otherwiseEmpty();
            });
            if (parts.enforces() || tripped.get().stopsAlways()) {
                parts.stops().stopped(turn.vendor(), turn.turn());
                stop(answer, Fallback.GUARD);
                return;
            }
        }
        way.write(answer, encoded)
                .onSuccess(appended ->
                        appended.ifPresentOrElse(entries -> written(answer, encoded, entries), () -> deliver(answer)))
                .onFailure(failure -> stop(answer, Fallback.LEDGER));
    }

    private Optional<Verdict.Tripped> tripped(List<Way.Message> messages, TurnRecord record) {
        return messages.stream()
                .map(message -> parts.guard().check(message.egress(), message.schema(), record))
                .filter(Verdict.Tripped.class::isInstance)
                .map(Verdict.Tripped.class::cast)
                .findFirst();
    }

    private void written(Answer answer, T encoded, Appended appended) {
        if (appended instanceof Appended.Written entries) {
            if (sent.tryComplete(encoded)) {
                explain(answer);
                deliver(answer);
            } else {
                var unused = parts.books().undo(answer, entries).otherwiseEmpty();
            }
        } else if (renderings < RENDERINGS) {
            // Once more under the new consent; if that changes too, with nothing told.
            var next = renderings == 1 ? answer.again() : answer.sealed();
            next.get().onSuccess(this::leave).onFailure(failure -> stop(answer, Fallback.CONVERSATION));
        } else {
            stop(answer, Fallback.CONSENT);
        }
    }

    /** Nothing of the answer leaves; what it would have said at home still waits there. */
    private void stop(Answer answer, Fallback cause) {
        deliver(answer);
        fallBack(cause);
    }

    private void fallBack(Fallback cause) {
        var constant = way.constant();
        way.replace(constant)
                .onSuccess(replaced -> {
                    if (replaced && sent.tryComplete(constant)) {
                        log.warn(
                                Line.TURN_FELL_BACK,
                                Arg.channel(channel.profile()),
                                Arg.handle("turn", turn.turn()),
                                Arg.of("cause", cause));
                        parts.meters().fellBack(channel.profile(), cause);
                    }
                })
                .onFailure(sent::tryFail);
    }

    private void deliver(Answer answer) {
        answer.deposit().ifPresent(deposit -> {
            var unused = parts.delivery()
                    .deposit(deposit)
                    .onFailure(failure -> log.warn(Line.DELIVERY_FAILED, Arg.failure(failure)))
                    .otherwiseEmpty();
        });
    }

    private void explain(Answer answer) {
        if (parts.explains()) {
            answer.drafts().stream()
                    .filter(draft -> draft.kind() == Disclosure.Kind.WITHHELD)
                    .forEach(draft -> log.info(
                            Line.TURN_WITHHELD,
                            Arg.handle("turn", turn.turn()),
                            Arg.place("message", draft.message()),
                            Arg.place("hole", draft.hole()),
                            Arg.of("class", draft.label()),
                            Arg.of("form", draft.form()),
                            Arg.because(draft.decision())));
        }
    }
}
