package dev.sottovoce.adapters.google;

import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Refusal;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The answers that are the same for everybody. */
final class CxReplies {
    private static final String ENGLISH = "Sorry, that took too long on our side. Please try again in a moment.";
    private static final String SPANISH = "Lo siento, no hemos podido responder. Vuelva a intentarlo en un momento.";

    private CxReplies() {}

    /** 200 with a complete answer. */
    static RawResponse ok(byte[] body) {
        return new RawResponse(200, headers(body.length), Buffer.buffer(body));
    }

    /** An apology that tells nothing. The conversation goes on, with the handle that Google has. */
    static RawResponse apology(Locale locale) {
        return ok(bytes("{\"fulfillmentResponse\":{\"mergeBehavior\":\"REPLACE\",\"messages\":[{\"text\":{\"text\":[\""
                + (locale.getLanguage().equals("es") ? SPANISH : ENGLISH) + "\"]}}]}}"));
    }

    /** Every text of {@link #apology}. */
    static List<String> apologies() {
        return List.of(ENGLISH, SPANISH);
    }

    /** One body per status: the exact reason is for our counters, not for whoever asks. */
    static RawResponse refused(Refusal cause) {
        Refused refused = Refused.of(cause);
        byte[] body = bytes("{\"error\":\"" + refused.code + "\"}");
        List<Map.Entry<String, String>> headers = new ArrayList<>(headers(body.length));
        if (refused == Refused.METHOD) {
            headers.add(Map.entry("allow", "POST"));
        } else if (refused == Refused.UNAUTHENTICATED) {
            headers.add(Map.entry("www-authenticate", "Bearer"));
        }
        return new RawResponse(refused.status, headers, Buffer.buffer(body));
    }

    private enum Refused {
        MALFORMED(400, "malformed"),
        UNAUTHENTICATED(401, "unauthenticated"),
        FORBIDDEN(403, "forbidden"),
        METHOD(405, "method"),
        TOO_LARGE(413, "too-large"),
        MEDIA_TYPE(415, "media-type");

        private final int status;
        private final String code;

        Refused(int status, String code) {
            this.status = status;
            this.code = code;
        }

        private static Refused of(Refusal cause) {
            return switch (cause) {
                case METHOD -> METHOD;
                case CONTENT_TYPE -> MEDIA_TYPE;
                case TOO_LARGE -> TOO_LARGE;
                case FOREIGN_AUDIENCE -> FORBIDDEN;
                case MALFORMED, REPLAY -> MALFORMED;
                case CREDENTIAL_MALFORMED,
                        CERTIFICATE_URL,
                        CERTIFICATE,
                        CERTIFICATE_LIMIT,
                        CERTIFICATE_HOST_DOWN,
                        SIGNATURE,
                        TOKEN,
                        STALE -> UNAUTHENTICATED;
            };
        }
    }

    private static List<Map.Entry<String, String>> headers(int length) {
        return List.of(
                Map.entry("content-type", "application/json;charset=UTF-8"),
                Map.entry("content-length", Integer.toString(length)),
                Map.entry("cache-control", "no-store"));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
