package dev.sottovoce.adapters.messenger;

import dev.sottovoce.adapters.messenger.simulator.MetaWebhook;
import dev.sottovoce.conversation.channel.Arrival;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A channel with one Page, two app secrets, and a clock that stands. */
final class MessengerWorld {
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final String SECRET = "sottovoce-test-app-secret";
    static final String OLD_SECRET = "the-secret-before";
    static final String VERIFY = "verify-me";
    static final String TOKEN = "EAAtoken";
    static final String PAGE = "1001";
    static final String HANDLE = "bcdfghjkmnpqrstvwxzbcdfghjkmnpq";
    static final URI HOME = URI.create("https://bank.example");

    final Map<MessengerNotice, Integer> notices = new EnumMap<>(MessengerNotice.class);
    final MessengerChannel channel;

    MessengerWorld() {
        this(MessengerConfig.of("demo-bank", List.of(page(PAGE)), HOME));
    }

    MessengerWorld(MessengerConfig config) {
        channel = new MessengerChannel(
                config,
                new Pseudonyms(
                        "a key of thirty-two bytes length".getBytes(StandardCharsets.US_ASCII),
                        "demo-bank",
                        MessengerChannel.VENDOR),
                notice -> notices.merge(notice, 1, Integer::sum),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new Random(1));
    }

    static MessengerPage page(String id) {
        return new MessengerPage(id, List.of(SECRET, OLD_SECRET), VERIFY, TOKEN, Locale.UK);
    }

    static RawRequest post(String body) {
        return post(Buffer.buffer(body), List.of());
    }

    static RawRequest post(String body, Map.Entry<String, String> header) {
        return post(Buffer.buffer(body), List.of(header));
    }

    static RawRequest post(String body, Map.Entry<String, String> header, Map.Entry<String, String> another) {
        return post(Buffer.buffer(body), List.of(header, another));
    }

    private static RawRequest post(Buffer body, List<Map.Entry<String, String>> headers) {
        var all = new ArrayList<Map.Entry<String, String>>();
        all.add(Map.entry("Content-Type", "application/json"));
        all.addAll(headers);
        return new RawRequest("POST", "/messenger", "", all, body);
    }

    static RawRequest get(String query) {
        return new RawRequest("GET", "/messenger", query, List.of(), Buffer.buffer());
    }

    static Map.Entry<String, String> signature(String value) {
        return Map.entry("X-Hub-Signature-256", value);
    }

    /** Signed over these very bytes. */
    static RawRequest signed(Buffer body) {
        return post(body, List.of(signature(MetaWebhook.signature(SECRET, body))));
    }

    static RawRequest signed(String body) {
        return signed(Buffer.buffer(body));
    }

    /** A batch of one event of the customer 42 at the Page, at the time that the clock says. */
    static String batch(String event) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"1001\",\"time\":1772445600000,\"messaging\":[" + event
                + "]}]}";
    }

    /** An event of the customer 42 with this content. */
    static String event(String content) {
        return "{\"sender\":{\"id\":\"42\"},\"recipient\":{\"id\":\"1001\"},\"timestamp\":1772445600000," + content
                + "}";
    }

    static String message(String content) {
        return event("\"message\":{\"mid\":\"m_1\"," + content + "}");
    }

    Received receive(RawRequest request) {
        return channel.receive(request).result();
    }

    int status(RawRequest request) {
        return response(receive(request)).status();
    }

    static RawResponse response(Received received) {
        if (received instanceof Received.Refused refused) {
            return refused.now();
        }
        return ((Received.Acknowledged) received).now();
    }

    /** The turns of a batch of these events. */
    List<Arrival> arrivals(String... events) {
        return ((Received.Acknowledged) receive(signed(batch(String.join(",", events))))).arrivals();
    }

    static Outbound answer(String display, List<Outbound.Choice> choices, List<Outbound.Page> pages) {
        return new Outbound(
                Locale.UK,
                display,
                display,
                Optional.empty(),
                choices,
                Optional.empty(),
                false,
                false,
                false,
                pages,
                HANDLE);
    }
}
