package dev.sottovoce.adapters.messenger;

import dev.sottovoce.conversation.channel.Arrival;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.Refusal;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The answers and texts that are the same for everybody. */
final class MessengerReplies {
    private static final String ENGLISH = "Sorry, that took too long on our side. Please try again in a moment.";
    private static final String SPANISH = "Lo siento, no hemos podido responder. Vuelva a intentarlo en un momento.";

    private MessengerReplies() {}

    /** We have it. */
    static RawResponse received() {
        return empty(200, List.of());
    }

    /** We know the verify token: this is what was asked for, digits. */
    static RawResponse challenge(String digits) {
        var body = Buffer.buffer(digits);
        return new RawResponse(
                200,
                List.of(
                        Map.entry("content-type", "text/plain"),
                        Map.entry("content-length", Integer.toString(body.length())),
                        Map.entry("cache-control", "no-store"),
                        Map.entry("x-content-type-options", "nosniff")),
                body);
    }

    /** 200, and 503 when what arrived cannot be written down: tell us again. */
    static Received acknowledged(RawResponse now, List<Arrival> arrivals) {
        return new Received.Acknowledged(now, empty(503, List.of()), arrivals);
    }

    /** Always without a word: the reason is for our counters, not for whoever asks. */
    static Received refused(Refusal cause) {
        return new Received.Refused(
                cause == Refusal.METHOD ? empty(405, List.of(Map.entry("allow", "GET, POST"))) : empty(403, List.of()),
                cause);
    }

    /** A text that tells nothing. */
    static String apology(Locale locale) {
        return locale.getLanguage().equals("es") ? SPANISH : ENGLISH;
    }

    /** Every text of {@link #apology}. */
    static List<String> apologies() {
        return List.of(ENGLISH, SPANISH);
    }

    private static RawResponse empty(int status, List<Map.Entry<String, String>> more) {
        var headers = new ArrayList<Map.Entry<String, String>>();
        headers.add(Map.entry("content-length", "0"));
        headers.add(Map.entry("cache-control", "no-store"));
        headers.addAll(more);
        return new RawResponse(status, headers, Buffer.buffer());
    }
}
