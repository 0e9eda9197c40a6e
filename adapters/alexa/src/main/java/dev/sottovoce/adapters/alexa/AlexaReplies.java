package dev.sottovoce.adapters.alexa;

import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Refusal;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The answers that are the same for everybody. */
final class AlexaReplies {
    private static final String ENGLISH = "Sorry, that took too long on our side. Please try again in a moment.";
    private static final String SPANISH = "Lo siento, no hemos podido responder. Vuelva a intentarlo en un momento.";

    private AlexaReplies() {}

    /** 200 with a complete answer. */
    static RawResponse ok(byte[] body) {
        return new RawResponse(200, headers(body.length), Buffer.buffer(body));
    }

    /** Nothing to say. Never an empty body, which Amazon takes for an error. */
    static RawResponse empty() {
        return ok(bytes("{\"version\":\"1.0\",\"response\":{}}"));
    }

    /** We fulfil nothing outside a session, since the answer would need the customer. */
    static RawResponse cannotFulfill() {
        return ok(bytes("{\"version\":\"1.0\",\"response\":{\"canFulfillIntent\":{\"canFulfill\":\"NO\"}}}"));
    }

    /** We could not write down what we were told: tell us again. */
    static RawResponse unavailable() {
        byte[] body = bytes("{}");
        return new RawResponse(503, headers(body.length), Buffer.buffer(body));
    }

    /** An apology that tells nothing and ends the session. */
    static RawResponse apology(Locale locale) {
        return ok(bytes("{\"version\":\"1.0\",\"response\":{\"outputSpeech\":{\"type\":\"PlainText\",\"text\":\""
                + apologyIn(locale) + "\"},\"shouldEndSession\":true}}"));
    }

    /** Every text of {@link #apology}. */
    static List<String> apologies() {
        return List.of(ENGLISH, SPANISH);
    }

    /** Always the same body: the reason is for our counters, not for whoever asks. */
    static RawResponse refused(Refusal cause) {
        byte[] body = bytes("{}");
        List<Map.Entry<String, String>> headers = new ArrayList<>(headers(body.length));
        if (cause == Refusal.METHOD) {
            headers.add(Map.entry("allow", "POST"));
        }
        return new RawResponse(status(cause), headers, Buffer.buffer(body));
    }

    private static int status(Refusal cause) {
        return switch (cause) {
            case METHOD -> 405;
            case CONTENT_TYPE -> 415;
            case TOO_LARGE -> 413;
            case CERTIFICATE_HOST_DOWN -> 503;
            case CREDENTIAL_MALFORMED,
                    CERTIFICATE_URL,
                    CERTIFICATE,
                    CERTIFICATE_LIMIT,
                    SIGNATURE,
                    TOKEN,
                    FOREIGN_AUDIENCE,
                    MALFORMED,
                    STALE,
                    REPLAY -> 400;
        };
    }

    private static String apologyIn(Locale locale) {
        return locale.getLanguage().equals("es") ? SPANISH : ENGLISH;
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
