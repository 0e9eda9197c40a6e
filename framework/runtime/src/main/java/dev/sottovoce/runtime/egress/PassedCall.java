package dev.sottovoce.runtime.egress;

import dev.sottovoce.conversation.channel.OutboundCall;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A call whose bytes the guard has passed. Made by the doors only; nobody can change a byte of it afterwards. */
final class PassedCall {
    private final String method;
    private final URI url;
    private final List<Map.Entry<String, String>> headers;
    private final Buffer body;
    private final Duration timeout;
    private final int maxResponseBytes;

    private PassedCall(
            String method,
            URI url,
            List<Map.Entry<String, String>> headers,
            Buffer body,
            Duration timeout,
            int maxResponseBytes) {
        this.method = method;
        this.url = url;
        this.headers = List.copyOf(headers);
        this.body = body.copy();
        this.timeout = timeout;
        this.maxResponseBytes = maxResponseBytes;
    }

    /** To be called after the guard has passed this call. */
    static PassedCall of(OutboundCall call) {
        return new PassedCall(
                call.method(), call.url(), call.headers(), call.body(), call.timeout(), call.maxResponseBytes());
    }

    static PassedCall read(JsonObject json) {
        var headers = json.getJsonArray("headers");
        return new PassedCall(
                json.getString("method"),
                URI.create(json.getString("url")),
                IntStream.range(0, headers.size() / 2)
                        .mapToObj(i -> Map.entry(headers.getString(2 * i), headers.getString(2 * i + 1)))
                        .toList(),
                Buffer.buffer(json.getBinary("body")),
                Duration.ofMillis(json.getLong("timeout")),
                json.getInteger("most"));
    }

    /** For a sealed row, and nowhere else. */
    JsonObject json() {
        var flat = new JsonArray();
        headers.forEach(header -> flat.add(header.getKey()).add(header.getValue()));
        return new JsonObject()
                .put("method", method)
                .put("url", url.toString())
                .put("headers", flat)
                .put("body", body.getBytes())
                .put("timeout", timeout.toMillis())
                .put("most", maxResponseBytes);
    }

    String method() {
        return method;
    }

    URI url() {
        return url;
    }

    List<Map.Entry<String, String>> headers() {
        return headers;
    }

    Buffer body() {
        return body.copy();
    }

    Duration timeout() {
        return timeout;
    }

    int maxResponseBytes() {
        return maxResponseBytes;
    }

    /** Method and host only: paths and headers may carry tokens. */
    @Override
    public String toString() {
        return "[" + method + " " + url.getHost() + "]";
    }
}
