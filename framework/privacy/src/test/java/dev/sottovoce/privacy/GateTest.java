package dev.sottovoce.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.consent.InMemoryConsentStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Shape.Amount;
import dev.sottovoce.privacy.form.Shape.Side;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.policy.PolicyFiles;
import dev.sottovoce.privacy.policy.PolicyLoader;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final SubjectRef ANNA = new SubjectRef("anna");
    private static final Amount BALANCE = new Amount(Currency.getInstance("GBP"), 4_831_729, Side.HAVE);
    private static final Set<Surface> VOICE = Set.of(Surface.VOICE);

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final ConsentStore consents = new InMemoryConsentStore(clock);
    private final Gate gate = new Gate(PolicyLoader.load(PolicyFiles.standard()), consents, clock);
    private final TurnRecord turn = new TurnRecord("bcdfgh", Locale.UK);

    @Test
    void a_value_without_consent_stays_home() {
        var told = tell(ANNA, new Source(ANNA, turn));

        assertThat(told.form()).isEqualTo(Form.FIRST_PARTY);
        assertThat(told.image()).isEmpty();
        assertThat(told.decision().binding().factor()).isEqualTo(Factor.CONSENT);
    }

    @Test
    void a_value_is_told_in_the_consented_form() {
        consentTo(Form.ROUNDED);

        var told = tell(ANNA, new Source(ANNA, turn));

        assertThat(told.form()).isEqualTo(Form.ROUNDED);
        assertThat(told.image().orElseThrow().display()).contains("48,000");
    }

    @Test
    void a_value_of_another_customer_is_withheld() {
        consentTo(Form.EXACT);

        var told = tell(ANNA, new Source(new SubjectRef("ben"), turn));

        assertThat(told.form()).isEqualTo(Form.WITHHELD);
        assertThat(told.decision().binding().factor()).isEqualTo(Factor.SUBJECT);
    }

    @Test
    void a_value_of_another_turn_is_withheld() {
        consentTo(Form.EXACT);

        var told = tell(ANNA, new Source(ANNA, new TurnRecord("other", Locale.UK)));

        assertThat(told.form()).isEqualTo(Form.WITHHELD);
    }

    @Test
    void a_value_is_not_told_to_a_guest() {
        var told = gate.openForGuest(audience(), turn)
                .tell(new Source(ANNA, turn).classify(DataClass.BALANCE, BALANCE), VOICE);

        assertThat(told.form()).isEqualTo(Form.WITHHELD);
    }

    private Told tell(SubjectRef customer, Source source) {
        return gate.open(customer, audience(), turn, false)
                .toCompletableFuture()
                .join()
                .tell(source.classify(DataClass.BALANCE, BALANCE), VOICE);
    }

    private static Audience audience() {
        return Audience.of("amazon", Assurance.PRESENT, Audience.Listener.ANYBODY, Locale.UK, LocalDate.of(2026, 3, 2));
    }

    private void consentTo(Form most) {
        var grant = new ConsentEvent.Grant(
                DataClass.BALANCE, most, VOICE, "dpv-finance:AccountManagement", NOW.plusSeconds(60));
        var kept = consents.append(new ConsentEvent(
                        "r1",
                        ANNA,
                        "amazon",
                        ConsentEvent.Type.GIVEN,
                        ConsentEvent.Method.PAGE,
                        List.of(grant),
                        false,
                        Optional.of(Room.PRIVATE),
                        NOW,
                        "link/1 en-GB"))
                .toCompletableFuture()
                .join();
        assertThat(kept).isEqualTo(ConsentStore.AppendResult.KEPT);
    }
}
