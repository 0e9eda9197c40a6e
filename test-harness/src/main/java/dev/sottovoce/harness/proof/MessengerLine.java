package dev.sottovoce.harness.proof;

import dev.sottovoce.adapters.messenger.MessengerChannel;
import dev.sottovoce.adapters.messenger.MessengerConfig;
import dev.sottovoce.adapters.messenger.MessengerNotices;
import dev.sottovoce.adapters.messenger.MessengerPage;
import dev.sottovoce.adapters.messenger.simulator.MetaWebhook;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Messenger, with Meta's signature over every request. */
final class MessengerLine implements Line {
    private static final String PAGE = "1001";
    private static final String SECRET = "sottovoce-proof-app-secret";
    private static final long FIRST_PSID = 7_000_000_000_000_000L;

    private final Lines.Parts parts;
    private final MessengerChannel channel;
    private final Pseudonyms pseudonyms;
    private long messages;

    MessengerLine(Lines.Parts parts) {
        this.parts = parts;
        this.pseudonyms = parts.pseudonyms(MessengerChannel.VENDOR);
        this.channel = new MessengerChannel(
                MessengerConfig.of(
                        parts.tenant(),
                        List.of(new MessengerPage(PAGE, List.of(SECRET), "verify", "EAAproof", Locale.UK)),
                        URI.create("https://bank.example")),
                pseudonyms,
                MessengerNotices.none(),
                parts.clock(),
                parts.random());
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public void link(Seat seat, SubjectRef customer) {
        parts.links().account(MessengerChannel.VENDOR, pseudonyms.account(PAGE + "\n" + psid(seat)), customer);
    }

    private static String psid(Seat seat) {
        return Long.toString(FIRST_PSID + seat.conversation());
    }

    @Override
    public RawRequest request(Seat seat, Saying saying, boolean begins, List<Captured> before) {
        var event = new JsonObject()
                .put("sender", new JsonObject().put("id", psid(seat)))
                .put("recipient", new JsonObject().put("id", PAGE))
                .put("timestamp", parts.clock().millis());
        String id = "m_" + ++messages;
        if (saying.intent().equals("launch")) {
            event.put(
                    "postback",
                    new JsonObject()
                            .put("title", "Get Started")
                            .put("payload", "start")
                            .put("mid", id));
        } else {
            var message = new JsonObject().put("mid", id).put("text", saying.text());
            tap(saying, before)
                    .ifPresent(handle -> message.put("quick_reply", new JsonObject().put("payload", handle)));
            event.put("message", message);
        }
        var entry = new JsonObject()
                .put("id", PAGE)
                .put("time", parts.clock().millis())
                .put("messaging", new JsonArray().add(event));
        Buffer body = MetaWebhook.escaped(new JsonObject()
                .put("object", "page")
                .put("entry", new JsonArray().add(entry))
                .encode());
        return new RawRequest(
                "POST",
                channel.profile().path(),
                "",
                List.of(
                        Map.entry("Content-Type", "application/json"),
                        Map.entry("X-Hub-Signature-256", MetaWebhook.signature(SECRET, body))),
                body);
    }

    /** A yes or no is tapped where there is a button for it. */
    private static Optional<String> tap(Saying saying, List<Captured> before) {
        if (!saying.intent().equals("yes") && !saying.intent().equals("no")) {
            return Optional.empty();
        }
        int button = saying.intent().equals("yes") ? 0 : 1;
        return before.stream()
                .map(captured -> new JsonObject(captured.body()).getJsonObject("message", new JsonObject()))
                .map(message -> message.getJsonArray("quick_replies", new JsonArray()))
                .filter(replies -> replies.size() > button)
                .map(replies -> replies.getJsonObject(button).getString("payload"))
                .findFirst();
    }
}
