package dev.sottovoce.adapters.alexa.simulator;

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
 * Where a skill is served, and how Amazon's requests reach it.
 *
 * @param target the skill's address
 */
public record AlexaEndpoint(HttpClient client, URI target, AlexaSigner signer) {
    /** Longer than Amazon waits, so that lateness is a finding and no exception. */
    private static final long TIMEOUT_MILLIS = 15_000;

    /** With a client of its own, which is closed with Vert.x. */
    public AlexaEndpoint(Vertx vertx, URI target, AlexaSigner signer) {
        this(vertx.createHttpClient(), target, signer);
    }

    /** Posts the body, signed. Fails when the server does not answer at all. */
    Future<Exchange> post(Buffer body) {
        long start = System.nanoTime();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(target.toString())
                .setTimeout(TIMEOUT_MILLIS)
                .putHeader("Content-Type", "application/json;charset=utf-8")
                .putHeader("Accept", "application/json")
                .putHeader("User-Agent", "Apache-HttpClient/UNAVAILABLE (Java/1.8.0_112)")
                .putHeader("SignatureCertChainUrl", signer.certChainUrl())
                .putHeader("Signature", signer.sha1(body))
                .putHeader("Signature-256", signer.sha256(body));
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
