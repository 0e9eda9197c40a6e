package dev.sottovoce.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.adapters.messenger.simulator.GraphCall;
import dev.sottovoce.adapters.messenger.simulator.GraphDouble;
import dev.sottovoce.adapters.messenger.simulator.MetaWebhook;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real server that is killed without warning, on the same data again. */
@ExtendWith(VertxExtension.class)
final class KilledServerTest {
    private static final String PAGE = "100000000000001";
    private static final long FIRST_PSID = 7_000_000_000_000_000L;

    /** So many lanes are worked on at once: at most so many messages are under way when the server dies. */
    private static final int LANES = 64;

    @TempDir
    private Path directory;

    private final List<Process> processes = new ArrayList<>();
    private GraphDouble graph = new GraphDouble(Vertx.vertx());
    private URI origin = URI.create("http://127.0.0.1");

    @BeforeEach
    void open(Vertx vertx) throws Exception {
        graph = new GraphDouble(vertx).page(PAGE, MortalServer.SECRETS.access());
        origin = graph.listen().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        Files.writeString(configuration(), """
                sottovoce: 1
                channels:
                  messenger:
                    applications: ["%s"]
                    locales: [en-GB]
                    trust: test
                    speakers: false
                """.formatted(PAGE));
    }

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void a_thousand_events_that_were_acknowledged_survive_a_kill_and_are_answered_once() throws Exception {
        URI first = start();

        assertThat(post(first, batch(1000))).isEqualTo(200);
        kill();
        var unused = start();

        assertThat(answers(reached -> reached == 1000))
                .hasSize(1000)
                .allSatisfy((psid, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void what_a_kill_interrupts_is_lost_nowhere_and_doubled_only_where_it_was_under_way() throws Exception {
        URI first = start();

        assertThat(post(first, batch(300))).isEqualTo(200);
        assertThat(answers(reached -> reached >= 20)).hasSizeGreaterThanOrEqualTo(20);
        kill();
        var unused = start();

        Map<String, Long> answers = answers(reached -> reached == 300);
        assertThat(answers).hasSize(300);
        assertThat(answers.values().stream().filter(count -> count > 1)).hasSizeLessThanOrEqualTo(LANES);
        assertThat(answers.values()).allMatch(count -> count <= 2);
    }

    private Path configuration() {
        return directory.resolve("sottovoce.yaml");
    }

    /** Starts a server on the data of the one before; gives its webhook. */
    private URI start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MortalServer.class.getName(),
                        configuration().toString(),
                        directory.resolve("data").toString(),
                        origin.toString())
                .redirectErrorStream(true)
                .start();
        processes.add(process);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        var before = new ArrayList<String>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(MortalServer.SERVES)) {
                drain(output);
                return URI.create("http://127.0.0.1:" + line.substring(MortalServer.SERVES.length()) + "/messenger");
            }
            before.add(line);
        }
        throw new AssertionError("the server ended before it served: " + before);
    }

    /** A process whose output nobody reads stands still. */
    private static void drain(BufferedReader output) {
        var reader = new Thread(() -> output.lines().forEach(line -> {}), "output of a server");
        reader.setDaemon(true);
        reader.start();
    }

    /** As {@code kill -9} does. */
    private void kill() throws InterruptedException {
        Process last = processes.get(processes.size() - 1).destroyForcibly();
        assertThat(last.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    /** One event each of so many strangers. */
    private Buffer batch(int count) {
        var events = new JsonArray();
        IntStream.range(0, count).mapToObj(i -> String.valueOf(FIRST_PSID + i)).forEach(psid -> {
            graph = graph.customer(psid);
            events.add(new JsonObject()
                    .put("sender", new JsonObject().put("id", psid))
                    .put("recipient", new JsonObject().put("id", PAGE))
                    .put("timestamp", System.currentTimeMillis())
                    .put("message", new JsonObject().put("mid", "m_" + psid).put("text", "help")));
        });
        var entry = new JsonObject()
                .put("id", PAGE)
                .put("time", System.currentTimeMillis())
                .put("messaging", events);
        return MetaWebhook.escaped(new JsonObject()
                .put("object", "page")
                .put("entry", new JsonArray().add(entry))
                .encode());
    }

    private static int post(URI webhook, Buffer body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(webhook)
                .timeout(Duration.ofSeconds(20))
                .header("content-type", "application/json")
                .header("x-hub-signature-256", MetaWebhook.signature(MortalServer.SECRETS.app(), body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes()))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** How many messages reached each customer, once enough customers were reached; or after a minute and a half. */
    private Map<String, Long> answers(IntPredicate enough) throws InterruptedException {
        Map<String, Long> answers = answers();
        for (int i = 0; i < 900 && !enough.test(answers.size()); i++) {
            var unused = new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
            answers = answers();
        }
        return answers;
    }

    private Map<String, Long> answers() {
        return graph.calls().stream()
                .flatMap(call -> call.message().stream())
                .collect(Collectors.groupingBy(GraphCall.Message::psid, Collectors.counting()));
    }
}
