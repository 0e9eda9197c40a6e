package dev.sottovoce.runtime.link;

import static dev.sottovoce.runtime.link.Browser.await;
import static dev.sottovoce.runtime.link.Browser.hidden;
import static dev.sottovoce.runtime.link.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.LinkDesk.Pairing;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.runtime.secret.Tokens;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPageTest {
    private static final Pattern WORD = Pattern.compile("<p class=\"word\"[^>]*>([^<]+)</p>");

    private final LinkBench bench = new LinkBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_customer_links_her_chat_by_typing_the_word() {
        var word = wordOn(walk(bench.browser, offer("psid-1"), "anna", Map.of("decision", "nothing")));

        assertThat(type("psid-1", word)).isEqualTo(Pairing.LINKED);
        assertThat(bench.customerOf("meta", "psid-1")).isEqualTo("anna");
    }

    @Test
    void only_channels_that_are_linked_by_page_get_one() {
        assertThat(await(bench.desk.offer(LinkBench.turn("agent", "google", "p", "", Locale.UK))))
                .isEmpty();
        assertThat(await(bench.desk.offer(LinkBench.turn("speaker", "amazon", "p", "", Locale.UK))))
                .isEmpty();
        assertThat(await(bench.desk.pair(LinkBench.turn("agent", "google", "p", "lantern", Locale.UK))))
                .isEqualTo(Pairing.NOT_AWAITED);
    }

    @Test
    void the_handle_has_the_shape_of_every_handle() {
        assertThat(Tokens.isHandle(offer("psid-1"))).isTrue();
    }

    @Test
    void nothing_is_recorded_before_the_word_has_come() {
        var word = wordOn(
                walk(bench.browser, offer("psid-1"), "anna", Map.of("decision", "share", "share.balances", "rounded")));
        assertThat(bench.recorded).isEmpty();

        assertThat(type("psid-1", word)).isEqualTo(Pairing.LINKED);

        var recorded = bench.recorded.get(0);
        assertThat(recorded.vendor()).isEqualTo("meta");
        assertThat(recorded.answers().shares()).isEqualTo(Map.of(Bundle.BALANCES, Form.ROUNDED));
    }

    @Test
    void looking_at_the_page_begins_nothing() {
        var handle = offer("psid-1");
        for (int i = 0; i < 3; i++) {
            assertThat(bench.anotherBrowser().get("/link/" + handle).statusCode())
                    .isEqualTo(200);
        }

        assertThat(location(bench.browser.get("/link/" + handle + "/consent"))).isEqualTo("/link/" + handle);
        assertThat(bench.browser.get("/link/" + handle + "/word").statusCode()).isEqualTo(410);
        assertThat(wordOn(walk(bench.browser, handle, "anna", Map.of("decision", "nothing"))))
                .isNotEmpty();
    }

    @Test
    void the_first_page_names_the_vendor_and_warns_before_sign_in() {
        var page = bench.browser.get("/link/" + offer("psid-1"));

        assertThat(page.bodyAsString())
                .contains("Link your bank to Chatterbox", "If somebody sent you this address, stop here")
                .doesNotContain("password");
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'", "form-action 'self'");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void the_pages_speak_the_language_of_the_chat() {
        var handle = await(bench.desk.offer(
                        LinkBench.turn("chat", "meta", "psid-1", "hola", Locale.forLanguageTag("es-ES"))))
                .orElseThrow();
        var first = bench.browser.get("/link/" + handle);
        var signIn = begin(bench.browser, handle);
        var wordPage = walk(bench.browser, handle, "anna", Map.of("decision", "nothing"));

        assertThat(first.bodyAsString()).contains("lang=\"es\"", "Vincule su banco con Chatterbox", "no siga");
        assertThat(signIn.bodyAsString()).contains("Entre en su banco", "/sign-in?ui_locales=es");
        assertThat(wordPage.bodyAsString()).contains("Escriba esta palabra en el chat", "Chatterbox");
    }

    @Test
    void the_consent_page_names_the_vendor_the_forms_and_who_is_signed_in() {
        var page = consentPage(bench.browser, offer("psid-1"), "anna").bodyAsString();

        assertThat(page)
                .contains("What may Chatterbox be told?", "share.balances.rounded", "You are signed in as anna")
                .doesNotContain("checked", "Who can hear");
    }

    @Test
    void the_word_is_read_without_regard_to_case_accents_and_spaces() {
        var word = wordOn(walk(bench.browser, offer("psid-1"), "anna", Map.of("decision", "nothing")));

        assertThat(type("psid-1", "  " + word.toUpperCase(Locale.ROOT).replaceFirst("(?<=.)", " ") + "! "))
                .isEqualTo(Pairing.LINKED);
    }

    @Test
    void the_word_counts_only_from_the_account_that_asked() {
        var word = wordOn(walk(bench.browser, offer("psid-1"), "anna", Map.of("decision", "nothing")));

        assertThat(type("psid-2", word)).isEqualTo(Pairing.NOT_AWAITED);
        assertThat(bench.customerOf("meta", "psid-2")).isEmpty();
    }

    @Test
    void three_wrong_words_spend_the_page() {
        var word = wordOn(walk(bench.browser, offer("psid-1"), "anna", Map.of("decision", "nothing")));

        assertThat(type("psid-1", "nonsense")).isEqualTo(Pairing.WRONG);
        assertThat(type("psid-1", "nonsense")).isEqualTo(Pairing.WRONG);
        assertThat(type("psid-1", "nonsense")).isEqualTo(Pairing.SPENT);
        assertThat(type("psid-1", word)).isEqualTo(Pairing.NOT_AWAITED);
        assertThat(bench.customerOf("meta", "psid-1")).isEmpty();
        assertThat(bench.recorded).isEmpty();
    }

    @Test
    void the_word_is_good_for_five_minutes() {
        var word = wordOn(walk(bench.browser, offer("psid-1"), "anna", Map.of("decision", "nothing")));
        bench.clock.pass(Duration.ofMinutes(5));

        assertThat(type("psid-1", word)).isEqualTo(Pairing.NOT_AWAITED);
    }

    @Test
    void the_word_works_once() {
        var word = wordOn(walk(bench.browser, offer("psid-1"), "anna", Map.of("decision", "nothing")));

        assertThat(type("psid-1", word)).isEqualTo(Pairing.LINKED);
        assertThat(type("psid-1", word)).isEqualTo(Pairing.NOT_AWAITED);
    }

    @Test
    void ten_tries_at_once_are_no_more_than_three() {
        var word = wordOn(walk(bench.browser, offer("psid-1"), "anna", Map.of("decision", "nothing")));
        var tries = new java.util.ArrayList<io.vertx.core.Future<Pairing>>();
        for (int i = 0; i < 10; i++) {
            tries.add(bench.desk.pair(LinkBench.turn("chat", "meta", "psid-1", "nonsense", Locale.UK)));
        }

        assertThat(tries.stream().map(Browser::await).filter(outcome -> outcome != Pairing.NOT_AWAITED))
                .containsExactlyInAnyOrder(Pairing.WRONG, Pairing.WRONG, Pairing.SPENT);
        assertThat(type("psid-1", word)).isEqualTo(Pairing.NOT_AWAITED);
    }

    @Test
    void a_page_is_good_for_ten_minutes() {
        var handle = offer("psid-1");
        bench.clock.pass(Duration.ofMinutes(10));

        var page = bench.browser.get("/link/" + handle);

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.bodyAsString()).contains("has expired");
    }

    @Test
    void a_page_that_expires_during_sign_in_says_so() {
        var handle = offer("psid-1");
        var page = consentPage(bench.browser, handle, "anna");
        bench.clock.pass(Duration.ofMinutes(10));

        assertThat(decide(bench.browser, handle, page, Map.of("decision", "nothing"))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void another_customer_finds_an_answered_page_gone() {
        var handle = offer("psid-1");
        assertThat(wordOn(walk(bench.browser, handle, "anna", Map.of("decision", "nothing"))))
                .isNotEmpty();

        var ben = bench.anotherBrowser();

        assertThat(ben.open("/link/" + handle).statusCode()).isEqualTo(410);
        assertThat(ben.get("/link/" + handle + "/word").statusCode()).isEqualTo(410);
    }

    @Test
    void of_two_browsers_the_first_to_agree_counts() {
        var handle = offer("psid-1");
        var ben = bench.anotherBrowser();
        var annas = consentPage(bench.browser, handle, "anna");
        var bens = consentPage(ben, handle, "ben");
        var word = wordOn(follow(bench.browser, decide(bench.browser, handle, annas, Map.of("decision", "nothing"))));

        assertThat(decide(ben, handle, bens, Map.of("decision", "nothing")).statusCode())
                .isEqualTo(410);
        assertThat(type("psid-1", word)).isEqualTo(Pairing.LINKED);
        assertThat(bench.customerOf("meta", "psid-1")).isEqualTo("anna");
    }

    @Test
    void going_back_leads_to_the_word_again_and_afterwards_to_the_end() {
        var handle = offer("psid-1");
        var word = wordOn(walk(bench.browser, handle, "anna", Map.of("decision", "nothing")));

        assertThat(wordOn(bench.browser.open("/link/" + handle))).isEqualTo(word);
        assertThat(wordOn(bench.browser.open("/link/" + handle + "/consent"))).isEqualTo(word);
        assertThat(type("psid-1", word)).isEqualTo(Pairing.LINKED);
        assertThat(bench.browser.open("/link/" + handle).bodyAsString())
                .contains("Your chat is linked")
                .doesNotContain("class=\"word\"");
    }

    @Test
    void a_form_that_comes_twice_changes_nothing() {
        var handle = offer("psid-1");
        var page = consentPage(bench.browser, handle, "anna");
        var first = wordOn(follow(bench.browser, decide(bench.browser, handle, page, Map.of("decision", "nothing"))));
        var second = wordOn(follow(bench.browser, decide(bench.browser, handle, page, Map.of("decision", "nothing"))));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void who_cancels_is_not_linked() {
        var handle = offer("psid-1");
        var page = walk(bench.browser, handle, "anna", Map.of("decision", "cancel"));

        assertThat(page.bodyAsString()).contains("Nothing was linked");
        assertThat(bench.browser.get("/link/" + handle).statusCode()).isEqualTo(410);
        assertThat(type("psid-1", "lantern")).isEqualTo(Pairing.NOT_AWAITED);
        assertThat(bench.recorded).isEmpty();
    }

    @Test
    void agreeing_on_a_second_page_closes_the_first() {
        var first = wordOn(walk(bench.browser, offer("psid-1"), "anna", Map.of("decision", "nothing")));
        var ben = bench.anotherBrowser();
        var second = wordOn(walk(ben, offer("psid-1"), "ben", Map.of("decision", "nothing")));

        if (!first.equals(second)) {
            assertThat(type("psid-1", first)).isEqualTo(Pairing.WRONG);
        }
        assertThat(type("psid-1", second)).isEqualTo(Pairing.LINKED);
        assertThat(bench.customerOf("meta", "psid-1")).isEqualTo("ben");
    }

    @Test
    void linking_another_customer_ends_the_earlier_link() {
        var annas = wordOn(walk(bench.browser, offer("psid-1"), "anna", Map.of("decision", "nothing")));
        assertThat(type("psid-1", annas)).isEqualTo(Pairing.LINKED);
        var before = await(bench.links.find(new dev.sottovoce.conversation.channel.LinkRef.Account("meta", "psid-1")))
                .orElseThrow();

        var bens = wordOn(walk(bench.anotherBrowser(), offer("psid-1"), "ben", Map.of("decision", "nothing")));

        assertThat(type("psid-1", bens)).isEqualTo(Pairing.LINKED);
        assertThat(bench.customerOf("meta", "psid-1")).isEqualTo("ben");
        assertThat(await(bench.links.find(before.ref()))).isEmpty();
    }

    @Test
    void an_account_gets_five_pages_an_hour() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("psid-1")).isPresent();
        }

        assertThat(ask("psid-1")).isEmpty();
        assertThat(ask("psid-2")).isPresent();
        bench.clock.pass(Duration.ofHours(1));
        assertThat(ask("psid-1")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/link/x", "/link/BCDFGHJKMNPQRSTVWXZBCDFGHJKMNPQ", "/link/%3Cscript%3E", "/link/x/consent"})
    void what_is_no_handle_is_not_found(String path) {
        assertThat(bench.browser.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_handle_that_nobody_was_given_is_gone() {
        assertThat(bench.browser.get("/link/bcdfghjkmnpqrstvwxzbcdfghjkmnpq").statusCode())
                .isEqualTo(410);
    }

    @Test
    void a_click_needs_the_token_of_its_page() {
        var handle = offer("psid-1");
        assertThat(bench.browser.get("/link/" + handle).statusCode()).isEqualTo(200);

        assertThat(bench.browser
                        .post("/link/" + handle, Map.of("token", "guess"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(bench.anotherBrowser().post("/link/" + handle, Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_decision_without_the_click_is_refused() {
        var handle = offer("psid-1");
        var page = bench.consentPage(LinkBench.authorize(Map.of()), "anna");
        var fields = Map.of("request", handle, "token", hidden(page, "token"), "decision", "nothing");

        assertThat(bench.browser.post("/link/" + handle + "/consent", fields).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_form_that_asks_for_more_than_was_offered_is_refused() {
        var handle = offer("psid-1");
        var page = consentPage(bench.browser, handle, "anna");

        var answer = decide(bench.browser, handle, page, Map.of("decision", "share", "share.spending", "exact"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void a_form_of_too_many_bytes_is_refused() {
        var handle = offer("psid-1");
        var fields = Map.of("a", "x".repeat(6000), "b", "x".repeat(6000), "c", "x".repeat(6000));

        assertThat(bench.browser.post("/link/" + handle, fields).statusCode()).isEqualTo(413);
    }

    private String offer(String pseudonym) {
        return ask(pseudonym).orElseThrow();
    }

    private Optional<String> ask(String pseudonym) {
        return await(bench.desk.offer(LinkBench.turn("chat", "meta", pseudonym, "hello", Locale.UK)));
    }

    private Pairing type(String pseudonym, String text) {
        return await(bench.desk.pair(LinkBench.turn("chat", "meta", pseudonym, text, Locale.UK)));
    }

    /** The click; what follows is the sign-in page, or the consent page for who is signed in. */
    private static HttpResponse<Buffer> begin(Browser browser, String handle) {
        var first = browser.get("/link/" + handle);
        return follow(browser, browser.post("/link/" + handle, Map.of("token", hidden(first, "token"))));
    }

    private static HttpResponse<Buffer> consentPage(Browser browser, String handle, String name) {
        var signIn = begin(browser, handle);
        return follow(
                browser,
                browser.post(
                        "/sign-in",
                        Map.of(
                                "token",
                                hidden(signIn, "token"),
                                "next",
                                hidden(signIn, "next"),
                                "name",
                                name,
                                "password",
                                "demo-" + name)));
    }

    private static HttpResponse<Buffer> decide(
            Browser browser, String handle, HttpResponse<Buffer> page, Map<String, String> choices) {
        var fields = new HashMap<>(Map.of("request", hidden(page, "request"), "token", hidden(page, "token")));
        fields.putAll(choices);
        return browser.post("/link/" + handle + "/consent", fields);
    }

    /** The whole way to the last page. */
    private static HttpResponse<Buffer> walk(Browser browser, String handle, String name, Map<String, String> choices) {
        return follow(browser, decide(browser, handle, consentPage(browser, handle, name), choices));
    }

    private static HttpResponse<Buffer> follow(Browser browser, HttpResponse<Buffer> response) {
        return response.statusCode() == 303 ? browser.open(location(response)) : response;
    }

    private static String wordOn(HttpResponse<Buffer> page) {
        var found = WORD.matcher(page.bodyAsString());
        return found.find() ? found.group(1) : "";
    }
}
