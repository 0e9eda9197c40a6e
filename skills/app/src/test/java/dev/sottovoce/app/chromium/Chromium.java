package dev.sottovoce.app.chromium;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A headless Chromium in a process of its own, spoken to over its DevTools protocol
 * (https://chromedevtools.github.io/devtools-protocol/).
 */
public final class Chromium implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final String LISTENING = "DevTools listening on ws://";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, Promise<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Consumer<JsonObject>> listeners = new ConcurrentHashMap<>();

    private Chromium(Process process, WebSocket socket) {
        this.process = process;
        this.socket = socket;
        socket.textMessageHandler(this::received);
    }

    /** The program that {@code SOTTOVOCE_CHROMIUM} names, or one on the path. */
    public static Optional<Path> program() {
        String named = System.getenv("SOTTOVOCE_CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it.
     *
     * @param profile an empty directory for what it keeps
     */
    public static Chromium start(Vertx vertx, Path program, Path profile) throws IOException {
        // Without the sandbox because that does not start for root, as which tests run in containers; it meets only our
        // own pages.
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        try {
            String address = address(process);
            int colon = address.indexOf(':');
            int slash = address.indexOf('/');
            WebSocketClient client = vertx.createWebSocketClient(
                    new WebSocketClientOptions().setMaxFrameSize(MOST_BYTES).setMaxMessageSize(MOST_BYTES));
            return new Chromium(
                    process,
                    await(client.connect(new WebSocketConnectOptions()
                            .setHost(address.substring(0, colon))
                            .setPort(Integer.parseInt(address.substring(colon + 1, slash)))
                            .setURI(address.substring(slash)))));
        } catch (RuntimeException | Error failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    /** Opens a tab that nobody has used: without cookies and of this width in CSS pixels. */
    public Tab tab(int width) {
        String context =
                await(call("", "Target.createBrowserContext", new JsonObject())).getString("browserContextId");
        String target = await(call(
                        "",
                        "Target.createTarget",
                        new JsonObject().put("url", "about:blank").put("browserContextId", context)))
                .getString("targetId");
        String session = await(call(
                        "",
                        "Target.attachToTarget",
                        new JsonObject().put("targetId", target).put("flatten", true)))
                .getString("sessionId");
        return new Tab(this, session, width);
    }

    /** Calls a method of the protocol; the future fails with its error. */
    Future<JsonObject> call(String session, String method, JsonObject parameters) {
        int number = numbers.incrementAndGet();
        Promise<JsonObject> answer = Promise.promise();
        waiting.put(number, answer);
        var message = new JsonObject().put("id", number).put("method", method).put("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        return socket.writeTextMessage(message.encode()).compose(sent -> answer.future());
    }

    /** Hears of the events of a session. */
    void listen(String session, Consumer<JsonObject> listener) {
        listeners.put(session, listener);
    }

    private void received(String text) {
        var message = new JsonObject(text);
        if (message.containsKey("id")) {
            Promise<JsonObject> answer = waiting.remove(message.getInteger("id"));
            if (answer == null) {
                return;
            }
            if (message.containsKey("error")) {
                answer.fail(message.getJsonObject("error").getString("message"));
            } else {
                answer.complete(message.getJsonObject("result"));
            }
        } else {
            listeners
                    .getOrDefault(message.getString("sessionId", ""), any -> {})
                    .accept(message);
        }
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError("the browser did not answer", failed);
        }
    }

    /** Reads on for as long as it lives, or it would stop at a full pipe. */
    private static String address(Process process) {
        var address = new CompletableFuture<String>();
        var reader = new Thread(
                () -> {
                    try (var lines = new BufferedReader(
                            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            if (line.startsWith(LISTENING)) {
                                address.complete(line.substring(LISTENING.length()));
                            }
                        }
                        address.completeExceptionally(new IOException("the browser ended before it listened"));
                    } catch (IOException ended) {
                        address.completeExceptionally(ended);
                    }
                },
                "output of chromium");
        reader.setDaemon(true);
        reader.start();
        return await(Future.fromCompletionStage(address));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
