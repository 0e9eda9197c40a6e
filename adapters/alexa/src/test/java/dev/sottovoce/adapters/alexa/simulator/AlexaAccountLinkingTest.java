package dev.sottovoce.adapters.alexa.simulator;

import static dev.sottovoce.adapters.alexa.simulator.Awaiting.await;
import static dev.sottovoce.adapters.alexa.simulator.Awaiting.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sottovoce.adapters.alexa.simulator.AlexaAccountLinking.Client;
import dev.sottovoce.adapters.alexa.simulator.AlexaAccountLinking.LinkRefused;
import dev.sottovoce.adapters.alexa.simulator.AlexaAccountLinking.Tokens;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlexaAccountLinkingTest {
    private final Vertx vertx = Vertx.vertx();
    private final FakeSkill server = new FakeSkill(vertx);
    private final URI token = await(server.listen());
    private final AlexaAccountLinking linking = new AlexaAccountLinking(
            vertx.createHttpClient(),
            new Client(
                    URI.create("https://bank.example/oauth/authorize"),
                    token,
                    "alexa",
                    "s3cret",
                    URI.create("https://layla.amazon.com/api/skill/link/M1")),
            new SplittableRandom(3));

    @AfterEach
    void close() {
        run(vertx.close());
    }

    @Test
    void the_code_is_exchanged_with_the_verifier_of_the_challenge() throws Exception {
        server.answers(new JsonObject("{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":3600}"));

        Tokens tokens = await(linking.exchange(linking.codeFrom(redirected(parameter("state"), "code=c0de"))));

        assertThat(tokens.access()).isEqualTo("a");
        assertThat(tokens.refresh()).contains("r");
        assertThat(tokens.expiresIn()).isEqualTo(Duration.ofHours(1));
        String form = server.last().body().toString();
        assertThat(form).contains("code=c0de", "grant_type=authorization_code", "redirect_uri=https%3A%2F%2Flayla");
        byte[] verifier = field(form, "code_verifier").getBytes(StandardCharsets.US_ASCII);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier);
        assertThat(parameter("code_challenge"))
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        assertThat(server.last().headers())
                .containsEntry(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("alexa:s3cret".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_refresh_token_gets_new_tokens() {
        server.answers(new JsonObject("{\"access_token\":\"b\"}"));

        Tokens tokens = await(linking.refresh("r"));

        assertThat(tokens.access()).isEqualTo("b");
        assertThat(tokens.refresh()).isEmpty();
        assertThat(server.last().body().toString()).contains("refresh_token=r");
    }

    @Test
    void an_answer_to_another_attempt_is_refused() {
        assertThatThrownBy(() -> linking.codeFrom(redirected("other", "code=c0de")))
                .isInstanceOf(LinkRefused.class)
                .hasMessageContaining("state");
    }

    @Test
    void a_redirect_to_elsewhere_is_refused() {
        assertThatThrownBy(() -> linking.codeFrom(URI.create("https://evil.example/?code=c0de")))
                .isInstanceOf(LinkRefused.class);
    }

    @Test
    void an_error_instead_of_a_code_is_named() {
        assertThatThrownBy(() -> linking.codeFrom(redirected(parameter("state"), "error=access_denied")))
                .hasMessageContaining("access_denied");
    }

    @Test
    void a_no_of_the_token_endpoint_is_a_failure() {
        server.as(400, "application/json");
        server.answers(new JsonObject("{\"error\":\"invalid_grant\"}"));

        assertThatThrownBy(() -> await(linking.exchange("old")))
                .isInstanceOf(LinkRefused.class)
                .hasMessageContaining("400 invalid_grant");
    }

    @Test
    void an_answer_that_is_no_json_is_a_failure() {
        server.answersRaw(Buffer.buffer("<html>"));

        assertThatThrownBy(() -> await(linking.exchange("c0de"))).isInstanceOf(LinkRefused.class);
    }

    private String parameter(String name) {
        return field(linking.authorizeUrl().getRawQuery(), name);
    }

    private static String field(String form, String name) {
        Matcher found = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(form);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static URI redirected(String state, String rest) {
        return URI.create("https://layla.amazon.com/api/skill/link/M1?state=" + state + "&" + rest);
    }
}
