package dev.sottovoce.runtime.egress;

import dev.sottovoce.conversation.channel.EgressDoor;
import dev.sottovoce.conversation.channel.EgressRefused;
import dev.sottovoce.conversation.channel.OutboundCall;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.VendorUnreachable;
import dev.sottovoce.privacy.guard.Egress;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.guard.Verdict;
import dev.sottovoce.runtime.log.Arg;
import dev.sottovoce.runtime.log.Line;
import dev.sottovoce.runtime.log.Log;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Calls to vendors: to configured origins only, after the guard has read the bytes, without redirects, within a time
 * and a size.
 */
public final class HttpEgressDoor implements EgressDoor {
    private static final int MOST_CONNECTIONS_PER_HOST = 16;
    private static final String UNCONFIGURED =
            "the host is not configured; list it under egress.origins if it should be called";

    private final HttpClient client;
    private final EgressGuard guard;
    private final Set<String> origins;
    private final Log log = new Log("sottovoce.egress");

    /**
     * A door to these origins.
     *
     * @param origins such as {@code https://s3.amazonaws.com}, with the port where it is not the scheme's own
     */
    public HttpEgressDoor(Vertx vertx, EgressGuard guard, List<String> origins) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS_PER_HOST));
        this.guard = guard;
        this.origins =
                origins.stream().map(origin -> origin(URI.create(origin))).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Future<RawResponse> call(OutboundCall call) {
        if (guard.checkWithoutTurn(egress(call), call.schema(), Locale.ROOT) instanceof Verdict.Tripped tripped) {
            tripped.reasons().forEach(reason -> log.warn(Line.GUARD_TRIPPED, Arg.of("code", reason.code())));
            log.warn(Line.CALL_REFUSED);
            return Future.failedFuture(
                    new EgressRefused("the guard cannot explain the call; compare it with its wire schema"));
        }
        return send(PassedCall.of(call)).compose(HttpEgressDoor::usable);
    }

    /** Makes a call that the guard has passed. Does not fail. */
    Future<Reached> send(PassedCall call) {
        if (!origins.contains(origin(call.url()))) {
            log.warn(Line.CALL_REFUSED);
            return Future.succeededFuture(new Reached.Refused(UNCONFIGURED));
        }
        return new Exchange(call).run().onSuccess(reached -> {
            if (!(reached instanceof Reached.Answered)) {
                log.warn(Line.CALL_FAILED, Arg.place("how", reached.getClass().getSimpleName()));
            }
        });
    }

    /**
     * Asks whether a call could be made at all.
     *
     * @throws EgressRefused when its host is not configured
     */
    void requireConfigured(OutboundCall call) {
        if (!origins.contains(origin(call.url()))) {
            log.warn(Line.CALL_REFUSED);
            throw new EgressRefused(UNCONFIGURED);
        }
    }

    static Egress egress(OutboundCall call) {
        return Egress.call(
                call.method(),
                call.url().toString(),
                call.headers(),
                call.body().getBytes());
    }

    /** Lets go of connections. */
    public Future<Void> close() {
        return client.close();
    }

    private static Future<RawResponse> usable(Reached reached) {
        if (reached instanceof Reached.Answered answered) {
            return Future.succeededFuture(answered.response());
        }
        if (reached instanceof Reached.Refused refused) {
            return Future.failedFuture(new EgressRefused(refused.reason()));
        }
        return Future.failedFuture(new VendorUnreachable(
                reached instanceof Reached.Unanswered unanswered ? unanswered.reason() : "no connection came about"));
    }

    /** One call, which is over at its time-out whatever comes later. */
    private final class Exchange {
        private static final String LATE = "no usable answer came back in time";

        private final PassedCall call;
        private Optional<HttpClientRequest> begun = Optional.empty();
        private boolean over;

        Exchange(PassedCall call) {
            this.call = call;
        }

        Future<Reached> run() {
            return client.request(options())
                    .compose(this::exchange)
                    .<Reached>map(Reached.Answered::new)
                    .timeout(call.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .otherwise(this::failed);
        }

        private synchronized Reached failed(Throwable failure) {
            over = true;
            begun.ifPresent(request -> {
                var unused = request.reset();
            });
            return begun.isPresent()
                    ? new Reached.Unanswered(
                            failure instanceof VendorUnreachable known ? String.valueOf(known.getMessage()) : LATE)
                    : new Reached.Unsent();
        }

        private synchronized boolean begin(HttpClientRequest request) {
            begun = over ? Optional.empty() : Optional.of(request);
            return begun.isPresent();
        }

        private Future<RawResponse> exchange(HttpClientRequest request) {
            if (!begin(request)) {
                var unused = request.reset();
                return Future.failedFuture(new VendorUnreachable(LATE));
            }
            return request.send(call.body())
                    .compose(response -> read(response, call.maxResponseBytes())
                            .map(body -> new RawResponse(
                                    response.statusCode(), response.headers().entries(), body)));
        }

        private RequestOptions options() {
            var options = new RequestOptions()
                    .setAbsoluteURI(call.url().toString())
                    .setMethod(HttpMethod.valueOf(call.method()))
                    .setFollowRedirects(false)
                    .setTimeout(call.timeout().toMillis());
            call.headers().forEach(header -> options.addHeader(header.getKey(), header.getValue()));
            return options;
        }
    }

    private static Future<Buffer> read(HttpClientResponse response, int maxBytes) {
        Promise<Buffer> whole = Promise.promise();
        var body = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.handler(piece -> {
            if (body.length() + piece.length() > maxBytes) {
                whole.tryFail(new VendorUnreachable("the answer is longer than allowed"));
            } else {
                body.appendBuffer(piece);
            }
        });
        response.endHandler(end -> whole.tryComplete(body));
        return whole.future();
    }

    private static String origin(URI url) {
        var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(url.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
