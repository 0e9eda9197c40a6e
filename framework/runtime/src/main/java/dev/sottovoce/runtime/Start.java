package dev.sottovoce.runtime;

import dev.sottovoce.conversation.Conversation;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.message.Renderer;
import dev.sottovoce.conversation.skill.SkillDefinition;
import dev.sottovoce.conversation.understanding.Understanding;
import dev.sottovoce.conversation.understanding.Understands;
import dev.sottovoce.privacy.Gate;
import dev.sottovoce.privacy.guard.Egress;
import dev.sottovoce.privacy.guard.SelfTest;
import dev.sottovoce.runtime.arrival.Lanes;
import dev.sottovoce.runtime.arrival.Pace;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.config.Environment;
import dev.sottovoce.runtime.config.GuardMode;
import dev.sottovoce.runtime.egress.Answering;
import dev.sottovoce.runtime.egress.Bookkeeping;
import dev.sottovoce.runtime.egress.CallDoor;
import dev.sottovoce.runtime.egress.DoorParts;
import dev.sottovoce.runtime.egress.HttpEgressDoor;
import dev.sottovoce.runtime.egress.ReplyDoor;
import dev.sottovoce.runtime.http.ChannelRoute;
import dev.sottovoce.runtime.http.InFlight;
import dev.sottovoce.runtime.http.Management;
import dev.sottovoce.runtime.http.Meters;
import dev.sottovoce.runtime.http.Server;
import dev.sottovoce.runtime.link.SpokenConsents;
import dev.sottovoce.runtime.log.Arg;
import dev.sottovoce.runtime.log.Line;
import dev.sottovoce.runtime.log.Log;
import dev.sottovoce.runtime.page.PageDelivery;
import dev.sottovoce.runtime.secret.DrawnAhead;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.store.Database;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One start, step by step. */
final class Start {
    private static final Duration BODY_PATIENCE = Duration.ofSeconds(5);
    private static final int WARM_UPS = 50;
    private static final int UNDERSTANDING_THREADS = 2;

    private final Vertx vertx;
    private final Setup setup;
    private final Configuration configuration;
    private final Rules rules;
    private final Setup.OpenBank bank;
    private final RandomGenerator random;
    private final Stores stores;
    private final HttpEgressDoor door;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Meters meters = new Meters(registry);
    private final InFlight inFlight = new InFlight();
    private final Log log = new Log("sottovoce.start");

    Start(Vertx vertx, Setup setup, Rules rules, Database database, Setup.OpenBank bank) {
        this.vertx = vertx;
        this.setup = setup;
        this.configuration = setup.configuration();
        this.random = new DrawnAhead(setup.random());
        this.rules = rules;
        this.bank = bank;
        this.stores = Stores.over(vertx, database, configuration, rules.policy(), setup.clock(), random);
        this.door = new HttpEgressDoor(vertx, rules.guard(), configuration.egressOrigins());
    }

    Future<Sottovoce> open() {
        if (configuration.guard() == GuardMode.OBSERVE) {
            log.warn(Line.GUARD_OBSERVES);
        }
        List<Channel> channels = channels();
        Router main = Router.router(vertx);
        Conversation.Parts talk = talk(channels);
        new CustomerSide(vertx, configuration, rules, stores, bank.signIn(), setup.clock(), new Tokens(random))
                .mount(main, profiles(channels), talk);
        Answering answering = Answering.of(new Conversation(talk));
        DoorParts doors = doors(answering);
        Lanes lanes = lanes(channels, answering, doors);
        var parts = new ChannelRoute.Parts(
                new ReplyDoor(doors),
                lanes,
                stores.replays(),
                new ChannelRoute.BodyPatience(vertx, BODY_PATIENCE),
                inFlight,
                meters,
                setup.clock());
        channels.forEach(channel -> new ChannelRoute(parts, channel).mount(main));
        var housekeeping = new Housekeeping(vertx, stores, meters);
        Router management = Router.router(vertx);
        new Management(registry, checks(), figures(), inFlight, this::warnings).mount(management);
        return stores.seals()
                .refresh()
                .compose(known -> vertx.executeBlocking(() -> proveGuard(channels), false))
                .compose(proven -> warmUp(channels))
                .compose(warm -> Server.open(
                        vertx,
                        address(configuration.main()),
                        main,
                        address(configuration.management()),
                        management,
                        inFlight))
                .compose(server -> lanes.start().otherwiseEmpty().map(server))
                .compose(server -> stores.checkpoints().make().otherwiseEmpty().map(server))
                .map(server -> new Sottovoce(
                        rules,
                        stores,
                        channels,
                        bank,
                        door,
                        lanes,
                        housekeeping.begin(),
                        server,
                        configuration.stopPatience()));
    }

