package dev.sottovoce.harness.proof;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something that a vendor got from us, whole.
 *
 * @param line method and address of a call, the status of a response
 */
public record Captured(String vendor, String line, List<Map.Entry<String, String>> headers, Buffer body) {
    /** Copies, so that nobody changes it afterwards. */
    public Captured {
        headers = List.copyOf(headers);
        body = body.copy();
    }

    /** The body as text. */
    public String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    /** Every byte that left, in order: for comparing and for showing. */
    public String wire() {
        return line + "\n"
                + headers.stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                        .collect(Collectors.joining())
                + "\n" + text();
    }

    @Override
    public String toString() {
        return "[captured for " + vendor + "]";
    }
}
