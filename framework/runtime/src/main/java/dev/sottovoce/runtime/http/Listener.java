package dev.sottovoce.runtime.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/** One listening socket. */
public final class Listener {
    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int MAX_LINE_BYTES = 8 * 1024;
    private static final int IDLE_SECONDS = 60;

    private final HttpServer server;

    private Listener(HttpServer server) {
        this.server = server;
    }

    /**
     * Listens.
     *
     * @param port 0 for any free one
     */
    public static Future<Listener> open(Vertx vertx, String host, int port, Router router) {
        // A failure inside us says nothing outside, whatever its message is.
        router.errorHandler(500, context -> end(context, 500));
        router.errorHandler(413, context -> end(context, 413));
        router.errorHandler(404, context -> end(context, 404));
        router.errorHandler(405, context -> end(context, 405));
        var options = new HttpServerOptions()
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setMaxInitialLineLength(MAX_LINE_BYTES)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setCompressionSupported(false);
        return vertx.createHttpServer(options)
                .requestHandler(router)
                .listen(port, host)
                .map(Listener::new);
    }

    /** The port it got. */
    public int port() {
        return server.actualPort();
    }

    /** Takes no new connection, and closes those that are there once they are idle. */
    public Future<Void> close() {
        return server.shutdown(1, TimeUnit.SECONDS);
    }

    private static void end(RoutingContext context, int status) {
        if (!context.response().ended()) {
            var unused = context.response().setStatusCode(status).end().otherwiseEmpty();
        }
    }
}
