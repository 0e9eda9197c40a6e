package dev.sottovoce.runtime.page;

import static dev.sottovoce.runtime.link.Browser.await;
import static dev.sottovoce.runtime.link.Browser.hidden;
import static dev.sottovoce.runtime.link.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.link.Browser;
import dev.sottovoce.runtime.secret.Secret;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.signin.Attempts;
import dev.sottovoce.runtime.signin.SignInPage;
import dev.sottovoce.runtime.signin.Visitors;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sealing;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerPagesTest {
    private static final SubjectRef ANNA = new SubjectRef("anna");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    private final Vertx vertx = Vertx.vertx();
    private final Database database = await(Database.open(vertx, url(), CLOCK));
    private final Tokens tokens = new Tokens(new SecureRandom());
    private final Inbox inbox = inbox(CLOCK);
    private final int port = serve(inbox);
    private final Browser browser = new Browser(vertx, port);

    /** The address of an empty database. */
    String url() {
        return Database.inMemory("page-" + UUID.randomUUID());
    }

    @AfterEach
    void close() {
        await(database.close());
        await(vertx.close());
    }

    @Test
    void a_get_shows_nothing_and_spends_nothing() {
        var handle = put(List.of("£1,234.56"));
        var stranger = new Browser(vertx, port).open("/s/" + handle);
        signIn("anna");

        assertThat(stranger.bodyAsString()).contains("password").doesNotContain("1,234.56");
        for (int i = 0; i < 3; i++) {
            assertThat(browser.get("/s/" + handle).bodyAsString()).doesNotContain("1,234.56");
        }
        assertThat(reveal(handle).bodyAsString()).contains("£1,234.56");
    }

    @Test
    void an_answer_is_revealed_once() {
        var handle = put(List.of("£1,234.56"));
        signIn("anna");
        var first = reveal(handle);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(reveal(handle).statusCode()).isEqualTo(410);
    }

    @Test
    void another_customer_learns_nothing_and_spends_nothing() {
        var handle = put(List.of("£1,234.56"));
        signIn("ben");
        var others = reveal(handle);
        signIn("anna");

        assertThat(others.statusCode()).isEqualTo(410);
        assertThat(reveal(handle).statusCode()).isEqualTo(200);
    }

    @Test
    void a_handle_opens_for_five_minutes() {
        var handle = put(List.of("£1,234.56"));
        var late = inbox(Clock.offset(CLOCK, Duration.ofMinutes(5)));

        assertThat(await(late.reveal(handle, ANNA))).isEmpty();
    }

    @Test
    void a_reveal_needs_the_token_of_its_form() {
        var handle = put(List.of("£1,234.56"));
        signIn("anna");

        assertThat(browser.post("/s/" + handle, Map.of("token", "guess")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_phone_shows_what_stayed_home_for_a_day() {
        var handle = put(List.of("<b>£1,234.56</b>"));
        signIn("anna");

        var page = browser.get("/phone/anna").bodyAsString();

        assertThat(page).contains("&lt;b&gt;£1,234.56&lt;/b&gt;", "/s/" + handle, "/assets/phone.js");
        assertThat(await(inbox(Clock.offset(CLOCK, Duration.ofHours(24))).of(ANNA)))
                .isEmpty();
    }

    @Test
    void what_was_revealed_waits_in_the_inbox_behind_the_sign_in() {
        var handle = put(List.of("£1,234.56"));
        assertThat(location(browser.get("/inbox"))).startsWith("/sign-in");
        signIn("anna");
        var revealed = reveal(handle);

        assertThat(revealed.statusCode()).isEqualTo(200);
        assertThat(browser.open("/").bodyAsString()).contains("£1,234.56").doesNotContain("/s/" + handle);
    }

    @Test
    void the_same_page_says_that_a_handle_is_unknown_spent_too_old_or_anothers() {
        var spent = put(List.of("£1,234.56"));
        var others = put(List.of("£1,234.56"));
        signIn("anna");
        assertThat(reveal(spent).statusCode()).isEqualTo(200);
        var pages = new ArrayList<String>();
        pages.add(reveal(spent).bodyAsString());
        pages.add(reveal(tokens.handle()).bodyAsString());
        pages.add(browser.get("/s/short").bodyAsString());
        signIn("ben");
        pages.add(reveal(others).bodyAsString());

        assertThat(pages).containsOnly(pages.get(0)).allMatch(page -> page.contains("There is nothing here any more"));
    }

    @Test
    void a_page_gives_nothing_to_a_preview() {
        var handle = put(List.of("£1,234.56"));
        signIn("anna");
        var page = browser.get("/s/" + handle);

        assertThat(page.bodyAsString())
                .contains("<title>Your answer</title>")
                .doesNotContain("og:", "1,234", "description");
        assertThat(page.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.getHeader("X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void who_signs_out_is_nobody_any_more() {
        signIn("anna");
        var out = browser.post("/sign-out", Map.of("token", hidden(browser.get("/inbox"), "token")));

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(location(browser.get("/inbox"))).startsWith("/sign-in");
    }

    @Test
    void nobody_is_signed_out_by_a_forged_form() {
        signIn("anna");

        assertThat(browser.post("/sign-out", Map.of("token", "guess")).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/inbox").statusCode()).isEqualTo(200);
    }

    @Test
    void the_phone_is_for_its_owner_only() {
        assertThat(location(browser.get("/phone/anna"))).startsWith("/sign-in");
        signIn("ben");

        assertThat(browser.get("/phone/anna").statusCode()).isEqualTo(403);
        assertThat(new Browser(vertx, port).get("/phone/anna/version").statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_phone_notices_what_arrives() {
        signIn("anna");
        var before = browser.get("/phone/anna/version").bodyAsString();
        var handle = put(List.of("£1,234.56"));

        assertThat(browser.get("/phone/anna/version").bodyAsString())
                .isEqualTo(handle)
                .isNotEqualTo(before);
    }

    private void signIn(String name) {
        var signedIn = browser.signIn("/phone/" + name, name);
        assertThat(signedIn.statusCode()).isEqualTo(303);
    }

    private HttpResponse<Buffer> reveal(String handle) {
        var page = browser.get("/s/" + handle);
        return browser.post("/s/" + handle, Map.of("token", hidden(page, "token")));
    }

    private String put(List<String> lines) {
        String handle = tokens.handle();
        await(inbox.put(handle, ANNA, lines, Optional.empty()));
        return handle;
    }

    private Inbox inbox(Clock clock) {
        var sealing = new Sealing(new Secret("key"), new SecureRandom());
        return new Inbox(database, sealing, new Tasks(database, sealing, clock), Duration.ofMinutes(5), clock);
    }

    private int serve(Inbox served) {
        var router = Router.router(vertx);
        var pages = new Pages();
        var visitors = new Visitors(vertx, false);
        new SignInPage(pages, visitors, CustomerPagesTest::check, new Attempts(CLOCK), tokens).mount(router);
        var customerPages = new CustomerPages(pages, visitors, served, tokens, ZoneOffset.UTC);
        customerPages.mountReveal(router);
        new InboxPage(pages, visitors, served, tokens, ZoneOffset.UTC).mount(router);
        customerPages.mountPhone(router);
        return await(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"))
                .actualPort();
    }

    private static Future<Optional<SubjectRef>> check(String name, String password) {
        return Future.succeededFuture(
                password.equals("demo-" + name) ? Optional.of(new SubjectRef(name)) : Optional.empty());
    }
}
