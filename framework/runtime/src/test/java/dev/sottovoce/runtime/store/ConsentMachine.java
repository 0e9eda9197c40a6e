package dev.sottovoce.runtime.store;

import static dev.sottovoce.runtime.store.ConsentModel.CLASSES;
import static dev.sottovoce.runtime.store.ConsentModel.SURFACES;
import static dev.sottovoce.runtime.store.ConsentModel.VENDORS;
import static dev.sottovoce.runtime.store.Stores.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.consent.ConsentEvent.Method;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.consent.ConsentStore.AppendResult;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.testkit.Gen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One customer's life: decisions on several nodes, some of them twice, while time passes and replies are under way. */
final class ConsentMachine {
    private final List<ConsentStore> nodes;
    private final Hands clock;
    private final SubjectRef customer;
    private ConsentModel model = new ConsentModel();
    private int records;

    /**
     * A customer who has decided nothing yet.
     *
     * @param nodes over one store, going by this clock
     */
    ConsentMachine(List<ConsentStore> nodes, Hands clock, String name) {
        this.nodes = nodes;
        this.clock = clock;
        this.customer = new SubjectRef(name);
    }

    /**
     * What happens next.
     *
     * @param node which takes it
     * @param again whether the same record arrives once more afterwards, at another node and with other contents
     * @param inATurn whether a reply is being made on another node at the time
     */
    record Step(
            int node,
            ConsentEvent.Type type,
            Method method,
            String vendor,
            List<Integer> classes,
            Form most,
            int surfaces,
            int hours,
            Optional<Room> room,
            boolean quiet,
            boolean again,
            boolean inATurn,
            int hoursLater) {}

    /** A clock that is turned by hand. */
    static final class Hands extends Clock {
        private Instant now = Stores.NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    static Gen<List<Step>> lives(int nodes, int longest) {
        Gen<List<Integer>> classes = Gen.oneOf(List.of(List.of(0), List.of(1), List.of(0, 1), List.of()));
        Gen<String> vendors = Gen.oneOf(List.of("amazon", "google", "amazon", ConsentEvent.EVERY_VENDOR));
        Gen<Form> forms = Gen.oneOf(List.of(Form.BAND, Form.ROUNDED, Form.EXACT));
        Gen<ConsentEvent.Type> types = Gen.oneOf(List.of(
                ConsentEvent.Type.GIVEN,
                ConsentEvent.Type.GIVEN,
                ConsentEvent.Type.GIVEN,
                ConsentEvent.Type.WITHDRAWN,
                ConsentEvent.Type.REFUSED,
                ConsentEvent.Type.REAFFIRMED,
                ConsentEvent.Type.EXPIRED));
        Gen<Method> methods = Gen.oneOf(List.of(Method.PAGE, Method.PAGE, Method.VOICE, Method.CHAT, Method.AGENT));
        Gen<Optional<Room>> rooms = Gen.oneOf(
                List.of(Optional.empty(), Optional.empty(), Optional.of(Room.PRIVATE), Optional.of(Room.SHARED)));
        Gen<Step> step = draws -> new Step(
                Gen.ints(0, nodes - 1).next(draws),
                types.next(draws),
                methods.next(draws),
                vendors.next(draws),
                classes.next(draws),
                forms.next(draws),
                Gen.ints(1, 3).next(draws),
                Gen.ints(1, 72).next(draws),
                rooms.next(draws),
                Gen.booleans().next(draws),
                Gen.booleans().next(draws),
                Gen.booleans().next(draws),
                Gen.ints(0, 24).next(draws));
        return Gen.lists(step, longest);
    }

    void live(List<Step> steps) {
        for (Step step : steps) {
            ConsentEvent event = event(step, "record-" + ++records);
            String heard = event.vendor().equals(ConsentEvent.EVERY_VENDOR) ? "google" : event.vendor();
            long before = await(node(step.node() + 1).current(customer, heard)).version();
            boolean kept = take(step, event);
            if (step.inATurn() && before > 0) {
                boolean stale =
                        await(node(step.node() + 1).current(customer, heard)).version() != before;
                assertThat(stale)
                        .as("a reply is stale exactly when a decision came between")
                        .isEqualTo(kept);
            }
            if (step.again()) {
                ConsentEvent other = event(
                        new Step(
                                step.node(),
                                ConsentEvent.Type.WITHDRAWN,
                                Method.PAGE,
                                "amazon",
                                List.of(),
                                step.most(),
                                1,
                                1,
                                Optional.empty(),
                                false,
                                false,
                                false,
                                0),
                        "record-" + records);
                if (kept) {
                    assertThat(await(node(step.node() + 1).append(other))).isEqualTo(AppendResult.KNOWN);
                }
            }
            compare();
            clock.now = clock.now.plus(Duration.ofHours(step.hoursLater()));
            compare();
        }
        assertThat(await(node(0).events(customer))).isEqualTo(model.kept());
    }

    private boolean take(Step step, ConsentEvent event) {
        boolean admitted = model.admits(event, clock.now);
        AppendResult result = await(node(step.node()).append(event));
        assertThat(result).isEqualTo(admitted ? AppendResult.KEPT : AppendResult.RAISES);
        model = admitted ? model.and(event) : model;
        return admitted;
    }

    private void compare() {
        for (ConsentStore node : nodes) {
            for (String vendor : VENDORS) {
                var now = await(node.current(customer, vendor));
                CLASSES.forEach(
                        dataClass -> SURFACES.forEach(surface -> assertThat(now.allowed(dataClass, surface, clock.now))
                                .isEqualTo(model.allowed(vendor, dataClass, surface, clock.now))));
                assertThat(now.refusesEverything()).isEqualTo(model.refuses(vendor));
                assertThat(now.room()).isEqualTo(model.room(vendor));
                assertThat(now.isQuiet(clock.now)).isEqualTo(clock.now.isBefore(model.quiet()));
            }
        }
    }

    private ConsentStore node(int number) {
        return nodes.get(number % nodes.size());
    }

    private ConsentEvent event(Step step, String record) {
        boolean every = step.vendor().equals(ConsentEvent.EVERY_VENDOR);
        boolean gives = step.type() == ConsentEvent.Type.GIVEN || step.type() == ConsentEvent.Type.REAFFIRMED;
        Set<Surface> surfaces = step.surfaces() == 3 ? Set.copyOf(SURFACES) : Set.of(SURFACES.get(step.surfaces() - 1));
        List<Grant> grants = step.classes().stream()
                .map(number -> new Grant(
                        CLASSES.get(number),
                        gives ? step.most() : Form.FIRST_PARTY,
                        surfaces,
                        "dpv-finance:AccountManagement",
                        clock.now.plus(Duration.ofHours(step.hours()))))
                .toList();
        Optional<Instant> quiet =
                every && step.quiet() ? Optional.of(clock.now.plus(Duration.ofHours(step.hours()))) : Optional.empty();
        return new ConsentEvent(
                customer.value() + record,
                customer,
                step.vendor(),
                step.type(),
                step.method(),
                gives && every ? List.of() : grants,
                !gives && grants.isEmpty(),
                every ? Optional.empty() : step.room(),
                clock.now,
                "link/1 en-GB",
                quiet);
    }
}
