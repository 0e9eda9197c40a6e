package dev.sottovoce.privacy.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message to a vendor exactly as it will leave.
 *
 * @param body the final bytes, not copied: whoever checks them must send these and not change them
 * @param headers in the order in which they will be written, names in lower case
 * @param status of a reply; 0 for a call
 * @param line method and address of a call; empty for a reply
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and a copy of every body would cost more than its check
public record Egress(byte[] body, List<Map.Entry<String, String>> headers, int status, Optional<RequestLine> line) {
    public Egress {
        headers = List.copyOf(headers);
    }

    /** Method and absolute address, with the query. */
    public record RequestLine(String method, String url) {
        @Override
        public String toString() {
            return "[request line]";
        }
    }

    /** A reply with this status. */
    public static Egress reply(int status, List<Map.Entry<String, String>> headers, byte[] body) {
        return new Egress(body, headers, status, Optional.empty());
    }

    /** A call of ours to a vendor. */
    public static Egress call(String method, String url, List<Map.Entry<String, String>> headers, byte[] body) {
        return new Egress(body, headers, 0, Optional.of(new RequestLine(method, url)));
    }

    @Override
    public String toString() {
        return "[egress of " + body.length + " bytes]";
    }
}
