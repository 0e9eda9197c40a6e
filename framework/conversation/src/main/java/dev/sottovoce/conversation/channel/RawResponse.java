package dev.sottovoce.conversation.channel;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;

/** An answer to a vendor, complete: nobody adds a header or a byte after the guard has read it. */
public record RawResponse(int status, List<Map.Entry<String, String>> headers, Buffer body) {
    public RawResponse {
        headers = List.copyOf(headers);
        // A buffer that its maker goes on writing to would leave as other bytes than the guard has read.
        body = body.copy();
    }

    /** Status and length. */
    @Override
    public String toString() {
        return "[" + status + ", " + body.length() + " bytes]";
    }
}
