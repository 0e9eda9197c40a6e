package dev.sottovoce.adapters.messenger.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sottovoce.conversation.channel.Simulator.Heard;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulator against a webhook that answers by calls. */
@ExtendWith(VertxExtension.class)
class MessengerSimulatorTest {
    private static final String SECRET = "app-secret";
    private static final String TOKEN = "EAAtoken";

    private final List<JsonObject> events = Collections.synchronizedList(new ArrayList<>());
    private final List<List<String>> signatures = Collections.synchronizedList(new ArrayList<>());
    private GraphDouble graph;
    private HttpClient client;
    private URI graphUrl;
    private MessengerSimulator anna;
    private volatile List<JsonObject> answers = List.of();
    private volatile int status = 200;

    @BeforeEach
    void start(Vertx vertx) {
        graph = new GraphDouble(vertx).page("1001", TOKEN);
        graphUrl = await(graph.listen());
        client = vertx.createHttpClient();
        URI webhook = await(vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    signatures.add(
                            List.of(request.getHeader("X-Hub-Signature-256"), MetaWebhook.signature(SECRET, body)));
                    events.add(body.toJsonObject());
                    request.response().setStatusCode(status).end();
                    var unused = answer(answers);
                }))
                .listen(0, "127.0.0.1")
                .map(up -> URI.create("http://127.0.0.1:" + up.actualPort() + "/messenger")));
        anna = new MessengerSimulator(
                vertx,
                new MessengerCustomer("1001", "4242"),
                new MetaWebhook(vertx, webhook, SECRET),
                graph,
                Clock.systemUTC(),
                new Random(1));
    }

    @Test
    void words_go_out_signed_and_escaped_as_meta_does() {
        answers = List.of(text("Hello."));

        Heard heard = await(anna.say("¿cuánto? https://x"));

        assertThat(heard.display()).isEqualTo("Hello.");
        assertThat(heard.exchange().request().toString()).contains("\\u00bfcu\\u00e1nto? https:\\/\\/x");
        assertThat(message().getString("text")).isEqualTo("¿cuánto? https://x");
        assertThat(signatures).allSatisfy(pair -> assertThat(pair.get(0)).isEqualTo(pair.get(1)));
    }

    @Test
    void an_answer_of_two_messages_is_heard_whole() {
        answers = List.of(text("One."), text("Two?"));

        Heard heard = await(anna.open());

        assertThat(heard.display()).isEqualTo("One.\nTwo?");
        assertThat(heard.microphoneOpen()).isTrue();
        assertThat(messaging().getJsonObject("postback").getString("payload")).isEqualTo("GET_STARTED");
    }

    @Test
    void a_quick_reply_is_tapped_by_its_title() {
        answers = List.of(withReply("Which?", "Savings", "the-payload"));
        run(anna.say("balance"));
        answers = List.of(text("There."));

        Heard heard = await(anna.tap("Savings"));

        assertThat(heard.display()).isEqualTo("There.");
        assertThat(message().getJsonObject("quick_reply").getString("payload")).isEqualTo("the-payload");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> await(anna.tap("Savings")));
    }

    @Test
    void a_button_that_opens_a_page_is_followed() {
        answers = List.of(withPage("Your answer is here.", "Open", "https://bank.example/link/x"));

        Heard heard = await(anna.say("balance"));

        assertThat(heard.buttons()).containsExactly("Open");
        assertThat(heard.linkCard()).isTrue();
        assertThat(anna.opens("Open")).contains(URI.create("https://bank.example/link/x"));
    }

    @Test
    void a_repetition_has_the_same_bytes() {
        answers = List.of(text("Hello."));
        Heard first = await(anna.say("hi"));
        answers = List.of();

        Heard again = await(anna.redeliver());

        assertThat(again.exchange().request()).isEqualTo(first.exchange().request());
        assertThat(again.display()).isEmpty();
    }

    @Test
    void a_webhook_that_refuses_is_not_waited_for() {
        status = 403;

        assertThat(await(anna.say("hi")).exchange().status()).isEqualTo(403);
    }

    @Test
    void everything_that_meta_saw_is_kept() {
        answers = List.of(text("Hello."));

        Heard heard = await(anna.say("hi"));

        assertThat(graph.seen())
                .contains("POST /v26.0/1001/messages", "authorization: Bearer " + TOKEN, "Hello.")
                .isEqualTo(heard.exchange().response().toString());
    }

    @Test
    void what_meta_would_refuse_is_a_complaint_and_does_not_arrive() {
        run(answer(List.of(text("x".repeat(2000)))));
        run(call("/v26.0/1001/messages", "Bearer other", text("x")));
        run(call(
                "/v26.0/1001/messages",
                "Bearer " + TOKEN,
                text("x").put("recipient", new JsonObject().put("id", "7"))));

        assertThat(graph.calls()).hasSize(3).allSatisfy(call -> {
            assertThat(call.complaints()).isNotEmpty();
            assertThat(call.message()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR", "THROTTLED", "WINDOW_CLOSED", "TOKEN_REFUSED", "GARBAGE"})
    void a_fault_holds_as_often_as_it_was_set(GraphFault fault) {
        graph.breakNext(fault, 1);

        int first = await(call("/v26.0/1001/messages", "Bearer " + TOKEN, text("x")));
        int second = await(call("/v26.0/1001/messages", "Bearer " + TOKEN, text("x")));

        assertThat(first).isEqualTo(fault.status());
        assertThat(second).isEqualTo(200);
        assertThat(graph.received("4242")).hasSize(1);
    }

    @Test
    void a_double_that_is_down_breaks_the_connection() {
        graph.breakNext(GraphFault.DOWN, 1);

        assertThat(call("/v26.0/1001/messages", "Bearer " + TOKEN, text("x"))
                        .map("answered")
                        .otherwise("broken"))
                .satisfies(outcome -> assertThat(await(outcome)).isEqualTo("broken"));
        assertThat(graph.received("4242")).isEmpty();
    }

    private JsonObject messaging() {
        return events.get(events.size() - 1)
                .getJsonArray("entry")
                .getJsonObject(0)
                .getJsonArray("messaging")
                .getJsonObject(0);
    }

    private JsonObject message() {
        return messaging().getJsonObject("message");
    }

    private Future<Integer> answer(List<JsonObject> bodies) {
        Future<Integer> sent = Future.succeededFuture(0);
        for (JsonObject body : bodies) {
            sent = sent.compose(any -> call("/v26.0/1001/messages", "Bearer " + TOKEN, body));
        }
        return sent;
    }

    private Future<Integer> call(String path, String authorization, JsonObject body) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(graphUrl + path)
                .setTimeout(10_000)
                .putHeader("authorization", authorization);
        return client.request(options)
                .compose(request -> request.send(Buffer.buffer(body.encode())))
                .map(response -> response.statusCode());
    }

    private static JsonObject text(String text) {
        return body(new JsonObject().put("text", text));
    }

    private static JsonObject withReply(String text, String title, String payload) {
        return body(new JsonObject()
                .put("text", text)
                .put(
                        "quick_replies",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("content_type", "text")
                                        .put("title", title)
                                        .put("payload", payload))));
    }

    private static JsonObject withPage(String text, String title, String url) {
        var button = new JsonObject().put("type", "web_url").put("title", title).put("url", url);
        return body(new JsonObject()
                .put(
                        "attachment",
                        new JsonObject()
                                .put("type", "template")
                                .put(
                                        "payload",
                                        new JsonObject()
                                                .put("template_type", "button")
                                                .put("text", text)
                                                .put("buttons", new JsonArray().add(button)))));
    }

    private static JsonObject body(JsonObject message) {
        return new JsonObject()
                .put("recipient", new JsonObject().put("id", "4242"))
                .put("messaging_type", "RESPONSE")
                .put("message", message);
    }

    private static void run(Future<?> future) {
        var unused = await(future);
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.await(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("A future was not completed within 30 s", e);
        }
    }
}
