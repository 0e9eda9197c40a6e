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
import org.junit.jupiter.api.Test;

/** Every store of consent passes these. */
abstract class ConsentStoreContract {
    private static final SubjectRef ANNA = new SubjectRef("anna");

    abstract ConsentStore store();

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

        assertThat(await(store().events(ANNA))).containsExactlyInAnyOrder(given, elsewhere, taken);
        assertThat(await(store().events(ANNA)).stream()
                        .filter(event -> event.vendor().equals("amazon")))
                .containsExactly(given, taken);
        assertThat(await(store().events(new SubjectRef("ben")))).isEmpty();
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
