package dev.sottovoce.privacy.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.consent.ConsentEvent.Method;
import dev.sottovoce.privacy.consent.ConsentStore.AppendResult;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class InMemoryConsentStoreTest {
    private final ConsentStore store = new InMemoryConsentStore(Clock.fixed(Decisions.NOW, ZoneOffset.UTC));

    @Test
    void a_decision_holds_for_its_customer_and_vendor_only() {
        assertThat(now(store.append(Decisions.given("r1", Form.ROUNDED, Surface.VOICE))))
                .isEqualTo(AppendResult.KEPT);

        assertThat(allowed(Decisions.ANNA, "amazon")).isEqualTo(Form.ROUNDED);
        assertThat(allowed(Decisions.ANNA, "google")).isEqualTo(Form.FIRST_PARTY);
        assertThat(allowed(new SubjectRef("ben"), "amazon")).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void a_repeated_decision_is_known() {
        var event = Decisions.given("r1", Form.ROUNDED, Surface.VOICE);

        assertThat(now(store.append(event))).isEqualTo(AppendResult.KEPT);
        assertThat(now(store.append(event))).isEqualTo(AppendResult.KNOWN);
        assertThat(now(store.current(Decisions.ANNA, "amazon")).version()).isEqualTo(1);
    }

    @Test
    void a_raise_by_voice_is_refused_and_leaves_no_trace() {
        var event = Decisions.event(
                "r1",
                ConsentEvent.Type.GIVEN,
                Method.VOICE,
                Decisions.grant(Form.BAND, Decisions.NEXT_YEAR, Surface.VOICE));

        assertThat(now(store.append(event))).isEqualTo(AppendResult.RAISES);
        assertThat(now(store.current(Decisions.ANNA, "amazon")).version()).isZero();
    }

    @Test
    void a_refused_record_may_come_again_by_the_banks_page() {
        var grant = Decisions.grant(Form.BAND, Decisions.NEXT_YEAR, Surface.VOICE);

        assertThat(now(store.append(Decisions.event("r1", ConsentEvent.Type.GIVEN, Method.VOICE, grant))))
                .isEqualTo(AppendResult.RAISES);
        assertThat(now(store.append(Decisions.event("r1", ConsentEvent.Type.GIVEN, Method.PAGE, grant))))
                .isEqualTo(AppendResult.KEPT);
    }

    private Form allowed(SubjectRef subject, String vendor) {
        return now(store.current(subject, vendor)).allowed(DataClass.BALANCE, Surface.VOICE, Decisions.NOW);
    }

    private static <T> T now(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
