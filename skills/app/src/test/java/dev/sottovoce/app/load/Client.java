package dev.sottovoce.app.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Sends requests over 32 connections, each connection the next one when it has its answer. */
final class Client {
    static final int CONNECTIONS = 32;

    private final HttpClient http;
    private final LongSupplier nanos;
    private final String certificateUrl;

    Client(Vertx vertx, LongSupplier nanos, String certificateUrl) {
        this.http = vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.nanos = nanos;
        this.certificateUrl = certificateUrl;
    }

    /** Where to send to, and what an answer has to be like. */
    record Target(ServerProcess server, String path, Predicate<Buffer> good) {}

    /** Sends all of them and measures. */
    Future<Figures> send(Target target, List<Signed> requests) {
        var run = new Run(target, requests);
        Duration cpu = target.server().cpu();
        long start = nanos.getAsLong();
        return Future.all(IntStream.range(0, CONNECTIONS)
                        .mapToObj(connection -> run.next())
                        .toList())
                .map(done -> new Figures(
                        run.bad.get(),
                        Duration.ofNanos(nanos.getAsLong() - start),
                        target.server().cpu().minus(cpu),
                        run.latencies));
    }

    private final class Run {
        private final Target target;
        private final List<Signed> requests;
        private final AtomicInteger sent = new AtomicInteger();
        private final AtomicInteger bad = new AtomicInteger();
        private final long[] latencies;

        Run(Target target, List<Signed> requests) {
            this.target = target;
            this.requests = requests;
            this.latencies = new long[requests.size()];
        }

        Future<Void> next() {
            int number = sent.getAndIncrement();
            return number >= requests.size()
                    ? Future.succeededFuture()
                    : one(number).compose(answered -> next());
        }

        /** On the request's own event loop: a body that is asked for later may have gone by already. */
        private Future<Boolean> post(HttpClientRequest request, Signed signed) {
            return request.putHeader("content-type", "application/json")
                    .putHeader("Signature-256", signed.signature())
                    .putHeader("SignatureCertChainUrl", certificateUrl)
                    .send(signed.body())
                    .compose(response -> response.body()
                            .map(body -> response.statusCode() == 200
                                    && target.good().test(body)));
        }

        private Future<Void> one(int number) {
            Signed signed = requests.get(number);
            long start = nanos.getAsLong();
            return http.request(HttpMethod.POST, target.server().port(), "127.0.0.1", target.path())
                    .compose(request -> post(request, signed))
                    .otherwise(false)
                    .map(good -> {
                        latencies[number] = nanos.getAsLong() - start;
                        if (!good) {
                            bad.incrementAndGet();
                        }
                        return null;
                    });
        }
    }
}
