package dev.sottovoce.conversation.channel;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A vendor's request as it came in: nothing parsed, nothing trusted.
 *
 * @param headers in order, doubles kept, names as received
 * @param query the raw query string, empty when there is none
 * @param body the bytes as received; already within the channel's size limit
 */
public record RawRequest(
        String method, String path, String query, List<Map.Entry<String, String>> headers, Buffer body) {
    public RawRequest {
        headers = List.copyOf(headers);
    }

    /** Every value of a header, whatever its case. */
    public List<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Method and path: neither headers nor body are for logs. */
    @Override
    public String toString() {
        return "[" + method + " " + path + "]";
    }
}