    /** Walks the way of refused requests and of constant answers, so that the first customer meets no cold code. */
    private Future<Void> warmUp(List<Channel> channels) {
        Future<Void> all = stores.database().isReady().mapEmpty();
        for (Channel channel : channels) {
            var nothing = new RawRequest(
                    "POST",
                    channel.profile().path(),
                    "",
                    List.of(Map.entry("content-type", "application/json")),
                    Buffer.buffer("{}"));
            for (int i = 0; i < WARM_UPS; i++) {
                all = all.compose(any -> breath())
                        .compose(any -> channel.receive(nothing))
                        .map(any -> checkConstant(channel));
            }
        }
        return all;
    }

    /** Lets the event loop do something else: cold code is slow, and much of it at once would block. */
    private Future<Void> breath() {
        Promise<Void> next = Promise.promise();
        vertx.runOnContext(next::complete);
        return next.future();
    }

    private @Nullable Void checkConstant(Channel channel) {
        var locale = channel.profile().locales().get(0);
        var unused = rules.guard().checkWithoutTurn(constant(channel, locale), channel.wire(), locale);
        return null;
    }

    private static Egress constant(Channel channel, Locale locale) {
        RawResponse constant = channel.fallback(locale);
        return Egress.reply(
                constant.status(), constant.headers(), constant.body().getBytes());
    }

    /**
     * A guard that lets a value pass, or that would stop what tells nothing, is no guard: the server does not start.
     */
    private @Nullable Void proveGuard(List<Channel> channels) {
        var test = new SelfTest(rules.guard());
        for (Channel channel : channels) {
            for (Locale locale : channel.profile().locales()) {
                require(channel, test.of(constant(channel, locale), channel.wire(), locale));
            }
            Locale locale = channel.profile().locales().get(0);
            channel.callSchemas().forEach(schema -> require(channel, test.of(schema, locale)));
        }
        return null;
    }

