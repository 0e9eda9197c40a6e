package dev.sottovoce.adapters.google;

import dev.sottovoce.adapters.google.model.CxAgent;
import dev.sottovoce.adapters.google.model.CxPackage;
import dev.sottovoce.adapters.google.token.IdTokens;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.conversation.channel.Linking;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.Refusal;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.privacy.guard.WireSchema;
import dev.sottovoce.privacy.turn.Surface;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Google: the webhook of a Dialogflow CX agent, written and by telephone. */
public final class CxChannel implements Channel {
    /** The channel's id. */
    public static final String ID = "google";

    /** The vendor, as policies name it. */
    public static final String VENDOR = "google";

    /** The route. */
    public static final String PATH = "/google/cx";

    private static final int MAX_REQUEST_BYTES = 256 * 1024;
    /** Google waits five seconds, and then asks once more. */
    private static final Duration DEADLINE = Duration.ofSeconds(4);
    /** A retry comes within a minute: twice the longest time that Google can be told to wait. */
    private static final Duration REPLAY_WINDOW = Duration.ofMinutes(5);

    private final CxConfig config;
    private final ChannelProfile profile;
    private final WireSchema wire;
    private final IdTokens tokens;
    private final IdTokens.Expected expected;
    private final CxDecoder decoder;

    /** The channel. */
    public CxChannel(CxConfig config, IdTokens tokens, CxParts parts) {
        this.config = config;
        this.profile = new ChannelProfile(
                ID,
                VENDOR,
                "Google",
                PATH,
                Set.of(Surface.TEXT, Surface.BUTTON, Surface.VOICE),
                config.locales(),
                DEADLINE,
                REPLAY_WINDOW,
                MAX_REQUEST_BYTES,
                false,
                Linking.CODE);
        this.wire = CxWire.responses(config);
        this.tokens = tokens;
        this.expected = config.expected();
        OpenTurns turns = new OpenTurns(parts.clock());
        this.decoder = new CxDecoder(config, parts, turns, new CxEncoder(config, turns, parts.notices()));
    }

    @Override
    public ChannelProfile profile() {
        return profile;
    }

    @Override
    public WireSchema wire() {
        return wire;
    }

    /** In this order: method, size, token, media type, body, agent; the first that is wrong is answered. */
    @Override
    public Future<Received> receive(RawRequest request) {
        if (!request.method().equals("POST")) {
            return refused(Refusal.METHOD);
        }
        if (request.body().length() > MAX_REQUEST_BYTES) {
            return refused(Refusal.TOO_LARGE);
        }
        return tokens.verify(request.header("authorization"), expected)
                .compose(refusal -> refusal.or(() -> unreadable(request))
                        .map(CxChannel::refused)
                        .orElseGet(() -> decoder.decode(request.body().getBytes())));
    }

    @Override
    public RawResponse fallback(Locale locale) {
        return CxReplies.apology(locale);
    }

    @Override
    public Map<String, String> models(IntentCatalogue catalogue, List<Locale> locales) {
        return CxPackage.generate(
                catalogue, locales, CxAgent.at(config.webhooks().get(0)));
    }

    private static Optional<Refusal> unreadable(RawRequest request) {
        List<String> types = request.header("content-type");
        boolean json =
                types.size() == 1 && types.get(0).split(";", 2)[0].strip().equalsIgnoreCase("application/json");
        return json ? Optional.empty() : Optional.of(Refusal.CONTENT_TYPE);
    }

    private static Future<Received> refused(Refusal cause) {
        return Future.succeededFuture(new Received.Refused(CxReplies.refused(cause), cause));
    }
}
