package dev.sottovoce.runtime.http;

import dev.sottovoce.conversation.channel.Arrival;
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

/** A vendor that sends {@code ID words}, and wants words in JSON back. */
public final class FakeChannel implements Channel {
    public static final String TURN = "bcdfghjkmnpqrstvwxzbcdfghjkmnpq";
    public final List<RawRequest> requests = new ArrayList<>();

    @Override
    public ChannelProfile profile() {
        return new ChannelProfile(
                "fake",
                "amazon",
                "Amazon",
                "/fake",
                Set.of(Surface.VOICE),
                List.of(Locale.UK),
                Duration.ofMillis(400),
                Duration.ofMinutes(5),
                1000,
                true,
                Linking.VENDOR);
    }

    @Override
    public WireSchema wire() {
        return WireSchema.parse("""
                wire fake 1               body json max 1000
                status                    const 200 400 405
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
                    List.of(new Arrival("key", Instant.EPOCH, turn(), Optional.empty()))));
        }
        var key = new ReplayKey(body.split(" ", 2)[0], Sha256.hex(body));
        return Future.succeededFuture(new Received.ToAnswer(turn(), key));
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

    public static RawResponse response(int status, String body) {
        return new RawResponse(status, List.of(Map.entry("content-type", "application/json")), Buffer.buffer(body));
    }

    public static Inbound turn() {
        return new Inbound(
                "bank",
                "fake",
                "amazon",
                "pseudonym",
                Optional.empty(),
                "conversation",
                Optional.empty(),
                false,
                Event.TURN,
                Optional.empty(),
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
