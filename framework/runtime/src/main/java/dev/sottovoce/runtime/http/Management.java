package dev.sottovoce.runtime.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
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
    private final Map<String, Supplier<Future<Duration>>> figures;
    private final InFlight inFlight;
    private final Supplier<List<String>> warnings;

    /**
     * Management of a server.
     *
     * @param checks what must hold to be ready, by name
     * @param figures time spans that an operator wants to know, by name; shown in milliseconds
     * @param warnings what a look at its health should not miss at the moment, such as {@code guard observes}
     */
    public Management(
            PrometheusMeterRegistry registry,
            Map<String, Supplier<Future<Boolean>>> checks,
            Map<String, Supplier<Future<Duration>>> figures,
            InFlight inFlight,
            Supplier<List<String>> warnings) {
        this.registry = registry;
        this.checks = new LinkedHashMap<>(checks);
        this.figures = new LinkedHashMap<>(figures);
        this.inFlight = inFlight;
        this.warnings = warnings;
    }

    /** Puts the routes on the management listener's router. */
    public void mount(Router router) {
        router.get("/health")
                .handler(context -> json(
                        context,
                        200,
                        new JsonObject().put("status", "up").put("warnings", new JsonArray(warnings.get()))));
        router.get("/ready").handler(this::ready);
        router.get("/metrics")
                .handler(context -> send(context, 200, "text/plain; version=0.0.4; charset=utf-8", registry.scrape()));
    }

    private void ready(RoutingContext context) {
        var holding = all(checks, false);
        var measured = all(figures, Duration.ofMillis(-1));
        Future.all(holding, measured).onSuccess(both -> {
            var answer = new JsonObject();
            holding.result().forEach((name, holds) -> answer.put(name, holds ? "up" : "down"));
            measured.result().forEach((name, span) -> answer.put(name, span.toMillis()));
            answer.put("draining", inFlight.isDraining()).put("in-flight", inFlight.now());
            boolean ready = !inFlight.isDraining() && !holding.result().containsValue(false);
            json(context, ready ? 200 : 503, answer);
        });
    }

    /** Every answer by its name; one that fails is this one. */
    private static <T> Future<Map<String, T>> all(Map<String, Supplier<Future<T>>> questions, T otherwise) {
        var names = List.copyOf(questions.keySet());
        var answers = names.stream()
                .map(questions::get)
                .map(question -> question.get().otherwise(otherwise))
                .toList();
        return Future.all(answers).map(all -> {
            var named = new LinkedHashMap<String, T>();
            for (int i = 0; i < names.size(); i++) {
                named.put(names.get(i), all.<T>resultAt(i));
            }
            return named;
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
