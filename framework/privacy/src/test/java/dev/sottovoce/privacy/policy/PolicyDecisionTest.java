package dev.sottovoce.privacy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.consent.InMemoryConsentStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.policy.InputSpace.Axis;
import dev.sottovoce.privacy.policy.InputSpace.Point;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The framework's own policy at every point of its input space. */
class PolicyDecisionTest {
    private static final Map<String, Object> TREE = PolicyFiles.standard();
    private static final Policy POLICY = PolicyLoader.load(TREE);
    private static final InputSpace SPACE = new InputSpace(POLICY);
    private static final byte[] LEVELS = SPACE.levels(POLICY);
    private static final NaivePolicy NAIVE = new NaivePolicy(TREE);

    @ParameterizedTest(name = "{0} to {1} by {2}, {3}: {4}")
    @CsvSource({
        "BALANCE, amazon, VOICE,  LINKED,  rounded",
        "BALANCE, amazon, VOICE,  PRESENT, exact",
        "BALANCE, meta,   TEXT,   PRESENT, band",
        "BALANCE, amazon, PUSH,   PRESENT, first-party",
        "BALANCE, amazon, TEXT,   PRESENT, first-party",
        "BALANCE, amazon, VOICE,  NONE,    first-party",
        "BALANCE, logs,   LOG,    PRESENT, withheld",
        "BALANCE, nobody, VOICE,  PRESENT, withheld",
        "TX.SENSITIVE, amazon, VOICE, APPROVED, first-party",
        "AUTH, amazon, VOICE, APPROVED, withheld",
    })
    void the_standard_policy_tells(String id, String vendor, Surface surface, Assurance assurance, String form) {
        var dataClass = POLICY.dataClass(id).orElseThrow();

        var decision = POLICY.decide(Kind.MONEY, Label.of(dataClass), at(vendor, surface, assurance));

        assertThat(decision.form().word()).isEqualTo(form);
    }

    @Test
    void every_point_agrees_with_a_naive_reading_of_the_file() {
        holdsAt(i -> LEVELS[i] == NAIVE.level(SPACE.at(i).dataClass(), SPACE.at(i)));
    }

    @Test
    void without_a_permit_nothing_is_more_than_the_default() {
        holdsAt(i -> LEVELS[i] <= Form.FIRST_PARTY.level()
                || NAIVE.isPermitted(SPACE.at(i).dataClass(), SPACE.at(i)));
    }

    @Test
    void without_consent_everything_but_what_is_free_stays_home() {
        holdsAt(i -> SPACE.at(i).consent().level() > Form.FIRST_PARTY.level()
                || LEVELS[i] <= Form.FIRST_PARTY.level()
                || SPACE.at(i).dataClass().isFree()
                || SPACE.at(i).dataClass().equals(DataClass.DISCLOSURE));
    }

