package dev.sottovoce.adapters.alexa;

import dev.sottovoce.adapters.alexa.model.AlexaModels;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.conversation.channel.Linking;
import dev.sottovoce.conversation.channel.Links;
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

/** Alexa: a custom skill whose requests Amazon signs and whose answers stand in the response. */
public final class AlexaChannel implements Channel {
    /** The channel's id. */
    public static final String ID = "alexa";

    /** The vendor, as policies name it. */
    public static final String VENDOR = "amazon";

    private static final int MAX_REQUEST_BYTES = 128 * 1024;
    /** Alexa waits about eight seconds. */
    private static final Duration DEADLINE = Duration.ofMillis(6500);
    /** An event may come an hour late, and a request 150 seconds early. */
    private static final Duration REPLAY_WINDOW = Duration.ofSeconds(3750);

    private final ChannelProfile profile;
    private final WireSchema wire;
    private final AlexaVerifier verifier;
    private final AlexaDecoder decoder;

    /**
     * The channel.
     *
     * @param pseudonyms with the key of this vendor
     * @param random for our own handles of turns; cryptographically strong outside tests
     */
    public AlexaChannel(
            AlexaConfig config,
            AlexaVerifier verifier,
            Links links,
            Pseudonyms pseudonyms,
            IntentCatalogue catalogue,
            AlexaNotices notices,
            Clock clock,
            RandomGenerator random) {
        this.profile = new ChannelProfile(
                ID,
                VENDOR,
                "Amazon",
                "/alexa",
                Set.of(Surface.VOICE, Surface.SCREEN),
                config.locales(),
                DEADLINE,
                REPLAY_WINDOW,
                MAX_REQUEST_BYTES,
                true,
                Linking.VENDOR);
        this.wire = AlexaWire.responses(catalogue);
        this.verifier = verifier;
        this.decoder = new AlexaDecoder(
                config, catalogue, links, pseudonyms, new AlexaEncoder(catalogue, notices), notices, clock, random);
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
        return malformed(request)
                .map(AlexaChannel::refused)
                .orElseGet(() -> verifier.verify(request)
                        .compose(refusal -> refusal.map(AlexaChannel::refused)
                                .orElseGet(() -> decoder.decode(request.body().getBytes()))));
    }

    @Override
    public RawResponse fallback(Locale locale) {
        return AlexaReplies.apology(locale);
    }

    @Override
    public Map<String, String> models(IntentCatalogue catalogue, List<Locale> locales) {
        return AlexaModels.generate(catalogue, locales);
    }

    private static Optional<Refusal> malformed(RawRequest request) {
        if (!request.method().equals("POST")) {
            return Optional.of(Refusal.METHOD);
        }
        if (!isJson(request.header("content-type"))) {
            return Optional.of(Refusal.CONTENT_TYPE);
        }
        return request.body().length() > MAX_REQUEST_BYTES ? Optional.of(Refusal.TOO_LARGE) : Optional.empty();
    }

    private static boolean isJson(List<String> contentTypes) {
        return contentTypes.size() == 1
                && contentTypes.get(0).split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }

    private static Future<Received> refused(Refusal cause) {
        return Future.succeededFuture(new Received.Refused(AlexaReplies.refused(cause), cause));
    }
}
