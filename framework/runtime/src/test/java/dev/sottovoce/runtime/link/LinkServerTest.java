package dev.sottovoce.runtime.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.runtime.secret.Sha256;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkServerTest {
    private final LinkBench bench = bench();

    LinkBench bench() {
        return new LinkBench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_customer_links_and_the_token_stands_for_her() {
        var tokens = bench.tokens();

        assertThat(tokens.getString("token_type")).isEqualTo("Bearer");
        assertThat(tokens.getString("access_token")).startsWith("svt_").hasSize(47);
        assertThat(tokens.getInteger("expires_in")).isGreaterThanOrEqualTo(360);
        assertThat(bench.standsForAnna(tokens.getString("access_token"))).isTrue();
    }

    @Test
    void the_vendor_gets_its_state_back_unchanged() {
        var redirect = bench.link(LinkBench.authorize(Map.of()), Map.of("decision", "nothing"));

        assertThat(Browser.location(redirect)).startsWith(LinkBench.AMAZON_REDIRECT + "?code=");
        assertThat(LinkBench.parameter(redirect, "state")).contains("st&te=1");
    }

    @Test
    void a_token_of_one_vendor_means_nothing_for_another() {
        var access = bench.tokens().getString("access_token");

        assertThat(Browser.await(bench.links.byToken("google", Sha256.hex(access))))
                .isEmpty();
    }

    @Test
    void a_code_works_once_and_a_second_use_ends_the_link() {
        var code = bench.code();
        var access = bench.exchange(code, Map.of()).bodyAsJsonObject().getString("access_token");

        var second = bench.exchange(code, Map.of());

        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(second.bodyAsJsonObject().getString("error")).isEqualTo("invalid_grant");
        assertThat(bench.standsForAnna(access)).isFalse();
    }

    @Test
    void a_code_expires_after_a_minute() {
        var code = bench.code();
        bench.clock.pass(Duration.ofSeconds(60));

        assertThat(bench.exchange(code, Map.of()).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "code, svc_forged",
        "redirect_uri, https://pitangui.amazon.com/api/skill/link/M2",
        "redirect_uri, https://pitangui.amazon.com/api/skill/link/M1/",
        "code_verifier, another-verifier-of-at-least-forty-three-characters",
        "code_verifier, ''"
    })
    void a_code_with_anything_else_wrong_is_refused(String field, String value) {
        var answer = bench.exchange(bench.code(), Map.of(field, value));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.bodyAsJsonObject().fieldNames()).containsExactly("error");
    }

    @Test
    void a_code_of_another_client_is_refused() {
        var answer = bench.exchange(bench.code(), Map.of("client_id", "google", "client_secret", "google-secret"));

        assertThat(answer.bodyAsJsonObject().getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void a_verifier_without_a_challenge_is_refused() {
        var code = bench.code(LinkBench.authorize(Map.of("code_challenge", "", "code_challenge_method", "")));

        assertThat(bench.exchange(code, Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void a_client_that_need_not_prove_possession_links_without_a_challenge() {
        var code = bench.code(LinkBench.authorize(Map.of("code_challenge", "", "code_challenge_method", "")));

        assertThat(bench.exchange(code, Map.of("code_verifier", "")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_client_secret_is_refused_with_401() {
        var answer = bench.exchange(bench.code(), Map.of("client_secret", "guess"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Basic");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, stranger",
        "redirect_uri, https://evil.example/",
        "redirect_uri, https://pitangui.amazon.com/api/skill/link/M1?x=1",
        "redirect_uri, ''"
    })
    void nobody_is_sent_to_an_address_that_is_not_configured(String parameter, String value) {
        var answer = bench.browser.get(LinkBench.authorize(Map.of(parameter, value)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.getHeader("Location")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "response_type, '', invalid_request",
        "code_challenge_method, plain, invalid_request",
        "code_challenge, short, invalid_request",
        "code_challenge, '', invalid_request"
    })
    void the_vendor_is_told_what_is_wrong_with_its_request(String parameter, String value, String error) {
        var answer = bench.browser.get(LinkBench.authorize(Map.of(parameter, value)));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(LinkBench.parameter(answer, "error")).contains(error);
    }

    @Test
    void a_refresh_token_that_comes_twice_ends_the_link() {
        var first = bench.tokens();
        var second = bench.refresh(first.getString("refresh_token")).bodyAsJsonObject();
        assertThat(bench.standsForAnna(second.getString("access_token"))).isTrue();

        var replay = bench.refresh(first.getString("refresh_token"));

        assertThat(replay.statusCode()).isEqualTo(400);
        assertThat(bench.standsForAnna(second.getString("access_token"))).isFalse();
        assertThat(bench.refresh(second.getString("refresh_token")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_access_token_is_no_refresh_token() {
        assertThat(bench.refresh(bench.tokens().getString("access_token")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_access_token_expires() {
        var access = bench.tokens().getString("access_token");
        bench.clock.pass(Duration.ofHours(1));

        assertThat(bench.standsForAnna(access)).isFalse();
    }

    @Test
    void a_revoked_token_is_refused_at_once() {
        var tokens = bench.tokens();

        var answer = bench.browser.post(
                "/oauth/revoke",
                Map.of(
                        "token", tokens.getString("refresh_token"),
                        "client_id", "alexa",
                        "client_secret", "amazon-secret"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(bench.standsForAnna(tokens.getString("access_token"))).isFalse();
    }

    @Test
    void revoking_an_unknown_token_tells_nothing() {
        var answer = bench.browser.post(
                "/oauth/revoke",
                Map.of("token", "svt_unknown", "client_id", "alexa", "client_secret", "amazon-secret"));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void an_unlinked_vendor_account_stands_for_nobody() {
        var access = bench.tokens().getString("access_token");
        var link =
                Browser.await(bench.links.byToken("amazon", Sha256.hex(access))).orElseThrow();
        Browser.await(bench.links.bind(link.ref(), "pseudonym-1"));

        Browser.await(bench.links.unlink("amazon", "pseudonym-1"));

        assertThat(bench.standsForAnna(access)).isFalse();
        assertThat(Browser.await(bench.links.find(new LinkRef.Id(link.ref().value()))))
                .isEmpty();
    }

    @Test
    void the_page_says_what_cannot_be_prevented_before_it_asks_anything() {
        var page = bench.consentPage(LinkBench.authorize(Map.of()), "anna").bodyAsString();

        assertThat(page).contains("Amazon will know that you bank here", "Review Voice History");
        assertThat(page.indexOf("keeps recordings")).isLessThan(page.indexOf("<fieldset"));
        assertThat(page).doesNotContain("checked");
    }

    @Test
    void the_page_offers_only_what_the_policy_can_yield() {
        var page = bench.consentPage(LinkBench.authorize(Map.of()), "anna").bodyAsString();

        assertThat(page).contains("share.balances", "share.spending").doesNotContain("share.payments");
        assertThat(page.indexOf("share.balances.rounded")).isLessThan(page.indexOf("share.balances.exact"));
    }

    @Test
    void the_page_speaks_spanish_to_who_asks_for_it() {
        var page = bench.consentPage(LinkBench.authorize(Map.of("ui_locales", "es-ES")), "anna")
                .bodyAsString();

        assertThat(page).contains("lang=\"es\"", "Antes de nada");
    }

    @Test
    void what_the_customer_chose_is_recorded() {
        var redirect = bench.link(
                LinkBench.authorize(Map.of()),
                Map.of(
                        "decision", "share",
                        "room", "private",
                        "share.accounts", "exact",
                        "share.balances", "rounded",
                        "share.spending", "nothing"));

        assertThat(redirect.statusCode()).isEqualTo(303);
        var answers = bench.recorded.get(0).answers();
        assertThat(answers.shares()).isEqualTo(Map.of(Bundle.ACCOUNTS, Form.EXACT, Bundle.BALANCES, Form.ROUNDED));
        assertThat(answers.room()).contains(Room.PRIVATE);
    }

    @Test
    void sharing_nothing_links_and_shares_nothing_whatever_else_was_ticked() {
        var redirect =
                bench.link(LinkBench.authorize(Map.of()), Map.of("decision", "nothing", "share.balances", "exact"));

        assertThat(LinkBench.parameter(redirect, "code")).isPresent();
        assertThat(bench.recorded.get(0).answers().shares()).isEmpty();
    }

    @Test
    void a_form_that_asks_for_more_than_was_offered_is_refused() {
        var answer = bench.link(LinkBench.authorize(Map.of()), Map.of("decision", "share", "share.spending", "exact"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(bench.recorded).isEmpty();
    }

    @Test
    void who_cancels_is_sent_back_without_a_code() {
        var redirect = bench.link(LinkBench.authorize(Map.of()), Map.of("decision", "cancel"));

        assertThat(LinkBench.parameter(redirect, "error")).contains("access_denied");
        assertThat(bench.recorded).isEmpty();
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var page = bench.consentPage(LinkBench.authorize(Map.of()), "anna");

        var answer = bench.browser.post(
                "/oauth/authorize", Map.of("request", Browser.hidden(page, "request"), "decision", "nothing"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_of_another_browser_is_refused() {
        var page = bench.consentPage(LinkBench.authorize(Map.of()), "anna");
        var fields = new HashMap<>(Map.of(
                "request", Browser.hidden(page, "request"),
                "token", Browser.hidden(page, "token"),
                "decision", "nothing"));

        assertThat(bench.anotherBrowser().post("/oauth/authorize", fields).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_decision_counts_once() {
        var page = bench.consentPage(LinkBench.authorize(Map.of()), "anna");
        var fields = Map.of(
                "request", Browser.hidden(page, "request"),
                "token", Browser.hidden(page, "token"),
                "decision", "nothing");
        var first = bench.browser.post("/oauth/authorize", fields);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(bench.browser.post("/oauth/authorize", fields).statusCode()).isEqualTo(400);
    }

    @Test
    void pages_are_strict_and_never_kept() {
        var page = bench.consentPage(LinkBench.authorize(Map.of()), "anna");

        assertThat(page.getHeader("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "frame-ancestors 'none'",
                        "form-action 'self' https://pitangui.amazon.com");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var answer = bench.browser.get(LinkBench.authorize(Map.of()));

        assertThat(answer.cookies()).singleElement().asString().contains("HTTPOnly", "SameSite=Lax");
    }

    @Test
    void a_standing_refusal_is_named_with_an_unticked_box() {
        bench.refused = true;
        var page = bench.consentPage(LinkBench.authorize(Map.of()), "anna").bodyAsString();

        assertThat(page)
                .contains("Amazon is to be told nothing", "name=\"lift\" type=\"checkbox\"")
                .doesNotContain("checked");
    }

    @ParameterizedTest
    @CsvSource({"'', false", "no, false", "yes, true"})
    void a_refusal_is_lifted_only_by_its_own_box(String box, boolean lifts) {
        bench.refused = true;
        var redirect = bench.link(
                LinkBench.authorize(Map.of()), Map.of("decision", "share", "share.accounts", "exact", "lift", box));

        assertThat(redirect.statusCode()).isEqualTo(303);
        assertThat(bench.recorded.get(0).answers().liftsRefusal()).isEqualTo(lifts);
    }

    @Test
    void guessing_passwords_is_slowed_down() {
        var page = bench.browser.open("/sign-in?next=/");
        var guess = Map.of("token", Browser.hidden(page, "token"), "next", "/", "name", "anna", "password", "x");
        for (int i = 0; i < 5; i++) {
            assertThat(bench.browser.post("/sign-in", guess).statusCode()).isEqualTo(401);
        }

        assertThat(bench.browser.post("/sign-in", guess).statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"//evil.example", "https://evil.example", "/\\evil.example"})
    void sign_in_leads_to_no_foreign_address(String next) {
        var page = bench.browser.open("/sign-in?next=" + next.replace("\\", "%5C"));

        assertThat(Browser.hidden(page, "next")).isEqualTo("/");
    }
}
