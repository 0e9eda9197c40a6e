package dev.sottovoce.runtime.link;

import static dev.sottovoce.runtime.link.Browser.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.consent.Consents;
import dev.sottovoce.privacy.consent.InMemoryConsentStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.policy.PolicyLoader;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.config.YamlTree;
import dev.sottovoce.runtime.secret.Tokens;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageConsentsTest {
    private static final SubjectRef ANNA = new SubjectRef("anna");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Policy policy = PolicyLoader.load(
            YamlTree.parse(YamlTree.resource("/dev/sottovoce/privacy/default-policy.yaml"), "policy"));
    private final InMemoryConsentStore store = new InMemoryConsentStore(clock);
    private final PageConsents desk = new PageConsents(store, policy, new Tokens(new SecureRandom()), clock);

    @Test
    void balances_are_offered_as_the_policy_proposes_first() {
        assertThat(new PolicyOffers(policy).to("amazon").get(Bundle.BALANCES))
                .startsWith(Form.ROUNDED)
                .contains(Form.EXACT, Form.BAND);
    }

    @Test
    void a_vendor_under_a_cap_is_offered_bands_and_no_payee_names() {
        var offers = new PolicyOffers(policy).to("meta");

        assertThat(offers.get(Bundle.BALANCES)).containsExactly(Form.BAND);
        assertThat(offers.get(Bundle.PAYMENTS)).containsExactly(Form.WITHHELD);
    }

    @Test
    void an_unknown_vendor_is_offered_nothing() {
        assertThat(new PolicyOffers(policy).to("stranger").values()).allMatch(List::isEmpty);
    }

    @Test
    void a_bundle_allows_its_classes_on_every_surface_of_the_vendor_for_a_year() {
        record(Map.of(Bundle.SPENDING, Form.ROUNDED), Optional.of(Room.PRIVATE));

        var now = current();
        assertThat(now.allowed(DataClass.TX_AMOUNT, Surface.VOICE, NOW)).isEqualTo(Form.ROUNDED);
        assertThat(now.allowed(DataClass.TX_MERCHANT, Surface.SCREEN, NOW)).isEqualTo(Form.EXACT);
        assertThat(now.allowed(DataClass.BALANCE, Surface.VOICE, NOW)).isEqualTo(Form.FIRST_PARTY);
        assertThat(now.allowed(DataClass.TX_AMOUNT, Surface.VOICE, Instant.parse("2027-03-02T10:00:00Z")))
                .isEqualTo(Form.FIRST_PARTY);
        assertThat(now.room()).isEqualTo(Room.PRIVATE);
    }

    @Test
    void new_answers_replace_the_old_ones() {
        record(Map.of(Bundle.BALANCES, Form.EXACT), Optional.of(Room.PRIVATE));
        record(Map.of(Bundle.ACCOUNTS, Form.EXACT), Optional.of(Room.SHARED));

        assertThat(current().allowed(DataClass.BALANCE, Surface.VOICE, NOW)).isEqualTo(Form.FIRST_PARTY);
        assertThat(current().allowed(DataClass.ACC_EXISTENCE, Surface.VOICE, NOW))
                .isEqualTo(Form.EXACT);
        assertThat(current().room()).isEqualTo(Room.SHARED);
    }

    @Test
    void sharing_nothing_takes_back_what_was_shared() {
        record(Map.of(Bundle.BALANCES, Form.EXACT), Optional.of(Room.PRIVATE));
        record(Map.of(), Optional.empty());

        assertThat(current().allowed(DataClass.BALANCE, Surface.VOICE, NOW)).isEqualTo(Form.FIRST_PARTY);
        assertThat(current().room()).isEqualTo(Room.UNKNOWN);
    }

    @Test
    void a_match_may_be_told_without_a_name() {
        record(Map.of(Bundle.PAYMENTS, Form.WITHHELD), Optional.empty());

        assertThat(current().allowed(DataClass.PAYEE_MATCH, Surface.VOICE, NOW)).isEqualTo(Form.EXACT);
        assertThat(current().allowed(DataClass.PAYEE_NAME, Surface.VOICE, NOW)).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void a_refusal_stands_when_the_customer_links_again() {
        refuse();

        record(Map.of(Bundle.BALANCES, Form.EXACT), Optional.of(Room.PRIVATE));

        assertThat(await(desk.refusesEverything(ANNA, "amazon"))).isTrue();
        assertThat(current().allowed(DataClass.BALANCE, Surface.VOICE, NOW)).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void a_refusal_is_lifted_by_saying_so() {
        refuse();

        await(desk.record(
                ANNA,
                "amazon",
                new Answers(Map.of(Bundle.BALANCES, Form.EXACT), Optional.empty(), true, Locale.ENGLISH)));

        assertThat(await(desk.refusesEverything(ANNA, "amazon"))).isFalse();
        assertThat(current().allowed(DataClass.BALANCE, Surface.VOICE, NOW)).isEqualTo(Form.EXACT);
    }

    @Test
    void a_refusal_of_one_vendor_says_nothing_of_another() {
        refuse();

        assertThat(await(desk.refusesEverything(ANNA, "google"))).isFalse();
    }

    private void refuse() {
        var refusal = new ConsentEvent(
                "refusal",
                ANNA,
                "amazon",
                ConsentEvent.Type.REFUSED,
                ConsentEvent.Method.VOICE,
                List.of(),
                true,
                Optional.empty(),
                NOW,
                "voice/1 en");
        assertThat(await(Future.fromCompletionStage(store.append(refusal)))).isEqualTo(ConsentStore.AppendResult.KEPT);
    }

    private void record(Map<Bundle, Form> shares, Optional<Room> room) {
        await(desk.record(ANNA, "amazon", new Answers(shares, room, false, Locale.ENGLISH)));
    }

    private Consents current() {
        return await(Future.fromCompletionStage(store.current(ANNA, "amazon")));
    }
}
