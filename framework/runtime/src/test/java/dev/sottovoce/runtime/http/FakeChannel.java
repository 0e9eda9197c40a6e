package dev.sottovoce.runtime.http;

import dev.sottovoce.conversation.channel.Arrival;
import dev.sottovoce.conversation.channel.Caller;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.Linking;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.Refusal;
import dev.sottovoce.conversation.channel.ReplayKey;
import dev.sottovoce.conversation.channel.Replier;
import dev.sottovoce.conversation.channel.ReturnAddress;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.privacy.guard.WireSchema;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.secret.Sha256;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A vendor that sends {@code ID words}, and wants words in JSON back; or {@code event KEY CONVERSATION MILLIS words}, a
 * line for each event, and wants to be called.
 */
public final class FakeChannel implements Channel, Replier {
    public static final String TURN = "bcdfghjkmnpqrstvwxzbcdfghjkmnpq";
    public final List<RawRequest> requests = new ArrayList<>();
    private final Optional<Caller> caller;

    /** A vendor that cannot be called. */
    public FakeChannel() {
        this.caller = Optional.empty();
    }

    /** A vendor that is called there. */
    public FakeChannel(String origin) {
        this.caller = Optional.of(new FakeCaller(origin));
    }

    @Override
    public Optional<Caller> caller() {
        return caller;
    }

    @Override
    public ChannelProfile profile() {
        return new ChannelProfile(
                "fake",
                "amazon",
                "Amazon",
                "/fake",
                Set.of(Surface.VOICE),
                List.of(Locale.UK),
                // Short, for tests of what comes too late; longer where a call has to go out in time.
                caller.isPresent() ? Duration.ofSeconds(3) : Duration.ofMillis(400),
                Duration.ofMinutes(5),
                1000,
                true,
                Linking.VENDOR);
    }

    @Override
    public WireSchema wire() {
        return WireSchema.parse("""
                wire fake 1               body json max 1000
                status                    const 200 400 405 503
                /say                      const "hello" "sorry"
                header content-type       const "application/json"
                """);
    }

    @Override
    public Future<Received> receive(RawRequest request) {
        requests.add(request);
        if (!request.method().equals("POST")) {
            return Future.succeededFuture(new Received.Refused(response(405, "{}"), Refusal.METHOD));
        }
        var body = request.body().toString();
        if (body.startsWith("broken")) {
            return Future.failedFuture(new IllegalStateException("a defect with secret words"));
        }
        if (body.startsWith("event")) {
            return Future.succeededFuture(new Received.Acknowledged(
                    response(200, "{}"),
                    response(503, "{}"),
                    body.lines()
                            .filter(line -> !line.equals("event"))
                            .map(FakeChannel::arrival)
                            .toList()));
        }
        var key = new ReplayKey(body.split(" ", 2)[0], Sha256.hex(body));
        return Future.succeededFuture(new Received.ToAnswer(turn(), key, this));
    }

    @Override
    public RawResponse encode(Inbound in, Outbound out) {
        return response(200, "{\"say\":\"" + out.speech() + "\"}");
    }

    @Override
    public RawResponse fallback(Locale locale) {
        return response(200, "{\"say\":\"sorry\"}");
    }

    @Override
    public RawResponse replayRefused() {
        return response(400, "{}");
    }

    @Override
    public Map<String, String> models(IntentCatalogue catalogue, List<Locale> locales) {
        return Map.of();
    }

    /** A turn that waits for its response. */
    public Received.ToAnswer received() {
        return new Received.ToAnswer(turn(), new ReplayKey("id1", Sha256.hex("id1 hello")), this);
    }

    public static RawResponse response(int status, String body) {
        return new RawResponse(status, List.of(Map.entry("content-type", "application/json")), Buffer.buffer(body));
    }

    /** An event of one line; a conversation {@code nobody} wants no answer. */
    public static Arrival arrival(String line) {
        var parts = line.split(" ", 5);
        Optional<ReturnAddress> to = parts[2].equals("nobody")
                ? Optional.empty()
                : Optional.of(new ReturnAddress(Buffer.buffer("{\"to\":\"" + parts[2] + "\"}")));
        return new Arrival(parts[1], Instant.ofEpochMilli(Long.parseLong(parts[3])), turn(parts[2], parts[4]), to);
    }

    public static Inbound turn() {
        return turn("conversation", Optional.empty());
    }

    private static Inbound turn(String conversation, String text) {
        return turn(conversation, Optional.of(text));
    }

    private static Inbound turn(String conversation, Optional<String> text) {
        return new Inbound(
                "bank",
                "fake",
                "amazon",
                "pseudonym",
                Optional.empty(),
                conversation,
                Optional.empty(),
                false,
                Event.TURN,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Assurance.NONE,
                RoomEvidence.NONE,
                Set.of(Surface.VOICE),
                Locale.UK,
                Instant.EPOCH,
                TURN);
    }
}
