package dev.sottovoce.runtime.http;

import dev.sottovoce.runtime.log.Arg;
import dev.sottovoce.runtime.log.Line;
import dev.sottovoce.runtime.log.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Both listeners, and an orderly end: no new requests, turns in flight are finished, then the sockets close. */
public final class Server {
    private final Listener main;
    private final Listener management;
    private final InFlight inFlight;
    private final Log log = new Log("sottovoce.server");

    private Server(Listener main, Listener management, InFlight inFlight) {
        this.main = main;
        this.management = management;
        this.inFlight = inFlight;
    }

    /** Where to listen; port 0 takes any free one. */
    public record Address(String host, int port) {}

    /** Opens both listeners, or none. */
    public static Future<Server> open(
            Vertx vertx,
            Address mainAddress,
            Router main,
            Address managementAddress,
            Router management,
            InFlight inFlight) {
        return Listener.open(vertx, mainAddress.host(), mainAddress.port(), main)
                .compose(first -> Listener.open(vertx, managementAddress.host(), managementAddress.port(), management)
                        .map(second -> new Server(first, second, inFlight))
                        .onFailure(taken -> {
                            var unused = first.close();
                        }))
                .onSuccess(server -> server.log.info(
                        Line.STARTED, Arg.of("port", server.port()), Arg.of("management", server.managementPort())));
    }

    /** The port of vendors and customers. */
    public int port() {
        return main.port();
    }

    /** The port of operators. */
    public int managementPort() {
        return management.port();
    }

    /** Stops; turns that are not finished after this time are given up. */
    public Future<Void> close(Duration patience) {
        log.info(Line.STOPPING, Arg.of("in-flight", inFlight.now()));
        return inFlight.drained()
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(late -> log.warn(Line.STOPPED_WITH_TURNS, Arg.of("in-flight", inFlight.now())))
                .otherwiseEmpty()
                .eventually(main::close)
                .eventually(management::close)
                .onComplete(end -> log.info(Line.STOPPED));
    }
}
