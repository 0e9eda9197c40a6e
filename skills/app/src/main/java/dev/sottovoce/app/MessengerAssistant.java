package dev.sottovoce.app;

import dev.sottovoce.adapters.messenger.MessengerChannel;
import dev.sottovoce.adapters.messenger.MessengerConfig;
import dev.sottovoce.adapters.messenger.MessengerNotices;
import dev.sottovoce.adapters.messenger.MessengerPage;
import dev.sottovoce.adapters.messenger.simulator.GraphDouble;
import dev.sottovoce.adapters.messenger.simulator.MessengerCustomer;
import dev.sottovoce.adapters.messenger.simulator.MessengerSimulator;
import dev.sottovoce.adapters.messenger.simulator.MetaWebhook;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.Simulator.Heard;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import dev.sottovoce.runtime.ChannelFactory;
import dev.sottovoce.runtime.config.ChannelSettings;
import dev.sottovoce.runtime.secret.Sha256;
import dev.sottovoce.runtime.secret.Tokens;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Messenger, and people who write to the bank's Page; the Graph API is a double of ours. */
final class MessengerAssistant implements Assistant {
    private static final long FIRST_PSID = 7_000_000_000_000_000L;
    private static final long PSIDS = 1_000_000_000_000_000L;

    private final GraphDouble graph;
    private final URI graphOrigin;
    private final Secrets secrets;

    private MessengerAssistant(GraphDouble graph, URI graphOrigin, Secrets secrets) {
        this.graph = graph;
        this.graphOrigin = graphOrigin;
        this.secrets = secrets;
    }

    /** What the Page and its app have agreed on with Meta. */
    record Secrets(String app, String access, String verify) {
        static Secrets drawn(Tokens tokens) {
            return new Secrets(tokens.handle(), tokens.handle(), tokens.handle());
        }

        @Override
        public String toString() {
            return "[secrets]";
        }
    }

    /** Beside a Graph API that is up already, elsewhere. */
    static MessengerAssistant beside(Vertx vertx, URI graphOrigin, Secrets secrets) {
        return new MessengerAssistant(new GraphDouble(vertx), graphOrigin, secrets);
    }

    static Future<MessengerAssistant> open(Vertx vertx) {
        var graph = new GraphDouble(vertx);
        return graph.listen()
                .map(origin -> new MessengerAssistant(graph, origin, Secrets.drawn(new Tokens(new SecureRandom()))));
    }

    @Override
    public String id() {
        return MessengerChannel.ID;
    }

    @Override
    public String name() {
        return "Messenger";
    }

    @Override
    public String vendor() {
        return "Meta";
    }

    @Override
    public ChannelFactory channel() {
        return this::messenger;
    }

    @Override
    public Optional<String> origin() {
        return Optional.of(graphOrigin.toString());
    }

    @Override
    public String opening(Locale locale, String invocation) {
        return "(Get Started)";
    }

    @Override
    public Future<Seat> seat(Place place, Customer customer) {
        Channel messenger = place.channel(id());
        Random random = customer.random();
        String page = place.settings(id()).applications().get(0);
        var simulator = new MessengerSimulator(
                place.vertx(),
                new MessengerCustomer(page, String.valueOf(FIRST_PSID + random.nextLong(PSIDS))),
                new MetaWebhook(place.vertx(), place.at(messenger.profile().path()), secrets.app()),
                graph,
                place.clock(),
                random);
        return link(place, customer, simulator).map(linked -> new Seat(simulator, List.of(graph.seen())));
    }

    /** She asks for something of hers, follows the button, and types the word that the bank's page shows her. */
    private static Future<Heard> link(Place place, Customer customer, MessengerSimulator simulator) {
        boolean spanish = customer.locale().getLanguage().equals("es");
        return simulator
                .say(spanish ? "cuánto dinero tengo" : "what is my balance")
                .compose(asked -> place.browser().pairingWord(page(simulator, asked), customer.decision()))
                .compose(simulator::say);
    }

    private static URI page(MessengerSimulator simulator, Heard asked) {
        return asked.buttons().stream()
                .flatMap(title -> simulator.opens(title).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a stranger got no button to link her account"));
    }

    @Override
    public Future<Void> close() {
        return graph.close();
    }

    private MessengerChannel messenger(ChannelFactory.Parts parts) {
        ChannelSettings settings = parts.settings();
        if (!settings.testTrust()) {
            throw new IllegalArgumentException(
                    "channels.messenger.trust: the demo has no secrets of a real Page; write trust: test");
        }
        Locale first = settings.locales().get(0);
        List<MessengerPage> pages = settings.applications().stream()
                .map(id -> new MessengerPage(id, List.of(secrets.app()), secrets.verify(), secrets.access(), first))
                .toList();
        for (MessengerPage page : pages) {
            var unused = graph.page(page.id(), secrets.access());
        }
        return new MessengerChannel(
                new MessengerConfig(parts.tenant(), pages, graphOrigin, MessengerConfig.VERSION, parts.home(), false),
                new Pseudonyms(Sha256.of(parts.pseudonyms().reveal()), parts.tenant(), MessengerChannel.VENDOR),
                MessengerNotices.none(),
                parts.clock(),
                parts.random());
    }
}