    @Test
    void no_class_is_told_above_its_floor() {
        holdsAt(i -> LEVELS[i] <= SPACE.at(i).dataClass().floor().level());
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSURANCE", "CONSENT"})
    void more_of_it_never_tells_less(Axis axis) {
        holdsAt(i -> LEVELS[SPACE.next(i, axis)] >= LEVELS[i]);
    }

    @ParameterizedTest
    @EnumSource(names = {"ROOM", "BUDGET", "SEALED"})
    void more_ears_a_spent_budget_or_a_seal_never_tell_more(Axis axis) {
        holdsAt(i -> LEVELS[SPACE.next(i, axis)] <= LEVELS[i]);
    }

    @Test
    void sealed_tells_nothing_but_what_is_free() {
        holdsAt(i ->
                !SPACE.at(i).sealed() || SPACE.at(i).dataClass().isFree() || LEVELS[i] <= Form.FIRST_PARTY.level());
    }

    @Test
    void the_order_of_rules_does_not_matter() {
        var tree = PolicyFiles.standard();
        Collections.shuffle(PolicyFiles.list(tree.get("rules")), new Random(7));

        var shuffled = PolicyLoader.load(tree);

        assertThat(SPACE.levels(shuffled)).isEqualTo(LEVELS);
        assertThat(shuffled.hash()).isEqualTo(POLICY.hash());
    }

    @Test
    void another_cap_never_raises() {
        var tree = PolicyFiles.standard();
        PolicyFiles.put(tree, "rules[10]", "{id: C9, cap: codeword, class: ['TX.*', BALANCE], surface: voice}");

        byte[] capped = SPACE.levels(PolicyLoader.load(tree));

        holdsAt(i -> capped[i] <= LEVELS[i]);
    }

    @Test
    void another_permit_never_lowers() {
        var tree = PolicyFiles.standard();
        PolicyFiles.put(tree, "rules[10]", "{id: R9, permit: rounded, class: BALANCE, vendor: '*', surface: push}");

        byte[] widened = SPACE.levels(PolicyLoader.load(tree));

        holdsAt(i -> widened[i] >= LEVELS[i]);
    }

    @Test
    void a_banks_own_engine_never_raises() {
        byte[] capped = SPACE.levels(POLICY.cappedBy((dataClass, circumstances) -> Form.BAND));

        holdsAt(i -> capped[i] == Math.min(LEVELS[i], Form.BAND.level()));
    }

    @Test
    void the_binding_voice_is_the_first_of_the_lowest_and_decides() {
        for (int i = 0; i < SPACE.size(); i += 7) {
            Point point = SPACE.at(i);
            for (Kind kind : Kind.values()) {
                var decision = POLICY.decide(kind, Label.of(point.dataClass()), point.circumstances());
                var lowest = decision.voices().stream()
                        .min(Comparator.comparingInt(Decision.Voice::level).thenComparing(Decision.Voice::factor))
                        .orElseThrow();

                assertThat(decision.binding().level()).as("%s", point).isEqualTo(lowest.level());
                assertThat(decision.binding().factor()).as("%s", point).isEqualTo(lowest.factor());
                assertThat(decision.form()).as("%s", point).isEqualTo(Form.atMost(lowest.level(), kind));
                assertThat(decision.form().existsFor(kind)).as("%s", point).isTrue();
            }
        }
    }

    @Test
    void several_classes_on_several_surfaces_get_the_least_of_all() {
        var random = new Random(11);
        var classes = List.copyOf(POLICY.dataClasses());
        for (int i = 0; i < 20_000; i++) {
            var point = SPACE.at(random.nextInt(SPACE.size()));
            var second = classes.get(random.nextInt(classes.size()));
            var surfaces = Set.copyOf(List.of(point.surface(), anySurface(random)));
            var label = Label.of(point.dataClass(), second);

            var told = POLICY.decide(Kind.MONEY, label, point.circumstances(surfaces, Set.copyOf(label.classes())));

            int least = label.classes().stream()
                    .flatMapToInt(c -> surfaces.stream()
                            .mapToInt(s -> POLICY.decide(
                                            Kind.MONEY, Label.of(c), point.circumstances(Set.of(s), Set.of(c)))
                                    .binding()
                                    .level()))
                    .min()
                    .orElseThrow();
            assertThat(told.binding().level())
                    .as("%s with %s on %s", point, second, surfaces)
                    .isEqualTo(least);
        }
    }

    @Test
    void consent_that_fails_or_does_not_answer_counts_as_none() {
        BiFunction<DataClass, Surface, Form> failing = (dataClass, surface) -> {
            throw new IllegalStateException("the store is gone");
        };

        assertThat(withConsent(failing).form()).isEqualTo(Form.FIRST_PARTY);
        assertThat(withConsent(failing).binding().factor()).isEqualTo(Factor.CONSENT);
        assertThat(withConsent(PolicyDecisionTest::noAnswer).form()).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void an_engine_that_fails_or_does_not_answer_withholds() {
        FormCap failing = (dataClass, circumstances) -> {
            throw new IllegalStateException("the engine is gone");
        };

        assertThat(balance(POLICY.cappedBy(failing)).form()).isEqualTo(Form.WITHHELD);
        assertThat(balance(POLICY.cappedBy(failing)).binding().factor()).isEqualTo(Factor.PLUGIN);
        assertThat(balance(POLICY.cappedBy((c, at) -> noAnswer(c, Surface.VOICE)))
                        .form())
                .isEqualTo(Form.WITHHELD);
    }

    @Test
    void a_class_that_the_policy_does_not_know_is_withheld() {
        var foreign = Label.of(DataClass.BALANCE, DataClass.BALANCE.child("BALANCE.FOREIGN", Form.EXACT));

        var decision = POLICY.decide(Kind.MONEY, foreign, at("amazon", Surface.VOICE, Assurance.PRESENT));

        assertThat(decision.form()).isEqualTo(Form.WITHHELD);
    }

    @Test
    void the_banks_own_pages_show_a_linked_customer_all_but_secrets() {
        for (DataClass dataClass : POLICY.dataClasses()) {
            boolean secret = dataClass.equals(DataClass.AUTH) || dataClass.equals(DataClass.TIPPING_OFF);
            var sealedShared = new Circumstances(
                    Policy.BANK,
                    Set.of(Surface.SCREEN),
                    Assurance.LINKED,
                    Room.SHARED,
                    (c, s) -> Form.FIRST_PARTY,
                    Set.of(dataClass),
                    true);

            var decision = POLICY.decide(Kind.MONEY, Label.of(dataClass), sealedShared);

            assertThat(decision.form()).as(dataClass.id()).isEqualTo(secret ? Form.WITHHELD : Form.EXACT);
        }
    }

    @Test
    void consent_for_one_vendor_changes_nothing_at_another() {
        var store = new InMemoryConsentStore(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var anna = new SubjectRef("anna");
        var grant = new ConsentEvent.Grant(
                DataClass.BALANCE, Form.EXACT, Set.of(Surface.values()), "any", Instant.EPOCH.plusSeconds(1));

        var kept = store.append(new ConsentEvent(
                        "r1",
                        anna,
                        "amazon",
                        ConsentEvent.Type.GIVEN,
                        ConsentEvent.Method.PAGE,
                        List.of(grant),
                        false,
                        Optional.of(Room.PRIVATE),
                        Instant.EPOCH,
                        ""))
                .toCompletableFuture()
                .join();

        assertThat(kept).isEqualTo(ConsentStore.AppendResult.KEPT);
        assertThat(underConsent(store, anna, "amazon")).isEqualTo(Form.EXACT);
        assertThat(underConsent(store, anna, "google")).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void a_decision_says_what_bound_it() {
        var decision =
                POLICY.decide(Kind.MONEY, Label.of(DataClass.BALANCE), at("amazon", Surface.VOICE, Assurance.LINKED));

        assertThat(decision).hasToString("rounded: rule R3");
    }

    private static Surface anySurface(Random random) {
        return List.of(Surface.values()).get(random.nextInt(Surface.values().length));
    }

    @SuppressWarnings("NullAway") // that is what is tried
    private static Form noAnswer(DataClass dataClass, Surface surface) {
        // A foreign implementation may answer null, whatever the annotations say.
        return Map.<String, Form>of().get(dataClass.id() + surface);
    }

    private static Form underConsent(ConsentStore store, SubjectRef subject, String vendor) {
        var consents = store.current(subject, vendor).toCompletableFuture().join();
        var at = new Circumstances(
                vendor,
                Set.of(Surface.VOICE),
                Assurance.PRESENT,
                consents.room(),
                (c, s) -> consents.allowed(c, s, Instant.EPOCH),
                Set.of(),
                false);
        return POLICY.decide(Kind.MONEY, Label.of(DataClass.BALANCE), at).form();
    }

    private static Decision balance(Policy policy) {
        return policy.decide(Kind.MONEY, Label.of(DataClass.BALANCE), at("amazon", Surface.VOICE, Assurance.PRESENT));
    }

    private static Decision withConsent(BiFunction<DataClass, Surface, Form> consent) {
        return POLICY.decide(
                Kind.MONEY,
                Label.of(DataClass.BALANCE),
                new Circumstances(
                        "amazon", Set.of(Surface.VOICE), Assurance.PRESENT, Room.PRIVATE, consent, Set.of(), false));
    }

    private static Circumstances at(String vendor, Surface surface, Assurance assurance) {
        return new Circumstances(
                vendor, Set.of(surface), assurance, Room.PRIVATE, (c, s) -> Form.EXACT, Set.of(), false);
    }

    private static void holdsAt(IntPredicate statement) {
        for (int i = 0; i < SPACE.size(); i++) {
            if (!statement.test(i)) {
                throw new AssertionError("does not hold at " + SPACE.at(i) + ", which gets level " + LEVELS[i]);
            }
        }
    }
}
