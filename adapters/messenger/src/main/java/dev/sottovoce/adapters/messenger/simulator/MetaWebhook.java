package dev.sottovoce.adapters.messenger.simulator;

import dev.sottovoce.conversation.channel.Simulator.Exchange;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How Meta's events reach a webhook.
 *
 * @param target the webhook's address
 * @param appSecret what they are signed with
 */
public record MetaWebhook(HttpClient client, URI target, String appSecret) {
    /** Longer than Meta waits, so that lateness is a finding and no exception. */
    private static final long TIMEOUT_MILLIS = 15_000;

    /** With a client of its own, which is closed with Vert.x. */
    public MetaWebhook(Vertx vertx, URI target, String appSecret) {
        this(vertx.createHttpClient(), target, appSecret);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "[webhook at " + target + "]";
    }

    /** JSON as Meta writes it: nothing but ASCII, and slashes escaped too. Its signature is over these bytes. */
    public static Buffer escaped(String json) {
        var text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '/') {
                text.append("\\/");
            } else if (c > '~') {
                text.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                text.append(c);
            }
        }
        return Buffer.buffer(text.toString());
    }

    /** The signature of a body, as it stands in {@code X-Hub-Signature-256}. */
    public static String signature(String appSecret, Buffer body) {
        return "sha256=" + hmac("HmacSHA256", appSecret, body);
    }

    /** Posts the body, signed. Fails when the server does not answer at all. */
    Future<Exchange> post(Buffer body) {
        long start = System.nanoTime();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(target.toString())
                .setTimeout(TIMEOUT_MILLIS)
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "*/*")
                .putHeader("User-Agent", "facebookexternalua")
                .putHeader("X-Hub-Signature", "sha1=" + hmac("HmacSHA1", appSecret, body))
                .putHeader("X-Hub-Signature-256", signature(appSecret, body));
        return client.request(options).compose(request -> send(request, body, start));
    }

    /** On the request's own event loop: a body that is asked for later may have gone by already. */
    private static Future<Exchange> send(HttpClientRequest request, Buffer body, long start) {
        return request.send(body)
                .compose(response -> response.body()
                        .map(bytes -> new Exchange(
                                body,
                                response.statusCode(),
                                response.headers().entries().stream()
                                        .map(header -> header.getKey() + ": " + header.getValue())
                                        .toList(),
                                bytes,
                                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))));
    }

    private static String hmac(String algorithm, String secret, Buffer body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no " + algorithm + "; use a standard one", e);
        }
    }
}
