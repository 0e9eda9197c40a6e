package dev.sottovoce.runtime.link;

import static dev.sottovoce.runtime.link.Browser.await;
import static dev.sottovoce.runtime.link.Browser.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.Links.Link;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.runtime.secret.Sha256;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCodePageTest {
    private static final Pattern CODE = Pattern.compile("<p class=\"code\">([^<]+)</p>");

    private final LinkBench bench = new LinkBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_code_links_the_account_that_brings_it() {
        var code = code();

        assertThat(code).matches("svl_[bcdfghjkmnpqrstvwxz]{31}");
        assertThat(redeem("google", code, "session-1")).isPresent();
        assertThat(bench.customerOf("google", "session-1")).isEqualTo("anna");
    }

    @Test
    void a_code_is_good_once() {
        var code = code();
        assertThat(redeem("google", code, "session-1")).isPresent();

        assertThat(redeem("google", code, "session-2")).isEmpty();
        assertThat(bench.customerOf("google", "session-2")).isEmpty();
    }

    @Test
    void a_code_that_ten_bring_at_once_links_one() {
        var code = code();
        var tries = new java.util.ArrayList<io.vertx.core.Future<Optional<Link>>>();
        for (int i = 0; i < 10; i++) {
            tries.add(bench.links.redeem("google", Sha256.hex(code), "session-" + i));
        }

        assertThat(tries.stream().map(Browser::await).filter(Optional::isPresent))
                .hasSize(1);
    }

    @Test
    void a_code_is_good_for_a_minute() {
        var code = code();
        bench.clock.pass(Duration.ofSeconds(60));

        assertThat(redeem("google", code, "session-1")).isEmpty();
    }

    @Test
    void a_code_means_nothing_for_another_vendor() {
        var code = code();

        assertThat(redeem("meta", code, "session-1")).isEmpty();
        assertThat(redeem("google", code, "session-1")).isPresent();
    }

    @Test
    void what_was_agreed_is_recorded_when_the_code_is_redeemed() {
        var code = onPage(send(bench.browser, "anna", Map.of("decision", "share", "share.balances", "band")));
        assertThat(bench.recorded).isEmpty();

        assertThat(redeem("google", code, "session-1")).isPresent();

        assertThat(bench.recorded.get(0).vendor()).isEqualTo("google");
        assertThat(bench.recorded.get(0).answers().shares()).isEqualTo(Map.of(Bundle.BALANCES, Form.BAND));
    }

    @Test
    void the_banks_own_app_gets_the_code_as_json() {
        var page = consentPage(bench.browser, "/link/code", "anna");
        var answer = bench.browser.post(
                "/link/code",
                Map.of("request", hidden(page, "request"), "token", hidden(page, "token"), "decision", "nothing"),
                Map.of("Accept", "application/json"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.bodyAsJsonObject().getInteger("expiresInSeconds")).isEqualTo(60);
        assertThat(redeem("google", answer.bodyAsJsonObject().getString("code"), "session-1"))
                .isPresent();
    }

    @Test
    void the_app_is_told_in_json_what_is_wrong() {
        var answer = bench.browser.post("/link/code", Map.of(), Map.of("Accept", "application/json"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.bodyAsJsonObject().getString("error")).isEqualTo("form");
    }

    @Test
    void the_page_names_the_vendor_and_the_forms_in_both_languages() {
        var english = consentPage(bench.browser, "/link/code", "anna").bodyAsString();
        var spanish = bench.browser.get("/link/code?ui_locales=es-ES").bodyAsString();

        assertThat(english).contains("Link your bank to Google", "share.balances.rounded", "share.balances.band");
        assertThat(spanish).contains("lang=\"es\"", "Vincule su banco con Google");
    }

    @Test
    void nobody_gets_a_code_without_signing_in() {
        var answer = bench.browser.get("/link/code");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).startsWith("/sign-in");
    }

    @Test
    void a_form_that_comes_twice_gives_no_second_code() {
        var page = consentPage(bench.browser, "/link/code", "anna");
        var fields = Map.of("request", hidden(page, "request"), "token", hidden(page, "token"), "decision", "nothing");
        assertThat(bench.browser.post("/link/code", fields).statusCode()).isEqualTo(200);

        var again = bench.browser.post("/link/code", fields);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.bodyAsString()).doesNotContain("svl_");
    }

    @Test
    void who_cancels_gets_no_code() {
        var page = send(bench.browser, "anna", Map.of("decision", "cancel"));

        assertThat(page.bodyAsString()).contains("Nothing was linked").doesNotContain("svl_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "speaker", "nobody", "%3Cscript%3E"})
    void a_channel_that_takes_no_codes_has_no_page(String channel) {
        assertThat(bench.browser.get("/link/code?channel=" + channel).statusCode())
                .isEqualTo(404);
    }

    @Test
    void linking_another_customer_ends_the_earlier_link() {
        assertThat(redeem("google", code(), "session-1")).isPresent();
        var bens = onPage(send(bench.anotherBrowser(), "ben", Map.of("decision", "nothing")));

        assertThat(redeem("google", bens, "session-1")).isPresent();
        assertThat(bench.customerOf("google", "session-1")).isEqualTo("ben");
    }

    private String code() {
        return onPage(send(bench.browser, "anna", Map.of("decision", "nothing")));
    }

    private static HttpResponse<Buffer> send(Browser browser, String name, Map<String, String> choices) {
        var page = consentPage(browser, "/link/code", name);
        var fields = new HashMap<>(Map.of("request", hidden(page, "request"), "token", hidden(page, "token")));
        fields.putAll(choices);
        return browser.post("/link/code", fields);
    }

    private static HttpResponse<Buffer> consentPage(Browser browser, String path, String name) {
        return browser.open(Browser.location(browser.signIn(path, name)));
    }

    private Optional<Link> redeem(String vendor, String code, String pseudonym) {
        return await(bench.links.redeem(vendor, Sha256.hex(code), pseudonym));
    }

    private static String onPage(HttpResponse<Buffer> page) {
        var found = CODE.matcher(page.bodyAsString());
        return found.find() ? found.group(1) : "";
    }
}
