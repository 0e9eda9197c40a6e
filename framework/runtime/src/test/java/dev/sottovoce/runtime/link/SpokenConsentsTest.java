package dev.sottovoce.runtime.link;

import static dev.sottovoce.runtime.link.Browser.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.consent.PrivacyDesk.Allowed;
import dev.sottovoce.conversation.consent.PrivacyDesk.Asker;
import dev.sottovoce.conversation.consent.PrivacyDesk.Whom;
import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.Consents;
import dev.sottovoce.privacy.consent.InMemoryConsentStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.ledger.EntryWriter;
import dev.sottovoce.privacy.ledger.InMemoryDisclosureStore;
import dev.sottovoce.privacy.ledger.MasterKeyVault;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpokenConsentsTest {
    private static final SubjectRef ANNA = new SubjectRef("anna");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Asker SAYS = new Asker(ANNA, "amazon", false, Locale.UK);
    private static final Asker WRITES = new Asker(ANNA, "meta", true, Locale.UK);

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Policy policy = PolicyLoader.load(
            YamlTree.parse(YamlTree.resource("/dev/sottovoce/privacy/default-policy.yaml"), "policy"));
    private final InMemoryConsentStore store = new InMemoryConsentStore(clock);
    private final Tokens tokens = new Tokens(new SecureRandom());
    private final PageConsents page = new PageConsents(store, policy, tokens, clock);
    private final SpokenConsents desk = new SpokenConsents(
            store,
            new InMemoryDisclosureStore(
                    new EntryWriter(new MasterKeyVault(new byte[32]), new SecureRandom()), store, clock),
            policy,
            tokens,
            clock);

    @Test
    void what_was_allowed_is_listed_in_the_order_of_the_page_with_its_form() {
        allows("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED, Bundle.ACCOUNTS, Form.EXACT));

        assertThat(await(desk.allowed(SAYS)))
                .containsExactly(new Allowed("ACCOUNTS", Form.EXACT), new Allowed("BALANCES", Form.ROUNDED));
        assertThat(await(desk.allowed(WRITES))).isEmpty();
    }

    @Test
    void a_bundle_is_taken_back_with_all_its_classes_and_nothing_else() {
        allows("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED, Bundle.SPENDING, Form.ROUNDED));

        done(desk.withdraw(SAYS, new Whom.Vendor("amazon"), Optional.of("SPENDING")));

        assertThat(allowed("amazon", DataClass.TX_AMOUNT)).isEqualTo(Form.FIRST_PARTY);
        assertThat(allowed("amazon", DataClass.TX_MERCHANT)).isEqualTo(Form.FIRST_PARTY);
        assertThat(allowed("amazon", DataClass.BALANCE)).isEqualTo(Form.ROUNDED);
    }

    @Test
    void one_assistant_can_be_told_less_through_another() {
        allows("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED));

        done(desk.withdraw(WRITES, new Whom.Vendor("amazon"), Optional.empty()));

        assertThat(allowed("amazon", DataClass.BALANCE)).isEqualTo(Form.FIRST_PARTY);
        assertThat(current("amazon").refusesEverything()).isFalse();
    }

    @Test
    void a_refusal_of_everyone_reaches_every_assistant() {
        allows("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED));

        done(desk.refuse(SAYS, new Whom.Everyone()));

        assertThat(current("amazon").refusesEverything()).isTrue();
        assertThat(current("google").refusesEverything()).isTrue();
        assertThat(await(desk.allowed(SAYS))).isEmpty();
    }

    @Test
    void quiet_lasts_until_its_time_and_a_later_guest_cannot_shorten_it() {
        allows("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED));
        done(desk.quiet(SAYS, NOW.plusSeconds(7200)));

        assertThat(current("amazon").isQuiet(NOW.plusSeconds(7199))).isTrue();
        assertThat(current("amazon").isQuiet(NOW.plusSeconds(7200))).isFalse();
        assertThat(await(desk.quiet(SAYS, NOW.plusSeconds(60)).map("kept").otherwise("refused")))
                .isEqualTo("refused");
        assertThat(allowed("amazon", DataClass.BALANCE)).isEqualTo(Form.ROUNDED);
    }

    @Test
    void how_it_was_said_is_written_down() {
        done(desk.withdraw(SAYS, new Whom.Vendor("amazon"), Optional.empty()));
        done(desk.withdraw(WRITES, new Whom.Vendor("meta"), Optional.empty()));

        assertThat(await(Future.fromCompletionStage(store.events(ANNA))))
                .extracting(ConsentEvent::method)
                .containsExactly(ConsentEvent.Method.VOICE, ConsentEvent.Method.CHAT);
    }

    @Test
    void only_assistants_of_the_policy_are_known() {
        assertThat(desk.knows("amazon")).isTrue();
        assertThat(desk.knows("logs")).isFalse();
        assertThat(desk.knows("stranger")).isFalse();
    }

    @Test
    void nothing_was_told_so_far() {
        assertThat(await(desk.told(SAYS)).details()).isZero();
        assertThat(await(desk.told(SAYS)).since()).isEmpty();
    }

    private void allows(String vendor, Map<Bundle, Form> shares) {
        done(page.record(ANNA, vendor, new Answers(shares, Optional.of(Room.PRIVATE), false, Locale.UK)));
    }

    private Form allowed(String vendor, DataClass dataClass) {
        return current(vendor).allowed(dataClass, Surface.VOICE, NOW);
    }

    private Consents current(String vendor) {
        return await(Future.fromCompletionStage(store.current(ANNA, vendor)));
    }

    private static void done(Future<?> future) {
        var unused = await(future);
    }
}
