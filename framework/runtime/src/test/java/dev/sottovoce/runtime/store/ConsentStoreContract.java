package dev.sottovoce.runtime.store;

import static dev.sottovoce.runtime.store.Stores.NOW;
import static dev.sottovoce.runtime.store.Stores.await;
import static dev.sottovoce.runtime.store.Stores.done;
import static dev.sottovoce.runtime.store.Stores.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.consent.ConsentStore.AppendResult;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.testkit.Property;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Every store of consent passes these. */
abstract class ConsentStoreContract {
    private static final SubjectRef ANNA = new SubjectRef("anna");

    abstract ConsentStore store();

    /** Several nodes over one and the same store, going by that clock. */
    abstract List<ConsentStore> nodes(Clock clock);

    /** How many lives are tried. */
    abstract int lives();

    @Test
    void whatever_is_decided_where_and_when_the_stores_say_what_the_decisions_mean() {
        var number = new AtomicInteger();

        Property.forAll(ConsentMachine.lives(2, 12), lives(), 20_260_302L, steps -> {
            var clock = new ConsentMachine.Hands();
            new ConsentMachine(nodes(clock), clock, "customer-" + number.incrementAndGet() + "-").live(steps);
        });
    }

    @Test
    void without_a_decision_nothing_is_allowed() {
        var now = await(store().current(ANNA, "amazon"));

        assertThat(now.version()).isZero();
        assertThat(now.allowed(DataClass.BALANCE, Surface.VOICE, NOW)).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void what_was_given_is_found_with_its_room() {
        assertThat(await(store().append(event("r1", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.ROUNDED))))
                .isEqualTo(AppendResult.KEPT);

        var now = await(store().current(ANNA, "amazon"));
        assertThat(now.version()).isEqualTo(1);
        assertThat(now.allowed(DataClass.BALANCE, Surface.VOICE, NOW)).isEqualTo(Form.ROUNDED);
        assertThat(now.allowed(DataClass.BALANCE, Surface.PUSH, NOW)).isEqualTo(Form.FIRST_PARTY);
        assertThat(now.room()).isEqualTo(Room.PRIVATE);
        assertThat(now.recordOf(DataClass.BALANCE)).contains("r1");
    }

    @Test
    void a_decision_about_one_vendor_says_nothing_of_another() {
        done(store().append(event("r1", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.EXACT)));

        assertThat(await(store().current(ANNA, "google")).version()).isZero();
        assertThat(await(store().current(new SubjectRef("ben"), "amazon")).version())
                .isZero();
    }

    @Test
    void a_known_record_changes_nothing() {
        done(store().append(event("r1", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.ROUNDED)));

        assertThat(await(store().append(event("r1", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.EXACT))))
                .isEqualTo(AppendResult.KNOWN);
        assertThat(await(store().current(ANNA, "amazon")).allowed(DataClass.BALANCE, Surface.VOICE, NOW))
                .isEqualTo(Form.ROUNDED);
    }

    @Test
    void a_voice_cannot_allow_more() {
        assertThat(await(store().append(event("r1", ConsentEvent.Type.GIVEN, ConsentEvent.Method.VOICE, Form.ROUNDED))))
                .isEqualTo(AppendResult.RAISES);
        assertThat(await(store().current(ANNA, "amazon")).version()).isZero();
    }

    @Test
    void a_voice_can_withdraw() {
        done(store().append(event("r1", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.ROUNDED)));

        assertThat(await(store().append(
                                event("r2", ConsentEvent.Type.WITHDRAWN, ConsentEvent.Method.VOICE, Form.FIRST_PARTY))))
                .isEqualTo(AppendResult.KEPT);
        assertThat(await(store().current(ANNA, "amazon")).allowed(DataClass.BALANCE, Surface.VOICE, NOW))
                .isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void every_decision_of_a_customer_is_listed_in_order() {
        assertThat(await(store().events(ANNA))).isEmpty();
        var given = event("r1", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.ROUNDED);
        var elsewhere = about("google", event("r2", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.EXACT));
        var taken = event("r3", ConsentEvent.Type.WITHDRAWN, ConsentEvent.Method.VOICE, Form.FIRST_PARTY);

        done(store().append(given));
        done(store().append(elsewhere));
        done(store().append(taken));

        assertThat(await(store().events(ANNA))).containsExactly(given, elsewhere, taken);
        assertThat(await(store().events(new SubjectRef("ben")))).isEmpty();
    }

    @Test
    void a_refusal_of_every_vendor_reaches_each_and_makes_replies_stale() {
        done(store().append(event("r1", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.ROUNDED)));
        long before = await(store().current(ANNA, "amazon")).version();

        assertThat(await(store().append(toAll("r2", ConsentEvent.Type.REFUSED, Optional.empty()))))
                .isEqualTo(AppendResult.KEPT);

        var now = await(store().current(ANNA, "amazon"));
        assertThat(now.refusesEverything()).isTrue();
        assertThat(now.version()).isGreaterThan(before);
        assertThat(now.allowed(DataClass.BALANCE, Surface.VOICE, NOW)).isEqualTo(Form.FIRST_PARTY);
        assertThat(await(store().current(ANNA, "google")).refusesEverything()).isTrue();
        assertThat(await(store().current(new SubjectRef("ben"), "amazon")).refusesEverything())
                .isFalse();
    }

    @Test
    void what_the_page_allows_one_vendor_lifts_a_refusal_of_all_for_that_one() {
        done(store().append(toAll("r1", ConsentEvent.Type.REFUSED, Optional.empty())));
        done(store().append(event("r2", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.ROUNDED)));

        assertThat(await(store().current(ANNA, "amazon")).allowed(DataClass.BALANCE, Surface.VOICE, NOW))
                .isEqualTo(Form.ROUNDED);
        assertThat(await(store().current(ANNA, "google")).refusesEverything()).isTrue();
    }

    @Test
    void quiet_holds_with_every_vendor() {
        done(store().append(event("r1", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.ROUNDED)));
        done(store().append(toAll("r2", ConsentEvent.Type.REAFFIRMED, Optional.of(NOW.plusSeconds(60)))));

        assertThat(await(store().current(ANNA, "amazon")).isQuiet(NOW)).isTrue();
        assertThat(await(store().current(ANNA, "google")).isQuiet(NOW)).isTrue();
        assertThat(await(store().current(ANNA, "google")).isQuiet(NOW.plusSeconds(60)))
                .isFalse();
    }

    private static ConsentEvent toAll(String record, ConsentEvent.Type type, Optional<Instant> quiet) {
        return new ConsentEvent(
                record,
                ANNA,
                ConsentEvent.EVERY_VENDOR,
                type,
                ConsentEvent.Method.VOICE,
                List.of(),
                type == ConsentEvent.Type.REFUSED,
                Optional.empty(),
                NOW,
                "spoken/1 en-GB",
                quiet);
    }

    private static ConsentEvent about(String vendor, ConsentEvent event) {
        return new ConsentEvent(
                event.record(),
                event.subject(),
                vendor,
                event.type(),
                event.method(),
                event.grants(),
                event.everything(),
                event.room(),
                event.time(),
                event.notice());
    }
}
