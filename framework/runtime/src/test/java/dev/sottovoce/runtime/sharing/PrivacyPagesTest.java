package dev.sottovoce.runtime.sharing;

import static dev.sottovoce.runtime.link.Browser.await;
import static dev.sottovoce.runtime.link.Browser.hidden;
import static dev.sottovoce.runtime.link.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.conversation.channel.Linking;
import dev.sottovoce.privacy.consent.Consents;
import dev.sottovoce.privacy.consent.InMemoryConsentStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.ledger.EntryWriter;
import dev.sottovoce.privacy.ledger.InMemoryDisclosureStore;
import dev.sottovoce.privacy.ledger.MasterKeyVault;
import dev.sottovoce.privacy.policy.Decision;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.policy.PolicyLoader;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.config.YamlTree;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.link.Answers;
import dev.sottovoce.runtime.link.Browser;
import dev.sottovoce.runtime.link.Bundle;
import dev.sottovoce.runtime.link.CustomerLinks;
import dev.sottovoce.runtime.link.PageConsents;
import dev.sottovoce.runtime.link.PolicyOffers;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.signin.Attempts;
import dev.sottovoce.runtime.signin.SignInPage;
import dev.sottovoce.runtime.signin.Visitors;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sql;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyPagesTest {
    private static final SubjectRef ANNA = new SubjectRef("anna");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Vertx vertx = Vertx.vertx();
    private final Database database = await(Database.open(vertx, url(), CLOCK));
    private final Tokens tokens = new Tokens(new SecureRandom());
    private final Policy policy = PolicyLoader.load(
            YamlTree.parse(YamlTree.resource("/dev/sottovoce/privacy/default-policy.yaml"), "policy"));
    private final InMemoryConsentStore store = new InMemoryConsentStore(CLOCK);
    private final PageConsents consents = new PageConsents(store, policy, tokens, CLOCK);
    private final InMemoryDisclosureStore ledger = new InMemoryDisclosureStore(
            new EntryWriter(new MasterKeyVault(new byte[32]), new SecureRandom()), store, new Passing());
    private final List<SubjectRef> erased = new ArrayList<>();
    private final int port = serve();
    private final Browser browser = new Browser(vertx, port);

    /** A minute passes with each entry. */
    private static final class Passing extends Clock {
        private Instant now = NOW.minusSeconds(60);

        @Override
        public Instant instant() {
            now = now.plusSeconds(60);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** The address of an empty database. */
    String url() {
        return Database.inMemory("sharing-" + UUID.randomUUID());
    }

    @AfterEach
    void close() {
        await(database.close());
        await(vertx.close());
    }

    @Test
    void the_page_is_behind_the_banks_sign_in() {
        assertThat(location(browser.get("/privacy"))).startsWith("/sign-in?next=%2Fprivacy");
        assertThat(location(browser.get("/privacy/amazon"))).startsWith("/sign-in?next=%2Fprivacy%2Famazon");
    }

    @Test
    void a_customer_who_never_decided_shares_nothing_with_anybody() {
        signIn("anna");

        var page = browser.get("/privacy").bodyAsString();

        assertThat(page)
                .contains(">Amazon<", ">Google<", "Nothing. Amazon", "Not linked")
                .doesNotContain("Logs");
    }

    @Test
    void what_is_shared_is_said_in_the_words_of_the_consent_page() {
        allow("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED, Bundle.PAYMENTS, Form.WITHHELD), Room.PRIVATE);
        link("amazon");
        signIn("anna");

        var page = browser.get("/privacy").bodyAsString();

        assertThat(page)
                .contains(
                        "<dt>Balances</dt><dd>Rounded, such as",
                        "<dt>Payments</dt><dd>Only whether a payee matches",
                        "Only you can hear this assistant",
                        "Linked since 2 March 2026")
                .doesNotContain("<dt>Spending</dt>");
    }

    @Test
    void the_form_shows_what_holds_and_saves_what_is_chosen() {
        allow("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED), Room.PRIVATE);
        signIn("anna");

        var page = browser.get("/privacy/amazon");
        var saved =
                send("amazon", "save", Map.of("share.balances", "exact", "share.accounts", "exact", "room", "shared"));

        assertThat(page.bodyAsString())
                .contains("checked id=\"share.balances.rounded\"", "checked id=\"room.private\"")
                .contains("checked id=\"share.spending.nothing\"");
        assertThat(location(saved)).isEqualTo("/privacy/amazon?done=save");
        assertThat(allowed("amazon", DataClass.BALANCE)).isEqualTo(Form.EXACT);
        assertThat(allowed("amazon", DataClass.ACC_EXISTENCE)).isEqualTo(Form.EXACT);
        assertThat(current("amazon").room()).isEqualTo(Room.SHARED);
        assertThat(browser.get(location(saved)).bodyAsString()).contains("role=\"status\"", "It holds from the next");
    }

    @Test
    void what_was_not_offered_cannot_be_chosen() {
        signIn("anna");

        assertThat(send("meta", "save", Map.of("share.balances", "exact")).statusCode())
                .isEqualTo(400);
        assertThat(allowed("meta", DataClass.BALANCE)).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void one_click_takes_everything_back() {
        allow("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED), Room.PRIVATE);
        signIn("anna");

        press("amazon", "nothing");

        assertThat(allowed("amazon", DataClass.BALANCE)).isEqualTo(Form.FIRST_PARTY);
        assertThat(current("amazon").refusesEverything()).isFalse();
    }

    @Test
    void a_refusal_stands_until_it_is_taken_back_here() {
        allow("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED), Room.PRIVATE);
        signIn("anna");

        press("amazon", "refuse");
        allow("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED), Room.PRIVATE);
        var refusing = browser.get("/privacy/amazon").bodyAsString();
        var refused = current("amazon").refusesEverything();
        press("amazon", "lift");

        assertThat(refused).isTrue();
        assertThat(refusing).contains("value=\"lift\"").doesNotContain("share.balances");
        assertThat(current("amazon").refusesEverything()).isFalse();
        assertThat(allowed("amazon", DataClass.BALANCE)).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void one_click_ends_the_link_with_one_vendor() {
        link("amazon");
        link("google");
        signIn("anna");

        press("amazon", "unlink");

        assertThat(await(new CustomerLinks(database, CLOCK).of(ANNA))).containsOnlyKeys("google");
        assertThat(browser.get("/privacy/amazon").bodyAsString()).contains("Not linked");
    }

    @Test
    void a_change_needs_the_token_of_its_form() {
        allow("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED), Room.PRIVATE);
        signIn("anna");

        var forged = browser.post("/privacy/amazon", Map.of("token", "guess", "change", "nothing"));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(allowed("amazon", DataClass.BALANCE)).isEqualTo(Form.ROUNDED);
    }

    @Test
    void a_change_is_the_signed_in_customers_only() {
        allow("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED), Room.PRIVATE);
        signIn("ben");

        press("amazon", "nothing");

        assertThat(allowed("amazon", DataClass.BALANCE)).isEqualTo(Form.ROUNDED);
    }

    @Test
    void the_page_is_kept_by_nobody_and_framed_by_nobody() {
        signIn("anna");

        var page = browser.get("/privacy");

        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.bodyAsString()).doesNotContain("<script", " style=", "og:");
    }

    @Test
    void an_unknown_vendor_has_no_page() {
        signIn("anna");

        assertThat(browser.get("/privacy/stranger").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_told_is_shown_in_the_very_words_with_when_and_how() {
        tell(DataClass.BALANCE, Form.ROUNDED, "<b>about £1,200</b>");
        signIn("anna");

        var overview = browser.get("/privacy").bodyAsString();
        var history = browser.get("/privacy/amazon/told").bodyAsString();

        assertThat(overview).contains("One detail, on 2 March 2026.", "href=\"/privacy/amazon/told\"");
        assertThat(history)
                .contains("&lt;b&gt;about £1,200&lt;/b&gt;", "a balance, rounded", "2 March 2026, 10:00", "Spoken");
        assertThat(browser.get("/privacy/google/told").bodyAsString())
                .contains("Nothing so far")
                .doesNotContain("1,200");
    }

    @Test
    void a_long_history_is_shown_a_page_at_a_time_the_newest_first() {
        for (int i = 1; i <= 30; i++) {
            tell(DataClass.BALANCE, Form.ROUNDED, "entry" + i + ".");
        }
        signIn("anna");

        var first = browser.get("/privacy/amazon/told").bodyAsString();
        var second = browser.get("/privacy/amazon/told?page=2").bodyAsString();

        assertThat(first).contains("entry30.", "entry6.", "page=2").doesNotContain("entry5.");
        assertThat(second).contains("entry5.", "entry1.", "page=1").doesNotContain("entry6.", "page=3");
    }

    @Test
    void nobody_sees_what_another_customers_vendor_was_told() {
        tell(DataClass.BALANCE, Form.ROUNDED, "about £1,200");
        signIn("ben");

        assertThat(browser.get("/privacy/amazon/told").bodyAsString()).doesNotContain("1,200");
        assertThat(browser.get("/privacy/export.json").bodyAsString()).doesNotContain("1,200");
    }

    @ParameterizedTest
    @CsvSource({"json,application/json", "jsonld,application/ld+json", "txt,text/plain"})
    void decisions_and_what_was_told_can_be_taken_away(String ending, String type) {
        allow("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED), Room.PRIVATE);
        tell(DataClass.BALANCE, Form.ROUNDED, "about £1,200");
        signIn("anna");

        var file = browser.get("/privacy/export." + ending);

        assertThat(file.getHeader("Content-Type")).startsWith(type);
        assertThat(file.getHeader("Content-Disposition")).contains("attachment", "privacy." + ending);
        assertThat(file.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(file.bodyAsString()).contains("amazon", "about £1,200", "rounded");
    }

    @Test
    void erasing_offers_the_export_says_what_stays_with_vendors_and_asks_twice() {
        allow("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED), Room.PRIVATE);
        link("amazon");
        signIn("anna");

        var before = browser.get("/privacy/erase");
        var sure = browser.post("/privacy/erase/sure", Map.of("token", hidden(before, "token")));
        boolean tooEarly = !erased.isEmpty();
        var done = browser.post("/privacy/erase", Map.of("token", hidden(sure, "token")));

        assertThat(before.bodyAsString()).contains("/privacy/export.json", "Review Voice History", "myactivity");
        assertThat(sure.bodyAsString()).contains("Erase for good?");
        assertThat(tooEarly).isFalse();
        assertThat(done.bodyAsString()).contains("It is erased");
        assertThat(erased).containsExactly(ANNA);
        assertThat(allowed("amazon", DataClass.BALANCE)).isEqualTo(Form.FIRST_PARTY);
        assertThat(await(new CustomerLinks(database, CLOCK).of(ANNA))).isEmpty();
    }

    @Test
    void erasing_needs_the_token_of_its_form() {
        signIn("anna");

        assertThat(browser.post("/privacy/erase", Map.of("token", "guess")).statusCode())
                .isEqualTo(403);
        assertThat(erased).isEmpty();
    }

    @Test
    void a_refusal_stands_after_erasing() {
        signIn("anna");
        press("amazon", "refuse");

        var done = browser.post("/privacy/erase", Map.of("token", hidden(browser.get("/privacy/erase"), "token")));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(current("amazon").refusesEverything()).isTrue();
    }

    @Test
    void the_page_speaks_spanish() {
        allow("amazon", Map.of(Bundle.BALANCES, Form.ROUNDED), Room.SHARED);
        signIn("anna");

        assertThat(browser.get("/privacy?ui_locales=es-ES").bodyAsString())
                .contains("<html lang=\"es\">", "Su privacidad", "<dt>Saldos</dt>");
    }

    private void signIn(String name) {
        assertThat(browser.signIn("/privacy", name).statusCode()).isEqualTo(303);
    }

    private void press(String vendor, String change) {
        assertThat(send(vendor, change, Map.of()).statusCode()).isEqualTo(303);
    }

    private HttpResponse<Buffer> send(String vendor, String change, Map<String, String> answers) {
        var fields = new HashMap<>(answers);
        fields.put("token", hidden(browser.get("/privacy/" + vendor), "token"));
        fields.put("change", change);
        return browser.post("/privacy/" + vendor, fields);
    }

    private void allow(String vendor, Map<Bundle, Form> shares, Room room) {
        await(consents.record(ANNA, vendor, new Answers(shares, Optional.of(room), false, Locale.ENGLISH)));
    }

    private void tell(DataClass dataClass, Form form, String words) {
        var voice = new Decision.Voice(Factor.CONSENT, dataClass, form.level(), "");
        var told = new Disclosure(
                Disclosure.Kind.TOLD,
                Set.of(Surface.VOICE),
                Label.of(dataClass),
                form,
                "balance.one",
                "amount",
                "policy",
                new Decision(form, List.of(voice), voice),
                Optional.empty(),
                "turn",
                Optional.of(new Image(form, "", words, words)));
        long version = current("amazon").version();
        var written = await(Future.fromCompletionStage(ledger.append(List.of(told), ANNA, "amazon", version)));
        assertThat(written).isInstanceOf(DisclosureStore.Appended.Written.class);
    }

    private void link(String vendor) {
        var unused = await(database.<Integer>transaction(connection -> new Sql(connection)
                .change(
                        "INSERT INTO link (link_ref, vendor, subject, created_at) VALUES (?, ?, ?, ?)",
                        tokens.handle(),
                        vendor,
                        ANNA.value(),
                        CLOCK.millis())));
    }

    private Consents current(String vendor) {
        return await(consents.current(ANNA, vendor));
    }

    private Form allowed(String vendor, DataClass dataClass) {
        return current(vendor).allowed(dataClass, vendor.equals("meta") ? Surface.TEXT : Surface.VOICE, NOW);
    }

    private int serve() {
        var router = Router.router(vertx);
        var pages = new Pages();
        var visitors = new Visitors(vertx, false);
        new SignInPage(pages, visitors, PrivacyPagesTest::check, new Attempts(CLOCK), tokens).mount(router);
        new PrivacyPages(new PrivacyPages.Parts(
                        pages,
                        visitors,
                        tokens,
                        policy,
                        List.of(channel("alexa", "amazon", "Amazon")),
                        new PolicyOffers(policy),
                        consents,
                        new CustomerLinks(database, CLOCK),
                        ledger,
                        new Exports(store, ledger, CLOCK),
                        customer -> {
                            erased.add(customer);
                            return Future.succeededFuture();
                        },
                        CLOCK))
                .mount(router);
        return await(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"))
                .actualPort();
    }

    private static ChannelProfile channel(String id, String vendor, String name) {
        return new ChannelProfile(
                id,
                vendor,
                name,
                "/" + id,
                Set.of(Surface.VOICE),
                List.of(Locale.UK),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                1000,
                true,
                Linking.VENDOR);
    }

    private static Future<Optional<SubjectRef>> check(String name, String password) {
        return Future.succeededFuture(
                password.equals("demo-" + name) ? Optional.of(new SubjectRef(name)) : Optional.empty());
    }
}
