package dev.sottovoce.adapters.google.simulator;

import dev.sottovoce.conversation.channel.Simulator.Exchange;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Where the webhook is served, and how Google's requests reach it.
 *
 * @param target the webhook's address
 */
public record CxEndpoint(HttpClient client, URI target, GoogleSigner signer) {
    /** Longer than Google waits, so that lateness is a finding and no exception. */
    private static final long TIMEOUT_MILLIS = 15_000;

    /** With a client of its own, which is closed with Vert.x. */
    public CxEndpoint(Vertx vertx, URI target, GoogleSigner signer) {
        this(vertx.createHttpClient(), target, signer);
    }

    /** Posts the body with a token. Fails when the server does not answer at all. */
    Future<Exchange> post(Buffer body) {
        long start = System.nanoTime();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(target.toString())
                .setTimeout(TIMEOUT_MILLIS)
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "*/*")
                .putHeader("User-Agent", "Google-Dialogflow")
                .putHeader("Authorization", "Bearer " + signer.token());
        return client.request(options).compose(request -> send(request, body, start));
    }

    /** On the request's own event loop: a body that is asked for later may have gone by already. */
    private static Future<Exchange> send(HttpClientRequest request, Buffer body, long start) {
        return request.send(body)
                .compose(response -> response.body().map(bytes -> {
                    List<String> headers = response.headers().entries().stream()
                            .map(header -> header.getKey() + ": " + header.getValue())
                            .toList();
                    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                    return new Exchange(body, response.statusCode(), headers, bytes, millis);
                }));
    }
}
