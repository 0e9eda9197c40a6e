package dev.sottovoce.runtime.egress;

import dev.sottovoce.conversation.Answer;
import dev.sottovoce.conversation.Delivery;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.privacy.guard.Egress;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.guard.Verdict;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.DisclosureStore.Appended;
import dev.sottovoce.runtime.http.Meters;
import dev.sottovoce.runtime.http.Turns;
import dev.sottovoce.runtime.log.Arg;
import dev.sottovoce.runtime.log.Line;
import dev.sottovoce.runtime.log.Log;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The way of an answer out: encode, let the guard read the final bytes, make the disclosures durable, and only then let
 * the first byte leave. Whatever goes wrong, the channel's constant fallback goes out, which tells nothing.
 */
public final class ReplyDoor implements Turns {
    /** What is left for encoding, guard and ledger when the bank has used up its time. */
    private static final Duration OURS = Duration.ofSeconds(1);

    private final Parts parts;
    private final Log log = new Log("sottovoce.turn");

    /** A door of these parts. */
    public ReplyDoor(Parts parts) {
        this.parts = parts;
    }

    /**
     * What it is made of.
     *
     * @param enforces whether unexplained bytes are stopped; false only in a sandbox
     * @param explains whether the log says why a value stayed home and where the guard tripped; false in production
     */
    public record Parts(
            Vertx vertx,
            Answering answering,
            EgressGuard guard,
            Bookkeeping books,
            Delivery delivery,
            Meters meters,
            Clock clock,
            boolean enforces,
            boolean explains) {}

    @Override
    public Future<RawResponse> answer(Channel channel, Inbound turn, Buffer request, Instant deadline) {
        var passage = new Passage(channel, turn, request);
        long millis =
                Math.max(1, Duration.between(parts.clock().instant(), deadline).toMillis());
        long timer = parts.vertx().setTimer(millis, late -> passage.fallBack(Fallback.DEADLINE));
        parts.answering()
                .turn(turn, deadline.minus(OURS))
                .onSuccess(passage::leave)
                .onFailure(failure -> passage.fallBack(Fallback.CONVERSATION));
        return passage.sent.future().onComplete(end -> parts.vertx().cancelTimer(timer));
    }

    @Override
    public Future<Void> work(Channel channel, Inbound turn) {
        return parts.answering()
                .event(turn)
                .onFailure(
                        failure -> log.warn(Line.REQUEST_FAILED, Arg.channel(channel.profile()), Arg.failure(failure)))
                .otherwiseEmpty();
    }

    @Override
    public RawResponse constant(Channel channel, RawResponse response, Locale locale) {
        if (parts.guard().checkWithoutTurn(egress(response), channel.wire(), locale) instanceof Verdict.Tripped tripped
                && parts.enforces()) {
            report(channel, tripped);
            return new RawResponse(response.status(), List.of(Map.entry("content-length", "0")), Buffer.buffer());
        }
        return response;
    }

    private static Egress egress(RawResponse response) {
        return Egress.reply(
                response.status(), response.headers(), response.body().getBytes());
    }

    private void report(Channel channel, Verdict.Tripped tripped) {
        parts.meters().tripped(channel.profile());
        tripped.reasons()
                .forEach(reason -> log.warn(
                        Line.GUARD_TRIPPED,
                        Arg.channel(channel.profile()),
                        Arg.of("stage", reason.stage()),
                        Arg.of("code", reason.code()),
                        Arg.place("path", parts.explains() ? reason.path() : "?"),
                        Arg.place(
                                "message",
                                parts.explains() ? reason.messageKey().orElse("?") : "?"),
                        Arg.fix(reason.code())));
    }

    /** One answer on its way. */
    private final class Passage {
        private static final int RENDERINGS = 3;

        private final Channel channel;
        private final Inbound turn;
        private final Buffer request;
        private final Promise<RawResponse> sent = Promise.promise();
        private int renderings;

        Passage(Channel channel, Inbound turn, Buffer request) {
            this.channel = channel;
            this.turn = turn;
            this.request = request;
        }

        void leave(Answer answer) {
            renderings++;
            answer.record().request(request.getBytes());
            RawResponse response;
            try {
                response = channel.encode(turn, answer.out());
            } catch (RuntimeException refused) {
                // An adapter refuses what its vendor would refuse; nothing of the answer has left.
                stop(answer, Fallback.ENCODING);
                return;
            }
            var verdict = parts.guard().check(egress(response), channel.wire(), answer.record());
            if (verdict instanceof Verdict.Tripped tripped) {
                report(channel, tripped);
                if (parts.enforces()) {
                    tripped.reasons().stream().findFirst().ifPresent(reason -> {
                        var unused = parts.books().tripped(answer, reason).otherwiseEmpty();
                    });
                    stop(answer, Fallback.GUARD);
                    return;
                }
            }
            parts.books()
                    .write(answer)
                    .onSuccess(appended -> written(answer, response, appended))
                    .onFailure(failure -> stop(answer, Fallback.LEDGER));
        }

        private void written(Answer answer, RawResponse response, Appended appended) {
            if (appended instanceof Appended.Written entries) {
                if (sent.tryComplete(response)) {
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

        void fallBack(Fallback cause) {
            var constant = constant(channel, channel.fallback(turn.locale()), turn.locale());
            if (sent.tryComplete(constant)) {
                log.warn(
                        Line.TURN_FELL_BACK,
                        Arg.channel(channel.profile()),
                        Arg.handle("turn", turn.turn()),
                        Arg.of("cause", cause));
                parts.meters().fellBack(channel.profile(), cause);
            }
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
}
