package dev.sottovoce.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.adapters.alexa.simulator.AlexaSigner;
import dev.sottovoce.adapters.alexa.simulator.AlexaSimulator;
import dev.sottovoce.conversation.channel.Simulator.Heard;
import dev.sottovoce.runtime.Sottovoce;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.config.ConfigurationReader;
import dev.sottovoce.runtime.secret.Tokens;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Amazon, or somebody who says so, gets from the whole server over HTTP. */
class AlexaOverHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.fixed(java.time.Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private final WebClient http = WebClient.create(vertx);
    private Sottovoce server;
    private AlexaSigner signer;
    private AlexaSimulator device;

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() {
        String name = UUID.randomUUID().toString();
        Assistants assistants = Wait.on(Assistants.open(vertx, CLOCK));
        var environment = new HashMap<>(Settings.onFreePorts());
        environment.put("SOTTOVOCE_DATA", data.toString());
        environment.put(
                "SOTTOVOCE_DATABASE",
                "jdbc:h2:mem:" + name + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        Configuration configuration = assistants.configured(more -> {
            environment.putAll(more);
            return ConfigurationReader.read(Optional.empty(), environment, data, new Tokens(new SecureRandom()));
        });
        AlexaAssistant alexa = assistants.of(AlexaAssistant.class);
        var demo = new Demo(configuration, assistants, CLOCK);
        signer = alexa.signer();
        server = Wait.on(Sottovoce.start(vertx, demo.setup("jdbc:h2:mem:bank" + name + ";DB_CLOSE_DELAY=-1")));
        device = Wait.on(alexa.device(
                new Place(vertx, server, configuration, CLOCK),
                new Customer("anna", Locale.UK, "default", "private", "recognised", 7)));
    }

    @AfterEach
    void stop() {
        Wait.on(server.close());
        Wait.on(vertx.close());
    }

    @Test
    void a_signed_request_is_answered() throws Exception {
        ObjectNode request = launch();

        Answer answer = post(request.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Quiet Bank");
    }

    @Test
    void a_changed_body_is_refused_with_the_constant_answer() throws Exception {
        byte[] body = launch().toString().getBytes(StandardCharsets.UTF_8);
        String signature = sign(body);
        body[body.length - 2] ^= 1;

        Answer answer = post(body, Map.of("Signature-256", signature));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void a_stale_request_is_refused() throws Exception {
        ObjectNode request = launch();
        ((ObjectNode) request.get("request")).put("timestamp", "2026-03-02T09:57:29Z");

        assertThat(post(bytes(request)).status()).isEqualTo(400);
    }

    @Test
    void a_request_for_another_skill_is_refused() throws Exception {
        ObjectNode request = launch();
        ((ObjectNode) request.at("/context/System/application")).put("applicationId", "amzn1.ask.skill.other");

        assertThat(post(bytes(request)).status()).isEqualTo(400);
    }

    @Test
    void a_known_request_id_with_another_body_is_refused_and_with_the_same_body_gets_the_same_bytes() throws Exception {
        ObjectNode request = launch();

        Answer first = post(bytes(request));
        Answer again = post(bytes(request));
        ((ObjectNode) request.get("session")).put("new", false);
        Answer other = post(bytes(request));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(400);
    }

    @Test
    void an_unknown_request_type_gets_an_empty_answer() throws Exception {
        ObjectNode request = launch();
        ((ObjectNode) request.get("request")).put("type", "Weather.Changed");

        Answer answer = post(bytes(request));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("outputSpeech");
    }

    @Test
    void malformed_json_is_refused() throws Exception {
        assertThat(post("{\"version\":".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
    }

    @Test
    void another_content_type_is_refused() throws Exception {
        assertThat(post(bytes(launch()), Map.of("Content-Type", "text/plain")).status())
                .isEqualTo(415);
    }

    @Test
    void two_megabytes_are_refused() throws Exception {
        assertThat(post(new byte[2_000_000]).status()).isEqualTo(413);
    }

    @Test
    void the_wrong_certificate_host_is_refused() throws Exception {
        assertThat(post(bytes(launch()), Map.of("SignatureCertChainUrl", "https://example.org/echo.api/cert.pem"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_amazon_sent_comes_back_nowhere() throws Exception {
        Heard heard = Wait.on(device.open().compose(opened -> device.say("what's my balance")));

        String sent = heard.exchange().response().toString() + heard.exchange().responseHeaders();

        assertThat(device.canaries())
                .isNotEmpty()
                .allSatisfy(canary -> assertThat(sent).doesNotContain(canary));
    }

    private ObjectNode launch() throws Exception {
        Heard heard = Wait.on(device.open());
        ObjectNode request =
                (ObjectNode) JSON.readTree(heard.exchange().request().getBytes());
        ((ObjectNode) request.get("request")).put("requestId", "amzn1.echo-api.request." + UUID.randomUUID());
        return request;
    }

    private static byte[] bytes(ObjectNode request) {
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String sign(byte[] body) throws Exception {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(signer.key());
        signature.update(body);
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private Answer post(byte[] body) throws Exception {
        return post(body, Map.of());
    }

    private Answer post(byte[] body, Map<String, String> headers) throws Exception {
        HttpRequest<Buffer> request = http.post(server.port(), "127.0.0.1", "/alexa")
                .putHeader("Content-Type", "application/json;charset=utf-8")
                .putHeader("SignatureCertChainUrl", signer.certChainUrl())
                .putHeader("Signature-256", sign(body));
        headers.forEach((name, value) -> request.putHeader(name, value));
        return Wait.on(request.sendBuffer(Buffer.buffer(body))
                .map(response ->
                        new Answer(response.statusCode(), Objects.requireNonNullElse(response.bodyAsString(), ""))));
    }
}
