package dev.sottovoce.runtime.http;

import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.Refusal;
import dev.sottovoce.runtime.log.Arg;
import dev.sottovoce.runtime.log.Line;
import dev.sottovoce.runtime.log.Log;
import dev.sottovoce.runtime.store.ReplayStore;
import dev.sottovoce.runtime.store.ReplayStore.Claim;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A channel's route: bytes in, and whatever becomes of them exactly one answer out. Never an exception's text, never a
 * 5xx for what a vendor sent.
 */
public final class ChannelRoute {
    /** The strictest vendor wants to hear within five seconds. */
    private static final Duration DURABLE_WITHIN = Duration.ofSeconds(4);

    private final Parts parts;
    private final Channel channel;
    private final ChannelProfile profile;
    private final Log log = new Log("sottovoce.channel");

    /** The route of this channel. */
    public ChannelRoute(Parts parts, Channel channel) {
        this.parts = parts;
        this.channel = channel;
        this.profile = channel.profile();
    }

    /** What every channel's route is made of. */
    public record Parts(
            Turns turns,
            Arrivals arrivals,
            ReplayStore replays,
            BodyPatience patience,
            InFlight inFlight,
            Meters meters,
            Clock clock) {}

    /** How long a body may take to come; made by the server. */
    public static final class BodyPatience {
        private final BodyReader reader;

        /** Bodies that are not whole after this time are given up. */
        public BodyPatience(Vertx vertx, Duration patience) {
            this.reader = new BodyReader(vertx, patience);
        }
    }

    /** Puts the channel on its route, whatever the method: the channel itself refuses wrong ones. */
    public void mount(Router router) {
        router.route(profile.path()).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        var arrived = parts.clock().instant();
        var request = context.request();
        parts.inFlight()
                .count(parts.patience()
                        .reader
                        .read(request, profile.maxRequestBytes())
                        .compose(body -> receive(raw(request, body), arrived))
                        .recover(failure -> Future.succeededFuture(unanswerable(request, failure)))
                        .compose(response -> send(context, response)))
                .onFailure(gone -> log.info(Line.REQUEST_FAILED, Arg.channel(profile), Arg.failure(gone)));
    }

    private Future<RawResponse> receive(RawRequest request, Instant arrived) {
        return channel.receive(request)
                .timeout(profile.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .compose(received -> {
                    if (received instanceof Received.ToAnswer toAnswer) {
                        return answerOnce(toAnswer, request, arrived);
                    }
                    if (received instanceof Received.Acknowledged acknowledged) {
                        return take(acknowledged);
                    }
                    var refused = (Received.Refused) received;
                    refuse(refused.cause(), refused.now().status());
                    return constant(refused.now());
                });
    }

    /** The vendor hears that everything arrived once all of it is durable, and not before. */
    private Future<RawResponse> take(Received.Acknowledged acknowledged) {
        if (acknowledged.arrivals().isEmpty()) {
            return constant(acknowledged.now());
        }
        return parts.arrivals()
                .take(channel, acknowledged.arrivals())
                .timeout(DURABLE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .map(acknowledged.now())
                .recover(failure -> {
                    log.warn(Line.EVENTS_NOT_TAKEN, Arg.channel(profile), Arg.failure(failure));
                    return Future.succeededFuture(acknowledged.notNow());
                })
                .compose(this::constant);
    }

    private Future<RawResponse> answerOnce(Received.ToAnswer received, RawRequest request, Instant arrived) {
        return parts.replays().claim(received.key(), profile.replayWindow()).compose(claim -> {
            if (claim instanceof Claim.First) {
                return answer(received, request, arrived);
            }
            if (claim instanceof Claim.Answered answered) {
                done(received, Line.TURN_REPLAYED, Meters.Outcome.REPLAYED, arrived);
                return Future.succeededFuture(answered.response());
            }
            if (claim instanceof Claim.OtherBody) {
                var refusal = received.replier().replayRefused();
                refuse(Refusal.REPLAY, refusal.status());
                return constant(refusal);
            }
            done(received, Line.TURN_FELL_BACK, Meters.Outcome.FALLBACK, arrived);
            return constant(channel.fallback(received.turn().locale()));
        });
    }

    private Future<RawResponse> answer(Received.ToAnswer received, RawRequest request, Instant arrived) {
        return parts.turns()
                .answer(channel, received, request.body(), arrived.plus(profile.deadline()))
                .compose(response -> parts.replays()
                        .keep(received.key(), response)
                        .otherwiseEmpty()
                        .map(response))
                .onSuccess(response -> done(received, Line.TURN_ANSWERED, Meters.Outcome.ANSWERED, arrived));
    }

    private RawResponse unanswerable(HttpServerRequest request, Throwable failure) {
        if (failure instanceof BodyReader.Unread unread) {
            // What still comes of the body is not read, so the connection cannot serve another request.
            int status = unread.isTooLarge() ? 413 : 408;
            refuse(unread.isTooLarge() ? Refusal.TOO_LARGE : Refusal.MALFORMED, status);
            request.connection().shutdown(1, TimeUnit.SECONDS);
            return new RawResponse(status, List.of(Map.entry("content-length", "0")), Buffer.buffer());
        }
        log.warn(Line.REQUEST_FAILED, Arg.channel(profile), Arg.failure(failure));
        return parts.turns().constant(channel, channel.fallback(firstLocale()), firstLocale());
    }

    private Future<RawResponse> constant(RawResponse response) {
        return Future.succeededFuture(parts.turns().constant(channel, response, firstLocale()));
    }

    private Locale firstLocale() {
        return profile.locales().stream().findFirst().orElse(Locale.ROOT);
    }

    private static RawRequest raw(HttpServerRequest request, Buffer body) {
        var query = request.query() == null ? "" : request.query();
        return new RawRequest(
                request.method().name(),
                request.path(),
                query,
                request.headers().entries(),
                body);
    }

    private static Future<Void> send(RoutingContext context, RawResponse response) {
        var out = context.response();
        if (out.ended() || out.closed()) {
            return Future.succeededFuture();
        }
        out.setStatusCode(response.status());
        response.headers().forEach(header -> out.headers().add(header.getKey(), header.getValue()));
        return out.end(response.body());
    }

    private void refuse(Refusal cause, int status) {
        log.info(Line.REQUEST_REFUSED, Arg.channel(profile), Arg.of("cause", cause), Arg.of("status", status));
        parts.meters().refused(profile, cause);
    }

    private void done(Received.ToAnswer received, Line line, Meters.Outcome outcome, Instant arrived) {
        var taken = Duration.between(arrived, parts.clock().instant());
        log.info(
                line,
                Arg.channel(profile),
                Arg.of("event", received.turn().event()),
                Arg.handle("turn", received.turn().turn()),
                Arg.of("millis", taken));
        parts.meters().turn(profile, outcome, taken);
    }
}
