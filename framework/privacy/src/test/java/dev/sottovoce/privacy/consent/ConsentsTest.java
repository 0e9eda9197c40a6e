package dev.sottovoce.privacy.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.consent.ConsentEvent.Method;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentsTest {
    private static final Instant NOW = Decisions.NOW;
    private static final Instant NEXT_YEAR = Decisions.NEXT_YEAR;

    @Test
    void without_a_decision_nothing_is_allowed() {
        assertThat(allowed(Consents.NONE, Surface.VOICE)).isEqualTo(Form.FIRST_PARTY);
        assertThat(Consents.NONE.version()).isZero();
        assertThat(Consents.NONE.room()).isEqualTo(Room.UNKNOWN);
        assertThat(Consents.NONE.refusesEverything()).isFalse();
        assertThat(Consents.NONE.recordOf(DataClass.BALANCE)).isEmpty();
    }

    @Test
    void a_grant_holds_for_its_class_and_surfaces_only() {
        var consents = Consents.of(List.of(Decisions.given("r1", Form.ROUNDED, Surface.VOICE)));

        assertThat(allowed(consents, Surface.VOICE)).isEqualTo(Form.ROUNDED);
        assertThat(allowed(consents, Surface.SCREEN)).isEqualTo(Form.FIRST_PARTY);
        assertThat(consents.allowed(DataClass.TX_AMOUNT, Surface.VOICE, NOW)).isEqualTo(Form.FIRST_PARTY);
        assertThat(consents.recordOf(DataClass.BALANCE)).contains("r1");
    }

    @Test
    void a_grant_ends_at_its_time() {
        var consents = Consents.of(List.of(Decisions.given("r1", Form.ROUNDED, Surface.VOICE)));

        assertThat(consents.allowed(DataClass.BALANCE, Surface.VOICE, NEXT_YEAR.minusMillis(1)))
                .isEqualTo(Form.ROUNDED);
        assertThat(consents.allowed(DataClass.BALANCE, Surface.VOICE, NEXT_YEAR))
                .isEqualTo(Form.FIRST_PARTY);
        assertThat(consents.recordOf(DataClass.BALANCE)).contains("r1");
    }

    @Test
    void one_decision_may_grant_a_class_differently_on_each_surface() {
        var event = Decisions.event(
                "r1",
                ConsentEvent.Type.GIVEN,
                Method.PAGE,
                Decisions.grant(Form.ROUNDED, NEXT_YEAR, Surface.VOICE),
                Decisions.grant(Form.EXACT, NEXT_YEAR, Surface.SCREEN, Surface.CARD));

        var consents = Consents.of(List.of(event));

        assertThat(allowed(consents, Surface.VOICE)).isEqualTo(Form.ROUNDED);
        assertThat(allowed(consents, Surface.CARD)).isEqualTo(Form.EXACT);
    }

    @Test
    void a_later_decision_about_a_class_replaces_the_one_before() {
        var consents = Consents.of(List.of(
                Decisions.given("r1", Form.EXACT, Surface.VOICE, Surface.SCREEN),
                Decisions.given("r2", Form.BAND, Surface.VOICE)));

        assertThat(allowed(consents, Surface.VOICE)).isEqualTo(Form.BAND);
        assertThat(allowed(consents, Surface.SCREEN)).isEqualTo(Form.FIRST_PARTY);
        assertThat(consents.recordOf(DataClass.BALANCE)).contains("r2");
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsentEvent.Type.class,
            names = {"WITHDRAWN", "REFUSED"})
    void a_withdrawal_takes_back_the_classes_that_it_names(ConsentEvent.Type type) {
        var other = new Grant(DataClass.TX_AMOUNT, Form.EXACT, Decisions.ALL, Decisions.PURPOSE, NEXT_YEAR);
        var consents = Consents.of(List.of(
                Decisions.event(
                        "r1",
                        ConsentEvent.Type.GIVEN,
                        Method.PAGE,
                        Decisions.grant(Form.EXACT, NEXT_YEAR, Surface.VOICE),
                        other),
                Decisions.event(
                        "r2", type, Method.VOICE, Decisions.grant(Form.FIRST_PARTY, NEXT_YEAR, Surface.VOICE))));

        assertThat(allowed(consents, Surface.VOICE)).isEqualTo(Form.FIRST_PARTY);
        assertThat(consents.allowed(DataClass.TX_AMOUNT, Surface.VOICE, NOW)).isEqualTo(Form.EXACT);
        assertThat(consents.refusesEverything()).isFalse();
    }

    @Test
    void an_end_that_is_noted_changes_nothing_but_the_number() {
        var given = Decisions.event(
                "r1",
                ConsentEvent.Type.GIVEN,
                Method.PAGE,
                Decisions.grant(Form.EXACT, NOW.minusSeconds(1), Surface.VOICE));
        var noted = Decisions.event(
                "r2", ConsentEvent.Type.EXPIRED, Method.AGENT, Decisions.grant(Form.FIRST_PARTY, NOW, Surface.VOICE));
        var consents = Consents.of(List.of(given, noted));

        assertThat(allowed(consents, Surface.VOICE)).isEqualTo(Form.FIRST_PARTY);
        assertThat(consents.hasExpired(DataClass.BALANCE, NOW)).isTrue();
        assertThat(consents.hasExpired(DataClass.TX_AMOUNT, NOW)).isFalse();
        assertThat(consents.version()).isEqualTo(2);
    }

    @Test
    void a_refusal_of_every_vendor_stands_until_one_is_allowed_on_the_page() {
        var refused = Consents.of(List.of(
                Decisions.given("r1", Form.EXACT, Surface.VOICE),
                Decisions.toAll("r2", ConsentEvent.Type.REFUSED, Optional.empty())));

        assertThat(allowed(refused, Surface.VOICE)).isEqualTo(Form.FIRST_PARTY);
        assertThat(refused.refusesEverything()).isTrue();
        assertThat(refused.after(Decisions.given("r3", Form.BAND, Surface.VOICE))
                        .refusesEverything())
                .isFalse();
    }

    @Test
    void a_room_named_on_the_page_lifts_no_refusal() {
        var refused = Consents.of(List.of(Decisions.everything("r1", ConsentEvent.Type.REFUSED, Method.VOICE)));

        assertThat(refused.after(Decisions.room("r2", Method.PAGE, Room.PRIVATE))
                        .refusesEverything())
                .isTrue();
    }

    @Test
    void nothing_can_be_allowed_to_every_vendor() {
        assertThatThrownBy(() -> Decisions.toAll("r1", ConsentEvent.Type.GIVEN, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quiet_ends_by_itself_and_on_the_page_and_not_by_voice() {
        var until = NOW.plusSeconds(3600);
        var quiet = Consents.of(List.of(Decisions.quiet("r1", Method.VOICE, until)));

        assertThat(quiet.isQuiet(NOW)).isTrue();
        assertThat(quiet.isQuiet(until)).isFalse();
        assertThat(ConsentRule.admits(quiet, Decisions.quiet("r2", Method.VOICE, NOW), NOW))
                .isFalse();
        assertThat(ConsentRule.admits(quiet, Decisions.quiet("r2", Method.VOICE, until.plusSeconds(1)), NOW))
                .isTrue();
        var ended = Decisions.quiet("r2", Method.PAGE, NOW);
        assertThat(ConsentRule.admits(quiet, ended, NOW)).isTrue();
        assertThat(quiet.after(ended).isQuiet(NOW)).isFalse();
    }

    @Test
    void a_withdrawal_of_everything_leaves_the_way_open() {
        var consents = Consents.of(List.of(
                Decisions.given("r1", Form.EXACT, Surface.VOICE),
                Decisions.everything("r2", ConsentEvent.Type.WITHDRAWN, Method.VOICE)));

        assertThat(allowed(consents, Surface.VOICE)).isEqualTo(Form.FIRST_PARTY);
        assertThat(consents.refusesEverything()).isFalse();
        assertThat(allowed(consents.after(Decisions.given("r3", Form.BAND, Surface.VOICE)), Surface.VOICE))
                .isEqualTo(Form.BAND);
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"APP", "VOICE", "CHAT", "AGENT"})
    void a_standing_refusal_absorbs_what_is_granted_elsewhere(Method method) {
        var consents = Consents.of(List.of(
                Decisions.everything("r1", ConsentEvent.Type.REFUSED, Method.VOICE),
                Decisions.event(
                        "r2", ConsentEvent.Type.GIVEN, method, Decisions.grant(Form.EXACT, NEXT_YEAR, Surface.VOICE))));

        assertThat(allowed(consents, Surface.VOICE)).isEqualTo(Form.FIRST_PARTY);
        assertThat(consents.refusesEverything()).isTrue();
        assertThat(consents.recordOf(DataClass.BALANCE)).isEmpty();
        assertThat(consents.version()).isEqualTo(2);
    }

    @Test
    void a_standing_refusal_is_lifted_on_the_banks_page() {
        var consents = Consents.of(List.of(
                Decisions.everything("r1", ConsentEvent.Type.REFUSED, Method.PAGE),
                Decisions.given("r2", Form.ROUNDED, Surface.VOICE)));

        assertThat(consents.refusesEverything()).isFalse();
        assertThat(allowed(consents, Surface.VOICE)).isEqualTo(Form.ROUNDED);
    }

    @Test
    void what_was_absorbed_does_not_come_back_when_the_refusal_is_lifted() {
        var consents = Consents.of(List.of(
                Decisions.everything("r1", ConsentEvent.Type.REFUSED, Method.PAGE),
                Decisions.event(
                        "r2",
                        ConsentEvent.Type.GIVEN,
                        Method.APP,
                        Decisions.grant(Form.EXACT, NEXT_YEAR, Surface.VOICE)),
                Decisions.event("r3", ConsentEvent.Type.REAFFIRMED, Method.PAGE)));

        assertThat(consents.refusesEverything()).isFalse();
        assertThat(allowed(consents, Surface.VOICE)).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void a_known_record_changes_nothing_whatever_it_says() {
        var once = Consents.of(List.of(Decisions.given("r1", Form.BAND, Surface.VOICE)));

        var twice = once.after(Decisions.given("r1", Form.EXACT, Surface.VOICE));

        assertThat(twice).isSameAs(once);
        assertThat(twice.version()).isEqualTo(1);
    }

    @Test
    void the_last_answer_about_the_room_holds() {
        var consents = Consents.of(List.of(
                Decisions.room("r1", Method.PAGE, Room.PRIVATE),
                Decisions.given("r2", Form.BAND, Surface.VOICE),
                Decisions.room("r3", Method.PAGE, Room.SHARED)));

        assertThat(consents.room()).isEqualTo(Room.SHARED);
    }

    @Test
    void a_grant_of_nothing_means_the_banks_own_page() {
        var consents = Consents.of(List.of(Decisions.given("r1", Form.WITHHELD, Surface.VOICE)));

        assertThat(allowed(consents, Surface.VOICE)).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void what_is_allowed_can_only_shrink_as_time_passes() {
        var event = Decisions.event(
                "r1",
                ConsentEvent.Type.GIVEN,
                Method.PAGE,
                Decisions.grant(Form.ROUNDED, NOW.plus(Duration.ofDays(10)), Surface.VOICE),
                Decisions.grant(Form.BAND, NOW.plus(Duration.ofDays(30)), Surface.VOICE));

        var consents = Consents.of(List.of(event));

        assertThat(allowed(consents, Surface.VOICE)).isEqualTo(Form.ROUNDED);
        assertThat(consents.allowed(DataClass.BALANCE, Surface.VOICE, NOW.plus(Duration.ofDays(10))))
                .isEqualTo(Form.BAND);
        assertThat(consents.allowed(DataClass.BALANCE, Surface.VOICE, NOW.plus(Duration.ofDays(30))))
                .isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void a_decision_prints_nothing_of_the_customer() {
        assertThat(Decisions.given("r1", Form.EXACT, Surface.VOICE)).hasToString("[consent GIVEN]");
    }

    private static Form allowed(Consents consents, Surface surface) {
        return consents.allowed(DataClass.BALANCE, surface, NOW);
    }
}
