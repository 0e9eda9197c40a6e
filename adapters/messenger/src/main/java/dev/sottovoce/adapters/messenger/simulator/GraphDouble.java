package dev.sottovoce.adapters.messenger.simulator;

import dev.sottovoce.adapters.messenger.simulator.GraphCall.Message;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Graph API of our own: takes messages as Meta does, keeps every byte, and can be broken. Safe for use by many
 * threads.
 */
public final class GraphDouble {
    private static final int TOO_MANY_BYTES = 1024 * 1024;

    private final HttpServer server;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Set<String> customers = ConcurrentHashMap.newKeySet();
    private final List<GraphCall> calls = Collections.synchronizedList(new ArrayList<>());
    private final Map<GraphFault, Integer> faults = Collections.synchronizedMap(new EnumMap<>(GraphFault.class));

    /** A double that is not listening yet and knows no Page. */
    public GraphDouble(Vertx vertx) {
        this.server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> take(request, body)));
    }

    /** Listens on a free port of this machine; gives the origin for the configuration. */
    public Future<URI> listen() {
        return listen(0);
    }

    /** Listens on this port of this machine; gives the origin for the configuration. */
    public Future<URI> listen(int port) {
        return server.listen(port, "127.0.0.1").map(up -> URI.create("http://127.0.0.1:" + up.actualPort()));
    }

    /** Adds a Page, with the token that its calls have to carry. */
    public GraphDouble page(String id, String token) {
        tokens.put(id, token);
        return this;
    }

    /** Adds a customer: others are unknown to Meta. */
    public GraphDouble customer(String psid) {
        customers.add(psid);
        return this;
    }

    /** The next calls meet this fault; a fault that was set earlier comes first. */
    public void breakNext(GraphFault fault, int times) {
        faults.put(fault, times);
    }

    /** From now on everything works. */
    public void mend() {
        faults.clear();
    }

    /** Every call so far, refused ones too, in order. */
    public List<GraphCall> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** The calls whose message reached this customer, in order. */
    public List<GraphCall> received(String psid) {
        return calls().stream()
                .filter(call ->
                        call.message().map(Message::psid).filter(psid::equals).isPresent())
                .toList();
    }

    /** Everything that Meta has seen of all calls, for searches. */
    public String seen() {
        return calls().stream().map(GraphCall::seen).collect(Collectors.joining("\n\n"));
    }

    /** Stops listening. */
    public Future<Void> close() {
        return server.close();
    }

    private void take(HttpServerRequest request, Buffer body) {
        Optional<GraphFault> fault = fault();
        SendRules.Read read = SendRules.read(body);
        Optional<String> refused = refuse(request, read, body);
        boolean arrives = refused.isEmpty() && fault.isEmpty();
        boolean arrivesUnsaid = refused.isEmpty() && fault.equals(Optional.of(GraphFault.SILENT));
        calls.add(new GraphCall(
                request.method().name(),
                request.uri(),
                request.headers().entries().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .toList(),
                body,
                Stream.concat(read.complaints().stream(), refused.stream())
                        .distinct()
                        .toList(),
                arrives || arrivesUnsaid ? read.message() : Optional.empty()));
        if (fault.isPresent()) {
            fail(request, fault.get());
        } else if (refused.isPresent()) {
            answer(request, refused.get().startsWith("token") ? 401 : 400, error(refused.get()));
        } else {
            String psid = read.message().map(Message::psid).orElse("");
            answer(request, 200, "{\"recipient_id\":\"" + psid + "\",\"message_id\":\"m_" + calls.size() + "\"}");
        }
    }

    private Optional<GraphFault> fault() {
        synchronized (faults) {
            Optional<GraphFault> next = faults.keySet().stream().findFirst();
            next.ifPresent(fault -> faults.computeIfPresent(fault, (same, left) -> left <= 1 ? null : left - 1));
            return next;
        }
    }

    private Optional<String> refuse(HttpServerRequest request, SendRules.Read read, Buffer body) {
        String[] path = request.path().split("/", -1);
        if (!request.method().name().equals("POST") || path.length != 4 || !path[3].equals("messages")) {
            return Optional.of("address is unknown");
        }
        String token = tokens.get(path[2]);
        List<String> authorizations = request.headers().getAll("authorization");
        if (token == null || !authorizations.equals(List.of("Bearer " + token))) {
            return Optional.of("token does not belong to the page");
        }
        if (!read.complaints().isEmpty() || body.length() > TOO_MANY_BYTES) {
            return Optional.of("message is malformed");
        }
        boolean known =
                read.message().map(Message::psid).filter(customers::contains).isPresent();
        return known ? Optional.empty() : Optional.of("recipient is unknown");
    }

    private static String error(String refusal) {
        if (refusal.startsWith("token")) {
            return GraphFault.error(190, 0);
        }
        return GraphFault.error(100, refusal.startsWith("recipient") ? 2018001 : 0);
    }

    private static void fail(HttpServerRequest request, GraphFault fault) {
        if (fault == GraphFault.DOWN) {
            var unused = request.connection().close();
        } else if (fault != GraphFault.SILENT) {
            answer(request, fault.status(), fault.body());
        }
    }

    private static void answer(HttpServerRequest request, int status, String body) {
        var unused = request.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json; charset=UTF-8")
                .end(body);
    }
}
