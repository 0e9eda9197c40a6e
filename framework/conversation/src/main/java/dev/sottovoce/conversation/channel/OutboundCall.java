package dev.sottovoce.conversation.channel;

import dev.sottovoce.privacy.guard.WireSchema;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A call that an adapter wants made. It opens no socket itself: the egress door checks the host against the configured
 * ones, lets the guard read the bytes, and calls.
 *
 * @param body empty for GET
 * @param schema what may stand in it
 * @param timeout for the whole call
 * @param maxResponseBytes a longer answer is cut off and fails the call
 */
public record OutboundCall(
        String method,
        URI url,
        List<Map.Entry<String, String>> headers,
        Buffer body,
        WireSchema schema,
        Duration timeout,
        int maxResponseBytes) {
    public OutboundCall {
        headers = List.copyOf(headers);
        body = body.copy();
    }

    /** Method and host only: paths and headers may carry tokens. */
    @Override
    public String toString() {
        return "[" + method + " " + url.getHost() + "]";
    }
}
