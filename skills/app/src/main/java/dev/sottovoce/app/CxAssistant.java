package dev.sottovoce.app;

import dev.sottovoce.adapters.google.CxChannel;
import dev.sottovoce.adapters.google.CxConfig;
import dev.sottovoce.adapters.google.CxNotices;
import dev.sottovoce.adapters.google.CxParts;
import dev.sottovoce.adapters.google.simulator.CxClient;
import dev.sottovoce.adapters.google.simulator.CxEndpoint;
import dev.sottovoce.adapters.google.simulator.CxSimulator;
import dev.sottovoce.adapters.google.simulator.GoogleSigner;
import dev.sottovoce.adapters.google.token.IdTokens;
import dev.sottovoce.adapters.google.token.KeySource;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import dev.sottovoce.runtime.ChannelFactory;
import dev.sottovoce.runtime.config.ChannelSettings;
import dev.sottovoce.runtime.secret.Sha256;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Google's Dialogflow CX, and people who type to the bank's agent on a web page; the tokens are signed and checked with
 * keys that are made at start.
 */
final class CxAssistant implements Assistant {
    /** Where the agent would call us; tokens are made for it. */
    private static final URI WEBHOOK = URI.create("https://bank.example/google/cx");

    private static final String PROJECT_NUMBER = "123456789012";
    private static final Duration KEYS_HOLD = Duration.ofDays(1);
    private static final int VERIFYING = 2;

    private final Clock clock;
    private @Nullable GoogleSigner signer;

    CxAssistant(Clock clock) {
        this.clock = clock;
    }

    /** Made when it is first needed: its keys take a moment, and a server starts without. */
    private synchronized GoogleSigner signer() {
        if (signer == null) {
            signer = new GoogleSigner(new SecureRandom(), clock, WEBHOOK.toString(), PROJECT_NUMBER);
        }
        return signer;
    }

    @Override
    public String id() {
        return CxChannel.ID;
    }

    @Override
    public String name() {
        return "Dialogflow CX";
    }

    @Override
    public String vendor() {
        return "Google";
    }

    @Override
    public ChannelFactory channel() {
        return this::cx;
    }

    @Override
    public String opening(Locale locale, String invocation) {
        return locale.getLanguage().equals("es") ? "(abre el chat)" : "(opens the chat)";
    }

    @Override
    public Future<Seat> seat(Place place, Customer customer) {
        Channel cx = place.channel(id());
        var simulator = new CxSimulator(
                CxClient.chat(place.settings(id()).applications().get(0), customer.locale()),
                cx.models(
                        place.server().rules().catalogue().intents(),
                        cx.profile().locales()),
                new CxEndpoint(place.vertx(), place.at(cx.profile().path()), signer()),
                place.clock(),
                customer.random());
        return place.browser().code(customer.decision()).map(code -> {
            simulator.link(code);
            return new Seat(simulator, List.of());
        });
    }

    private CxChannel cx(ChannelFactory.Parts parts) {
        ChannelSettings settings = parts.settings();
        if (!settings.testTrust()) {
            throw new IllegalArgumentException(
                    "channels.google.trust: the demo knows no project of Google's; write trust: test");
        }
        WorkerExecutor workers = parts.vertx().createSharedWorkerExecutor("google-signatures", VERIFYING);
        KeySource keys =
                () -> workers.executeBlocking(() -> new KeySource.Published(Buffer.buffer(signer().jwks()), KEYS_HOLD));
        return new CxChannel(
                new CxConfig(
                        parts.tenant(),
                        List.of(WEBHOOK),
                        PROJECT_NUMBER,
                        Set.copyOf(settings.applications()),
                        settings.locales(),
                        parts.home()),
                new IdTokens(keys, parts.clock(), workers),
                new CxParts(
                        parts.catalogue(),
                        parts.links(),
                        new Pseudonyms(Sha256.of(parts.pseudonyms().reveal()), parts.tenant(), CxChannel.VENDOR),
                        CxNotices.none(),
                        parts.clock(),
                        parts.random()));
    }
}
