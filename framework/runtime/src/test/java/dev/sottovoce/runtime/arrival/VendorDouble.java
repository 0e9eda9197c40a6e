package dev.sottovoce.runtime.arrival;

import static dev.sottovoce.runtime.link.Browser.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A vendor that is called: keeps what it was sent, and fails as told. */
final class VendorDouble {
    private final Vertx vertx;
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private HttpServer server;
    private final int port;

    /** How a call can go wrong. */
    enum Fault {
        NONE,
        THROTTLED,
        FAILING,
        FORBIDDEN,
        SILENT,
        HANGING_UP,
        GARBAGE,
        HUGE
    }

    VendorDouble(Vertx vertx) {
        this.vertx = vertx;
        this.server = listen(0);
        this.port = server.actualPort();
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** What was sent, in order, whether it was answered or not. */
    List<String> bodies() {
        return List.copyOf(bodies);
    }

    synchronized void next(Fault... coming) {
        faults.addAll(List.of(coming));
    }

    void goDown() {
        await(server.close());
    }

    void comeUp() {
        server = listen(port);
    }

    private HttpServer listen(int at) {
        return await(vertx.createHttpServer().requestHandler(this::take).listen(at, "127.0.0.1"));
    }

    private synchronized Fault fault() {
        return faults.isEmpty() ? Fault.NONE : faults.remove();
    }

    private void take(HttpServerRequest request) {
        request.bodyHandler(body -> {
            bodies.add(body.toString());
            var response = request.response();
            switch (fault()) {
                case NONE -> response.end("ok");
                case THROTTLED -> response.setStatusCode(429).end();
                case FAILING -> response.setStatusCode(500).end();
                case FORBIDDEN -> response.setStatusCode(403).end();
                case SILENT -> {}
                case HANGING_UP -> {
                    var unused = request.connection().close();
                }
                case GARBAGE -> response.end("\u0000{{{");
                case HUGE -> response.end("x".repeat(100_000));
            }
        });
    }
}
