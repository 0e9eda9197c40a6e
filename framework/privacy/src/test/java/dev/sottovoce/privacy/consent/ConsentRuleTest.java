package dev.sottovoce.privacy.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.consent.ConsentEvent.Method;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentRuleTest {
    private static final Instant NOW = Decisions.NOW;
    private static final Instant NEXT_YEAR = Decisions.NEXT_YEAR;
    private static final Consents ROUNDED =
            Consents.of(List.of(Decisions.given("r0", Form.ROUNDED, Surface.VOICE, Surface.SCREEN)));

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"VOICE", "CHAT", "AGENT"})
    void neither_voice_nor_chat_nor_an_employee_can_allow_more(Method method) {
        var exact = Decisions.event(
                "r1", ConsentEvent.Type.GIVEN, method, Decisions.grant(Form.EXACT, NEXT_YEAR, Surface.VOICE));
        var elsewhere = Decisions.event(
                "r1", ConsentEvent.Type.REAFFIRMED, method, Decisions.grant(Form.BAND, NEXT_YEAR, Surface.CARD));

        assertThat(ConsentRule.admits(Consents.NONE, exact, NOW)).isFalse();
        assertThat(ConsentRule.admits(ROUNDED, exact, NOW)).isFalse();
        assertThat(ConsentRule.admits(ROUNDED, elsewhere, NOW)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"PAGE", "APP"})
    void the_banks_page_and_app_can_allow_more(Method method) {
        var exact = Decisions.event(
                "r1", ConsentEvent.Type.GIVEN, method, Decisions.grant(Form.EXACT, NEXT_YEAR, Surface.VOICE));

        assertThat(ConsentRule.admits(ROUNDED, exact, NOW)).isTrue();
    }

    @Test
    void a_voice_can_allow_less() {
        var band = Decisions.event(
                "r1", ConsentEvent.Type.GIVEN, Method.VOICE, Decisions.grant(Form.BAND, NEXT_YEAR, Surface.VOICE));

        assertThat(ConsentRule.admits(ROUNDED, band, NOW)).isTrue();
    }

    @Test
    void a_voice_cannot_prolong() {
        var longer = Decisions.event(
                "r1",
                ConsentEvent.Type.REAFFIRMED,
                Method.VOICE,
                Decisions.grant(Form.ROUNDED, NEXT_YEAR.plus(Duration.ofDays(1)), Surface.VOICE));

        assertThat(ConsentRule.admits(ROUNDED, longer, NOW)).isFalse();
    }

    @Test
    void a_voice_cannot_bring_back_what_has_expired() {
        var again = Decisions.event(
                "r1",
                ConsentEvent.Type.REAFFIRMED,
                Method.VOICE,
                Decisions.grant(Form.ROUNDED, NEXT_YEAR.plus(Duration.ofDays(365)), Surface.VOICE));

        assertThat(ConsentRule.admits(ROUNDED, again, NEXT_YEAR.plus(Duration.ofDays(1))))
                .isFalse();
    }

    @Test
    void a_voice_can_say_that_others_hear_and_not_that_nobody_does() {
        var shared = Consents.of(List.of(Decisions.room("r0", Method.PAGE, Room.SHARED)));

        assertThat(ConsentRule.admits(ROUNDED, Decisions.room("r1", Method.VOICE, Room.SHARED), NOW))
                .isTrue();
        assertThat(ConsentRule.admits(shared, Decisions.room("r1", Method.VOICE, Room.PRIVATE), NOW))
                .isFalse();
        assertThat(ConsentRule.admits(Consents.NONE, Decisions.room("r1", Method.VOICE, Room.PRIVATE), NOW))
                .isFalse();
    }

    @Test
    void a_voice_can_refuse_everything() {
        assertThat(ConsentRule.admits(
                        ROUNDED, Decisions.everything("r1", ConsentEvent.Type.REFUSED, Method.VOICE), NOW))
                .isTrue();
    }

    @Test
    void whatever_a_voice_is_admitted_to_say_allows_no_more_at_any_later_time() {
        var states = Gen.lists(events(Gen.oneOf(List.of(Method.values()))), 4);
        var voices = events(Gen.oneOf(List.of(Method.VOICE, Method.CHAT, Method.AGENT)));
        Property.forAll(states.zip(voices, Map::entry), 5_000, 20_260_302L, drawn -> {
            Consents before = Consents.NONE;
            for (int i = 0; i < drawn.getKey().size(); i++) {
                before = before.after(named(drawn.getKey().get(i), "r" + i));
            }
            Consents held = before;
            ConsentEvent event = named(drawn.getValue(), "voice");

            boolean raises = IntStream.range(0, 40)
                    .mapToObj(day -> NOW.plus(Duration.ofDays(day)))
                    .anyMatch(at -> isRaised(held, held.after(event), at));
            boolean moreEars = held.after(event).room().compareTo(held.room()) < 0;

            assertThat(ConsentRule.admits(held, event, NOW)).isEqualTo(!raises && !moreEars);
        });
    }

    private static boolean isRaised(Consents before, Consents after, Instant at) {
        return List.of(DataClass.BALANCE, DataClass.TX_AMOUNT).stream()
                .anyMatch(dataClass -> List.of(Surface.VOICE, Surface.SCREEN).stream()
                        .anyMatch(
                                surface -> after.allowed(dataClass, surface, at).level()
                                        > before.allowed(dataClass, surface, at).level()));
    }

    private static Gen<ConsentEvent> events(Gen<Method> methods) {
        Gen<Form> forms = Gen.oneOf(List.of(Form.FIRST_PARTY, Form.BAND, Form.ROUNDED, Form.EXACT));
        Gen<Set<Surface>> surfaces = Gen.oneOf(
                List.of(Set.of(Surface.VOICE), Set.of(Surface.SCREEN), Set.of(Surface.VOICE, Surface.SCREEN)));
        Gen<Grant> grants = draws -> new Grant(
                Gen.oneOf(List.of(DataClass.BALANCE, DataClass.TX_AMOUNT)).next(draws),
                forms.next(draws),
                surfaces.next(draws),
                Decisions.PURPOSE,
                NOW.plus(Duration.ofDays(Gen.ints(-2, 30).next(draws))));
        return draws -> Decisions.event(
                "r",
                Gen.oneOf(List.of(ConsentEvent.Type.values())).next(draws),
                methods.next(draws),
                Gen.lists(grants, 3).next(draws),
                draws.below(6) == 5,
                draws.below(4) == 3
                        ? Optional.of(Gen.oneOf(List.of(Room.values())).next(draws))
                        : Optional.empty());
    }

    private static ConsentEvent named(ConsentEvent event, String record) {
        return Decisions.event(record, event.type(), event.method(), event.grants(), event.everything(), event.room());
    }
}
