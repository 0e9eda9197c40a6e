package dev.sottovoce.runtime.http;

import static dev.sottovoce.runtime.link.Browser.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.Arrival;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.runtime.secret.Secret;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sealing;
import dev.sottovoce.runtime.store.SqlReplayStore;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
    private final Vertx vertx = Vertx.vertx();
    private final WebClient client = WebClient.create(vertx);
    private final Clock clock = Clock.systemUTC();
    private final InFlight inFlight = new InFlight();
    private final FakeChannel channel = new FakeChannel();
    private final FakeTurns turns = new FakeTurns();
    private final List<Arrival> arrived = new ArrayList<>();
    private Future<Void> durable = Future.succeededFuture();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Database database =
            await(Database.open(vertx, Database.inMemory("server-" + UUID.randomUUID()), clock));
    private final Server server = await(open());

    /** Answers with its count, or when told to. */
    private static final class FakeTurns implements Turns {
        private final AtomicInteger answered = new AtomicInteger();
        private Future<Void> hold = Future.succeededFuture();

        @Override
        public Future<RawResponse> answer(
                Channel channel, Received.ToAnswer received, Buffer request, Instant deadline) {
            int number = answered.incrementAndGet();
            return hold.map(FakeChannel.response(200, "{\"answer\":" + number + "}"));
        }

        @Override
        public RawResponse constant(Channel channel, RawResponse response, Locale locale) {
            return response;
        }
    }

    @AfterEach
    void close() {
        await(server.close(Duration.ofSeconds(1)));
        await(database.close());
        await(vertx.close());
    }

    @Test
    void a_turn_is_answered() {
        var answer = post("id1 hello");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.bodyAsString()).isEqualTo("{\"answer\":1}");
        assertThat(answer.getHeader("content-type")).isEqualTo("application/json");
    }

    @Test
    void a_retry_gets_the_same_bytes_and_no_second_turn() {
        var first = post("id1 hello");

        assertThat(post("id1 hello").body()).isEqualTo(first.body());
        assertThat(turns.answered).hasValue(1);
    }

    @Test
    void the_same_id_with_another_body_is_refused() {
        var first = post("id1 hello");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(post("id1 something else").statusCode()).isEqualTo(400);
        assertThat(turns.answered).hasValue(1);
    }

    @Test
    void the_channel_sees_headers_in_order_and_doubled() {
        var answer = await(client.request(HttpMethod.POST, server.port(), "127.0.0.1", "/fake?q=1")
                .putHeader("X-Signature", List.of("one", "two"))
                .sendBuffer(Buffer.buffer("id1 hello")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(channel.requests.get(0).header("x-signature")).containsExactly("one", "two");
        assertThat(channel.requests.get(0).query()).isEqualTo("q=1");
    }

    @Test
    void an_announced_body_that_is_too_long_is_413_and_never_reaches_the_channel() {
        assertThat(post("x".repeat(1001)).statusCode()).isEqualTo(413);
        assertThat(channel.requests).isEmpty();
    }

    @Test
    void a_body_that_grows_too_long_is_413() {
        var answer = await(client.request(HttpMethod.POST, server.port(), "127.0.0.1", "/fake")
                .sendStream(new Pieces(20, 100)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(channel.requests).isEmpty();
    }

    @Test
    void the_channel_refuses_methods_itself() {
        assertThat(await(client.get(server.port(), "127.0.0.1", "/fake").send()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_defect_says_nothing_outside() {
        var answer = post("broken");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.bodyAsString()).isEqualTo("{\"say\":\"sorry\"}");
    }

    @Test
    void an_event_is_acknowledged_once_it_is_durable() {
        assertThat(post("event k1 anna 1 hello").statusCode()).isEqualTo(200);
        assertThat(arrived).extracting(Arrival::key).containsExactly("k1");
    }

    @Test
    void an_event_that_cannot_be_made_durable_has_to_come_again() {
        durable = Future.failedFuture("the disk is full");

        assertThat(post("event k1 anna 1 hello").statusCode()).isEqualTo(503);
    }

    @Test
    void a_batch_without_events_is_acknowledged() {
        durable = Future.failedFuture("nothing to keep");

        assertThat(post("event").statusCode()).isEqualTo(200);
    }

    @Test
    void an_unknown_path_is_404_without_a_word() {
        var answer = await(client.get(server.port(), "127.0.0.1", "/nowhere").send());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready", "/metrics"})
    void operators_ask_on_their_own_listener_only(String path) {
        assertThat(await(client.get(server.managementPort(), "127.0.0.1", path).send())
                        .statusCode())
                .isEqualTo(200);
        assertThat(await(client.get(server.port(), "127.0.0.1", path).send()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusals_and_turns_are_counted() {
        var unused = List.of(post("id1 hello"), post("id1 other"));

        var metrics = await(client.get(server.managementPort(), "127.0.0.1", "/metrics")
                        .send())
                .bodyAsString();
        assertThat(metrics)
                .contains("sottovoce_requests_refused_total{cause=\"replay\",channel=\"fake\"} 1.0")
                .contains("sottovoce_turn_seconds_count{channel=\"fake\",outcome=\"answered\"} 1");
    }

    @Test
    void a_stop_waits_for_turns_in_flight_and_is_not_ready_meanwhile() {
        Promise<Void> bank = Promise.promise();
        turns.hold = bank.future();
        var answer = client.request(HttpMethod.POST, server.port(), "127.0.0.1", "/fake")
                .sendBuffer(Buffer.buffer("id1 hello"));
        Promise<Void> arrived = Promise.promise();
        vertx.setPeriodic(5, timer -> {
            if (turns.answered.get() == 1 && arrived.tryComplete()) {
                vertx.cancelTimer(timer);
            }
        });
        await(arrived.future());

        var stopped = server.close(Duration.ofSeconds(10));
        var ready =
                await(client.get(server.managementPort(), "127.0.0.1", "/ready").send());
        bank.complete();

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(await(answer).bodyAsString()).isEqualTo("{\"answer\":1}");
        await(stopped);
    }

    private HttpResponse<Buffer> post(String body) {
        return await(client.request(HttpMethod.POST, server.port(), "127.0.0.1", "/fake")
                .sendBuffer(Buffer.buffer(body)));
    }

    private Future<Void> take(Channel from, List<Arrival> batch) {
        arrived.addAll(batch);
        return durable;
    }

    private Future<Server> open() {
        var main = Router.router(vertx);
        var replays = new SqlReplayStore(database, new Sealing(new Secret("key"), new SecureRandom()), clock);
        var patience = new ChannelRoute.BodyPatience(vertx, Duration.ofSeconds(5));
        new ChannelRoute(
                        new ChannelRoute.Parts(
                                turns, this::take, replays, patience, inFlight, new Meters(registry), clock),
                        channel)
                .mount(main);
        var management = Router.router(vertx);
        new Management(registry, Map.of("database", database::isReady), Map.of(), inFlight, List::of).mount(management);
        var anywhere = new Server.Address("127.0.0.1", 0);
        return Server.open(vertx, anywhere, main, anywhere, management, inFlight);
    }
}