    private static void require(Channel channel, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the guard does not work on the channel "
                    + channel.profile().id() + ": " + String.join("; ", problems)
                    + ". Compare its wire schema with what it sends, and the texts that the guard was given");
        }
    }

    private List<Channel> channels() {
        var channels = new ArrayList<Channel>();
        for (var settings : configuration.channels()) {
            var factory = setup.channels().get(settings.id());
            if (factory == null) {
                throw new IllegalArgumentException("channels." + settings.id()
                        + ": no such channel is installed; installed are "
                        + setup.channels().keySet());
            }
            Channel channel = factory.create(new ChannelFactory.Parts(
                    rules.policy().bank(),
                    configuration.publicUrl(),
                    settings,
                    rules.catalogue().intents(),
                    stores.links(),
                    configuration.keys().pseudonyms(),
                    door,
                    vertx,
                    setup.clock(),
                    random));
            if (rules.policy().vendor(channel.profile().vendor()).isEmpty()) {
                throw new IllegalArgumentException("channels." + settings.id() + ": the policy has no row for the"
                        + " vendor " + channel.profile().vendor() + "; add one under vendors");
            }
            channels.add(channel);
        }
        return List.copyOf(channels);
    }

    private Conversation.Parts talk(List<Channel> channels) {
        var skills = new SkillDefinition();
        setup.skills().forEach(skill -> skill.define(skills));
        unserved(skills);
        return new Conversation.Parts(
                bank.bank(),
                stores.links(),
                stores.oneTimeLinks().desk(profiles(channels)),
                new Gate(rules.policy(), stores.consents(), stores.budgets(), setup.clock()),
                stores.seals(),
                new SpokenConsents(
                        stores.consents(), stores.ledger(), rules.policy(), new Tokens(random), setup.clock()),
                skills,
                rules.catalogue().intents(),
                new Renderer(rules.catalogue().messages(), random),
                setup.understanding().map(this::offTheEventLoop),
                setup.clock(),
                random);
    }

    private Lanes lanes(List<Channel> channels, Answering answering, DoorParts doors) {
        return new Lanes(
                new Lanes.Parts(
                        vertx,
                        stores.arrivals(),
                        answering,
                        new CallDoor(doors, door, stores.arrivals()),
                        meters,
                        Pace.usual(),
                        setup.clock()),
                channels,
                new Tokens(random).handle());
    }

    private DoorParts doors(Answering answering) {
        return new DoorParts(
                vertx,
                answering,
                rules.guard(),
                new Bookkeeping(
                        stores.ledger(), stores.consents(), rules.policy().hash()),
                new PageDelivery(stores.inbox()),
                meters,
                setup.clock(),
                this::stopped,
                configuration.guard() == GuardMode.ENFORCE,
                configuration.environment() != Environment.PRODUCTION);
    }

    private void stopped(String vendor, String turn) {
        var unused = stores.seals()
                .stopped(vendor, turn)
                .onSuccess(closed -> {
                    if (closed) {
                        log.warn(Line.VENDOR_SEALED, Arg.place("vendor", vendor));
                        meters.sealed(vendor);
                    }
                })
                .otherwise(false);
    }

    /** A millisecond of CPU for each text is too much where every request waits. */
    private Understands offTheEventLoop(Understanding understanding) {
        WorkerExecutor workers = vertx.createSharedWorkerExecutor("understanding", UNDERSTANDING_THREADS);
        return utterance -> workers.executeBlocking(() -> understanding.understand(utterance), false);
    }

    private static List<ChannelProfile> profiles(List<Channel> channels) {
        return channels.stream().map(Channel::profile).toList();
    }

    private void unserved(SkillDefinition skills) {
        var missing = rules.catalogue().intents().intents().stream()
                .filter(intent ->
                        !intent.system() && skills.handler(intent.id()).isEmpty())
                .map(intent -> intent.id())
                .toList();
        var undeclared = skills.handlers().keySet().stream()
                .filter(id -> rules.catalogue().intents().intent(id).isEmpty())
                .toList();
        if (!undeclared.isEmpty()) {
            throw new IllegalArgumentException("a skill handles " + undeclared + ", which no intents.yaml declares;"
                    + " looked beside " + setup.files());
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "no skill handles " + missing + "; bind them with skill.on(\"…\").handle(…)");
        }
    }

    private Map<String, Supplier<Future<Boolean>>> checks() {
        var checks = new LinkedHashMap<String, Supplier<Future<Boolean>>>();
        checks.put("database", stores.database()::isReady);
        return checks;
    }

    private Map<String, Supplier<Future<Duration>>> figures() {
        return Map.of("oldest-event-millis", stores.arrivals()::backlog);
    }

    private List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (configuration.guard() == GuardMode.OBSERVE) {
            warnings.add("the egress guard only observes");
        }
        stores.seals().sealed().stream()
                .sorted()
                .forEach(vendor -> warnings.add("the vendor " + vendor + " is sealed and told nothing"));
        return warnings;
    }

    private static Server.Address address(Configuration.Listen listen) {
        return new Server.Address(listen.host(), listen.port());
    }
}
