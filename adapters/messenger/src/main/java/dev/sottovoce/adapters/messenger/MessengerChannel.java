package dev.sottovoce.adapters.messenger;

import dev.sottovoce.conversation.channel.Caller;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.conversation.channel.Linking;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.Refusal;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.privacy.guard.WireSchema;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import dev.sottovoce.privacy.turn.Surface;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Messenger: batches of events that Meta signs and wants acknowledged at once, and answers that go out as calls. A
 * correctly signed body is always acknowledged, whatever is in it: Meta unsubscribes a webhook that refuses for an
 * hour.
 */
public final class MessengerChannel implements Channel {
    /** The channel's id. */
    public static final String ID = "messenger";

    /** The vendor, as policies name it. */
    public static final String VENDOR = "meta";

    /** Meta's own batches are smaller. */
    private static final int MAX_REQUEST_BYTES = 3 * 1024 * 1024;

    private static final Duration DEADLINE = Duration.ofSeconds(15);
    /** Meta repeats a delivery for some hours. */
    private static final Duration REPLAY_WINDOW = Duration.ofHours(24);

    private final ChannelProfile profile;
    private final WireSchema wire = MessengerWire.responses();
    private final MetaSignature signature;
    private final Handshake handshake;
    private final MessengerDecoder decoder;
    private final MessengerCaller caller;
    private final MessengerNotices notices;

    /**
     * The channel.
     *
     * @param pseudonyms with the key of this vendor
     * @param random for our own handles of turns; cryptographically strong outside tests
     */
    public MessengerChannel(
            MessengerConfig config,
            Pseudonyms pseudonyms,
            MessengerNotices notices,
            Clock clock,
            RandomGenerator random) {
        this.profile = new ChannelProfile(
                ID,
                VENDOR,
                "Facebook Messenger",
                "/messenger",
                Set.of(Surface.TEXT, Surface.BUTTON),
                config.locales(),
                DEADLINE,
                REPLAY_WINDOW,
                MAX_REQUEST_BYTES,
                false,
                Linking.PAGE);
        this.signature = new MetaSignature(config.pages());
        this.handshake = new Handshake(config.pages());
        this.decoder = new MessengerDecoder(config, pseudonyms, notices, clock, random);
        this.caller = new MessengerCaller(config, notices);
        this.notices = notices;
    }

    @Override
    public ChannelProfile profile() {
        return profile;
    }

    @Override
    public WireSchema wire() {
        return wire;
    }

    @Override
    public Future<Received> receive(RawRequest request) {
        return Future.succeededFuture(
                switch (request.method()) {
                    case "GET" -> handshake.answer(request.query());
                    case "POST" -> events(request);
                    default -> MessengerReplies.refused(Refusal.METHOD);
                });
    }

    private Received events(RawRequest request) {
        Optional<byte[]> presented = MetaSignature.presented(request);
        if (presented.isEmpty()) {
            return unsigned(Refusal.CREDENTIAL_MALFORMED);
        }
        byte[] body = request.body().getBytes();
        Set<String> pages = signature.signedFor(presented.get(), body);
        return pages.isEmpty()
                ? unsigned(Refusal.SIGNATURE)
                : MessengerReplies.acknowledged(MessengerReplies.received(), decoder.decode(body, pages));
    }

    private Received unsigned(Refusal cause) {
        notices.count(MessengerNotice.SIGNATURE_REFUSED);
        return MessengerReplies.refused(cause);
    }

    @Override
    public Optional<Caller> caller() {
        return Optional.of(caller);
    }

    @Override
    public List<WireSchema> callSchemas() {
        return caller.schemas();
    }

    @Override
    public RawResponse fallback(Locale locale) {
        return MessengerReplies.received();
    }

    /** None: Messenger understands nothing by itself. */
    @Override
    public Map<String, String> models(IntentCatalogue catalogue, List<Locale> locales) {
        return Map.of();
    }
}
