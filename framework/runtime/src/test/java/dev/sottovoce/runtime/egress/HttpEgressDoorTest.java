package dev.sottovoce.runtime.egress;

import static dev.sottovoce.runtime.link.Browser.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.EgressRefused;
import dev.sottovoce.conversation.channel.OutboundCall;
import dev.sottovoce.conversation.channel.VendorUnreachable;
import dev.sottovoce.privacy.guard.Acceptance;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.guard.WireSchema;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpEgressDoorTest {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger calls = new AtomicInteger();
    private final int port = await(
                    vertx.createHttpServer().requestHandler(this::vendor).listen(0, "127.0.0.1"))
            .actualPort();
    private final String origin = "http://127.0.0.1:" + port;
    private final HttpEgressDoor door =
            new HttpEgressDoor(vertx, new EgressGuard(List.of(), new Acceptance(2, Map.of())), List.of(origin));

    @AfterEach
    void close() {
        await(door.close());
        await(vertx.close());
    }

    @Test
    void a_call_that_its_schema_explains_is_made() {
        var answer = await(door.call(call("/certificate", "/certificate")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).isEqualTo("bytes");
    }

    @Test
    void a_host_that_is_not_configured_is_never_called() {
        var other = URI.create("http://localhost:" + port + "/certificate");

        assertThat(failure(call(other, other.toString()))).isInstanceOf(EgressRefused.class);
        assertThat(calls).hasValue(0);
    }

    @Test
    void a_call_that_the_guard_cannot_explain_is_never_made() {
        assertThat(failure(call("/certificate?balance=1234", "/certificate"))).isInstanceOf(EgressRefused.class);
        assertThat(calls).hasValue(0);
    }

    @Test
    void a_redirect_is_not_followed() {
        assertThat(await(door.call(call("/redirect", "/redirect"))).status()).isEqualTo(302);
        assertThat(calls).hasValue(1);
    }

    @Test
    void an_answer_that_is_too_long_fails_the_call() {
        assertThat(failure(call("/long", "/long"))).isInstanceOf(VendorUnreachable.class);
    }

    @Test
    void an_answer_that_does_not_come_fails_the_call() {
        assertThat(failure(call("/never", "/never"))).isInstanceOf(VendorUnreachable.class);
    }

    private void vendor(HttpServerRequest request) {
        calls.incrementAndGet();
        var response = request.response();
        var unused = switch (request.path()) {
            case "/redirect" ->
                response.setStatusCode(302)
                        .putHeader("Location", "/certificate")
                        .end();
            case "/long" -> response.end("x".repeat(2000));
            case "/never" -> request.endHandler(end -> {});
            default -> response.end("bytes");
        };
    }

    private Throwable failure(OutboundCall call) {
        return await(door.call(call)
                .<Throwable>map(answer -> new AssertionError("the call was made"))
                .recover(Future::succeededFuture));
    }

    private OutboundCall call(String path, String allowed) {
        return call(URI.create(origin + path), origin + allowed);
    }

    private static OutboundCall call(URI url, String allowed) {
        var schema = WireSchema.parse(
                "wire certificate 1  body none\nmethod const \"GET\"\nurl const \"" + allowed + "\"\n");
        return new OutboundCall("GET", url, List.of(), Buffer.buffer(), schema, Duration.ofMillis(500), 1000);
    }
}
