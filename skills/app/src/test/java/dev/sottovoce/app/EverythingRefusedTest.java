package dev.sottovoce.app;

import static dev.sottovoce.app.Demonstration.await;
import static dev.sottovoce.app.Demonstration.open;
import static dev.sottovoce.app.Demonstration.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.Simulator;
import dev.sottovoce.conversation.intent.Intent;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.client.WebClientSession;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Refusing to share costs no service: whatever is asked, the whole answer is on the bank's own page. */
class EverythingRefusedTest {
    private static final String EXACT = "£[\\d,]+\\.\\d\\d";

    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private final WebClientSession browser =
            WebClientSession.create(WebClient.create(vertx, new WebClientOptions().setFollowRedirects(false)));
    private Demonstration demo;
    private Simulator alexa;

    /** What is asked, and what the bank's page shows of it at once and when another answer is chosen. */
    private record Asked(String intent, String words, String answer, Map<String, String> other, String otherAnswer) {}

    private static final Asked BALANCE = new Asked(
            "check_balance",
            "what's my balance",
            EXACT + " in your current account.*" + EXACT + " in your savings account",
            Map.of("slot.account", "2"),
            EXACT + " in your savings account");

    private static List<Asked> everything() {
        return List.of(
                BALANCE,
                new Asked(
                        "spending",
                        "how much did I spend at tesco last month",
                        "In February you spent " + EXACT + " at Tesco",
                        Map.of(
                                "slot.period.from",
                                "2026-01-01",
                                "slot.period.to",
                                "2026-01-31",
                                "slot.merchant",
                                "TESCO"),
                        "In January you spent " + EXACT + " at Tesco"),
                new Asked(
                        "transactions",
                        "my last transactions",
                        "(" + EXACT + ".*){20}There is more",
                        Map.of("slot.merchant", "TESCO"),
                        "(Tesco.*" + EXACT + ".*){2}"));
    }

    @BeforeEach
    void start() {
        demo = Demonstration.start(vertx, data, ZoneId.of("Europe/London"));
        alexa = demo.seat("alexa", new Customer("anna", Locale.UK, "none", "private", "recognised", 1));
        var page = get("/sign-in");
        var signedIn = post(
                "/sign-in",
                Map.of("token", hidden(page, "token"), "next", "/", "name", "anna", "password", "demo-anna"));
        assertThat(signedIn.statusCode()).isEqualTo(303);
    }

    @AfterEach
    void stop() {
        demo.close();
        await(vertx.close());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void every_request_ends_with_a_complete_answer_on_the_banks_own_page(Asked asked) {
        String before = get("/phone/anna/version").bodyAsString();
        assertThat(open(alexa).speech()).isNotEmpty();

        assertThat(say(alexa, asked.words).speech())
                .isEqualTo("You'll find it in the bank's app, or when you sign in online.");

        String handle = arrived(before);
        var revealed = post("/s/" + handle, Map.of("token", hidden(get("/s/" + handle), "token")));
        var finish = get("/continue/" + handle);
        var fields = new HashMap<>(asked.other);
        fields.put("token", hidden(finish, "token"));
        var finished = post("/continue/" + handle, fields);
        assertThat(revealed.bodyAsString()).containsPattern(Pattern.compile(asked.answer, Pattern.DOTALL));
        assertThat(finish.bodyAsString()).doesNotContain("class=\"card answer\"");
        assertThat(finished.bodyAsString()).containsPattern(Pattern.compile(asked.otherAnswer, Pattern.DOTALL));
    }

    @Test
    void no_request_of_the_catalogue_is_left_out() {
        assertThat(everything())
                .extracting(Asked::intent)
                .containsExactlyInAnyOrderElementsOf(demo.server().rules().catalogue().intents().intents().stream()
                        .filter(intent -> !intent.system())
                        .map(Intent::id)
                        .toList());
    }

    @Test
    void a_request_is_finished_by_nobody_else_and_answers_no_forged_form() {
        String before = get("/phone/anna/version").bodyAsString();
        assertThat(open(alexa).speech()).isNotEmpty();
        assertThat(say(alexa, BALANCE.words).speech()).isNotEmpty();
        String handle = arrived(before);

        var forged = post("/continue/" + handle, Map.of("token", "guess", "slot.account", "2"));
        var unoffered = post(
                "/continue/" + handle,
                Map.of("token", hidden(get("/continue/" + handle), "token"), "slot.account", "7"));
        var unknown = get("/continue/" + handle.substring(1) + (handle.startsWith("b") ? "c" : "b"));
        var page = get("/sign-in");
        assertThat(post(
                                "/sign-in",
                                Map.of(
                                        "token",
                                        hidden(page, "token"),
                                        "next",
                                        "/",
                                        "name",
                                        "ben",
                                        "password",
                                        "demo-ben"))
                        .statusCode())
                .isEqualTo(303);
        var others = get("/continue/" + handle);

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(unoffered.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(410);
        assertThat(others.statusCode()).isEqualTo(410);
        assertThat(others.bodyAsString()).isEqualTo(unknown.bodyAsString());
    }

    /**
     * The answer reaches the page a moment after the vendor has its own; each look is a request, and there is a limit.
     */
    private String arrived(String before) {
        for (int i = 0; i < 1_000; i++) {
            String now = get("/phone/anna/version").bodyAsString();
            if (!now.equals(before)) {
                return now;
            }
        }
        throw new AssertionError("nothing arrived on the bank's page");
    }

    private HttpResponse<Buffer> get(String path) {
        return await(browser.getAbs(demo.at(path)).send());
    }

    private HttpResponse<Buffer> post(String path, Map<String, String> fields) {
        var form = MultiMap.caseInsensitiveMultiMap();
        fields.forEach(form::add);
        return await(browser.postAbs(demo.at(path)).sendForm(form));
    }

    private static String hidden(HttpResponse<Buffer> page, String name) {
        var field = Pattern.compile("<input name=\"" + name + "\" type=\"hidden\" value=\"([^\"]*)\"")
                .matcher(page.bodyAsString());
        return field.find() ? field.group(1).replace("&amp;", "&") : "";
    }
}
