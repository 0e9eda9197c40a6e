package dev.sottovoce.runtime.arrival;

import static dev.sottovoce.runtime.link.Browser.await;

import dev.sottovoce.conversation.Answer;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.Consents;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.guard.Acceptance;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.ledger.EntryWriter;
import dev.sottovoce.privacy.ledger.MasterKeyVault;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.egress.Answering;
import dev.sottovoce.runtime.egress.Answers;
import dev.sottovoce.runtime.egress.Bookkeeping;
import dev.sottovoce.runtime.egress.CallDoor;
import dev.sottovoce.runtime.egress.DoorParts;
import dev.sottovoce.runtime.egress.HttpEgressDoor;
import dev.sottovoce.runtime.http.FakeChannel;
import dev.sottovoce.runtime.http.Meters;
import dev.sottovoce.runtime.secret.Secret;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.store.ArrivalStore;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sealing;
import dev.sottovoce.runtime.store.SqlConsentStore;
import dev.sottovoce.runtime.store.SqlDisclosureStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One process: lanes over a database, with a conversation that says back what it hears. */
final class ArrivalBench {
    private static final SubjectRef ANNA = new SubjectRef("anna");

    final List<String> turns = new CopyOnWriteArrayList<>();
    final List<String> events = new CopyOnWriteArrayList<>();
    final Map<String, Future<Void>> holds = new ConcurrentHashMap<>();
    final ArrivalStore store;
    final SqlDisclosureStore ledger;
    final Lanes lanes;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SqlConsentStore consents;
    private final Vertx vertx = Vertx.vertx();
    private final Database database;
    private final HttpEgressDoor door;
    private final FakeChannel channel;

    ArrivalBench(String databaseUrl, String vendor, List<String> origins) {
        this(databaseUrl, vendor, origins, Duration.ofMillis(5));
    }

    ArrivalBench(String databaseUrl, String vendor, List<String> origins, Duration retry) {
        var clock = Clock.systemUTC();
        var random = new SecureRandom();
        this.channel = new FakeChannel(vendor);
        this.database = await(Database.open(vertx, databaseUrl, clock));
        this.store = new ArrivalStore(database, new Sealing(new Secret("key"), random), random, clock);
        this.ledger =
                new SqlDisclosureStore(database, new EntryWriter(new MasterKeyVault(new byte[32]), random), clock);
        this.consents = new SqlConsentStore(
                database,
                id -> DataClass.builtIn().stream()
                        .filter(c -> c.id().equals(id))
                        .findFirst(),
                clock);
        var guard = new EgressGuard(List.of(), new Acceptance(2, Map.of()));
        var meters = new Meters(registry);
        this.door = new HttpEgressDoor(vertx, guard, origins);
        Answering answering = answering();
        var parts = new DoorParts(
                vertx,
                answering,
                guard,
                new Bookkeeping(ledger, consents, "policy"),
                deposit -> Future.succeededFuture(),
                meters,
                clock,
                (stopped, turn) -> {},
                true,
                true);
        var pace = new Pace(Duration.ofMillis(50), retry, retry, Duration.ofSeconds(2), Duration.ofMillis(200), 64);
        this.lanes = new Lanes(
                new Lanes.Parts(vertx, store, answering, new CallDoor(parts, door, store), meters, pace, clock),
                List.of(channel),
                new Tokens(random).handle());
    }

    Future<Void> take(String... lines) {
        return lanes.take(channel, Stream.of(lines).map(FakeChannel::arrival).toList());
    }

    /** Makes events durable and does nothing more, as a process that dies does. */
    void insertOnly(String line) {
        var unused = await(store.insert("fake", List.of(FakeChannel.arrival(line))));
    }

    double count(Meters.Arrived outcome) {
        var counter = registry.find("sottovoce.arrivals")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .counter();
        return counter == null ? 0 : counter.count();
    }

    List<String> kinds() {
        return Answers.kinds(ledger);
    }

    /** Waits until so many events ended like this. */
    void untilCounted(Meters.Arrived outcome, int events) {
        until(() -> count(outcome) >= events);
    }

    /** Waits until something holds. */
    void until(BooleanSupplier holds) {
        Promise<Void> held = Promise.promise();
        vertx.setPeriodic(5, timer -> {
            if (holds.getAsBoolean() && held.tryComplete()) {
                vertx.cancelTimer(timer);
            }
        });
        await(held.future());
    }

    /** Waits until the ledger has so many entries: what became of a reply is noted beside it. */
    List<String> kinds(int entries) {
        Promise<Void> there = Promise.promise();
        vertx.setPeriodic(
                10,
                timer -> Future.fromCompletionStage(ledger.read(1, 100)).onSuccess(found -> {
                    if (found.size() >= entries && there.tryComplete()) {
                        vertx.cancelTimer(timer);
                    }
                }));
        await(there.future());
        return kinds();
    }

    /** Waits until nothing waits. */
    void untilDone() {
        Promise<Void> done = Promise.promise();
        vertx.setPeriodic(
                10,
                timer -> store.backlog().onSuccess(oldest -> {
                    if (oldest.isZero() && done.tryComplete()) {
                        vertx.cancelTimer(timer);
                    }
                }));
        await(done.future());
    }

    /** Ends it without letting anything finish. */
    void kill() {
        await(lanes.close(Duration.ofMillis(1)));
        await(database.close());
        await(vertx.close());
    }

    void close() {
        await(lanes.close(Duration.ofSeconds(1)));
        await(door.close());
        await(database.close());
        await(vertx.close());
    }

    /** Anna decides something about the vendor. */
    void decide() {
        var decision = new ConsentEvent(
                "r1",
                ANNA,
                "amazon",
                ConsentEvent.Type.WITHDRAWN,
                ConsentEvent.Method.PAGE,
                List.of(),
                true,
                Optional.empty(),
                Instant.now(),
                "link/1 en");
        var unused = await(Future.fromCompletionStage(consents.append(decision)));
    }

    private Future<Long> consents(Inbound in) {
        return Future.fromCompletionStage(consents.current(ANNA, in.vendor())).map(Consents::version);
    }

    private Answering answering() {
        return new Answering() {
            @Override
            public Future<Answer> turn(Inbound in, Instant deadline) {
                var words = in.text().orElse("");
                turns.add(words);
                return holds.getOrDefault(words, Future.succeededFuture())
                        .compose(go -> words.startsWith("broken")
                                ? Future.failedFuture(new IllegalStateException("a defect"))
                                : consents(in).map(version -> Answers.saying(in, words, version)));
            }

            @Override
            public Future<Void> event(Inbound in) {
                events.add(in.text().orElse(""));
                return Future.succeededFuture();
            }
        };
    }
}
