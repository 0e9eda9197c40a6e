package dev.sottovoce.runtime.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The routes of the management listener: {@code /health} (the process lives), {@code /ready} (it can answer customers),
 * {@code /metrics} (Prometheus).
 */
public final class Management {
    private final PrometheusMeterRegistry registry;
    private final Map<String, Supplier<Future<Boolean>>> checks;
    private final InFlight inFlight;
    private final List<String> warnings;

    /**
     * Management of a server.
     *
     * @param checks what must hold to be ready, by name
     * @param warnings what a look at its health should not miss, such as {@code guard observes}
     */
    public Management(
            PrometheusMeterRegistry registry,
            Map<String, Supplier<Future<Boolean>>> checks,
            InFlight inFlight,
            List<String> warnings) {
        this.registry = registry;
        this.checks = new LinkedHashMap<>(checks);
        this.inFlight = inFlight;
        this.warnings = List.copyOf(warnings);
    }

    /** Puts the routes on the management listener's router. */
    public void mount(Router router) {
        router.get("/health")
                .handler(context -> json(
                        context, 200, new JsonObject().put("status", "up").put("warnings", new JsonArray(warnings))));
        router.get("/ready").handler(this::ready);
        router.get("/metrics")
                .handler(context -> send(context, 200, "text/plain; version=0.0.4; charset=utf-8", registry.scrape()));
    }

    private void ready(RoutingContext context) {
        var answers = checks.values().stream()
                .map(check -> check.get().otherwise(false))
                .toList();
        Future.all(answers).onSuccess(all -> {
            var names = List.copyOf(checks.keySet());
            var answer = new JsonObject();
            boolean ready = !inFlight.isDraining();
            for (int i = 0; i < names.size(); i++) {
                boolean holds = all.<Boolean>resultAt(i);
                answer.put(names.get(i), holds ? "up" : "down");
                ready &= holds;
            }
            answer.put("draining", inFlight.isDraining()).put("in-flight", inFlight.now());
            json(context, ready ? 200 : 503, answer);
        });
    }

    private static void json(RoutingContext context, int status, JsonObject body) {
        send(context, status, "application/json", body.encode());
    }

    private static void send(RoutingContext context, int status, String type, String body) {
        var unused = context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body)
                .otherwiseEmpty();
    }
}
