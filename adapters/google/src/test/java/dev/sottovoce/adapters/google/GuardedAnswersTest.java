package dev.sottovoce.adapters.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.Refusal;
import dev.sottovoce.privacy.guard.Acceptance;
import dev.sottovoce.privacy.guard.Egress;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.guard.Template;
import dev.sottovoce.privacy.guard.Verdict;
import dev.sottovoce.privacy.turn.Medium;
import dev.sottovoce.privacy.turn.MessageUse;
import dev.sottovoce.privacy.turn.TurnRecord;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.junit5.VertxExtension;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes out passes the guard, with this adapter's own wire schema; one leaf more does not. */
@ExtendWith(VertxExtension.class)
class GuardedAnswersTest {
    private static final String ASK = "Which & what's \"it\"?";
    private static final String PAGE_HANDLE = "zxwvtsrqpnmkjhgfdcbzxwvtsrqpnmk";

    private final EgressGuard guard = new EgressGuard(
            List.of(
                    template("ask", ASK, Medium.SPEECH),
                    template("ask", ASK, Medium.DISPLAY),
                    template("open", "Open", Medium.DISPLAY),
                    template("yes", "Yes", Medium.DISPLAY)),
            new Acceptance(2, Map.of()));
    private CxWorld world;

    @BeforeEach
    void build(Vertx vertx) {
        world = new CxWorld(vertx);
    }

    @Test
    void an_answer_with_everything_in_it_passes() {
        ObjectNode request =
                withParameters("{\"h\":\"x\",\"amount\":{\"amount\":5},\"a/b\":[],\"account\":\"current\"}");

        RawResponse response = answer(request, out(true));

        assertThat(response.body().toString())
                .isEqualTo("{\"fulfillmentResponse\":{\"mergeBehavior\":\"REPLACE\",\"messages\":["
                        + "{\"text\":{\"text\":[\"Which & what's \\\"it\\\"?\"]}},"
                        + "{\"payload\":{\"richContent\":[[{\"type\":\"button\",\"text\":\"Open\",\"anchor\":"
                        + "{\"href\":\"https://bank.example/s/" + PAGE_HANDLE + "\"}},"
                        + "{\"type\":\"chips\",\"options\":[{\"text\":\"Yes\"}]}]]}},{\"endInteraction\":{}}]},"
                        + "\"sessionInfo\":{\"parameters\":{\"h\":\"" + CxWorld.HANDLE
                        + "\",\"amount\":null,\"a/b\":null,\"account\":null}},\"targetPage\":\"" + CxWorld.AGENT
                        + "/flows/00000000-0000-0000-0000-000000000000/pages/END_SESSION\"}");
        assertThat(check(response, request)).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void on_the_telephone_speech_alone_goes_out() {
        ObjectNode request = withParameters("{}").put("transcript", "hello");

        RawResponse response = answer(request, out(false));

        assertThat(response.body().toString())
                .contains("<speak>Which &amp; what&apos;s &quot;it&quot;?</speak>")
                .doesNotContain("richContent", "\"text\"");
        assertThat(check(response, request)).isInstanceOf(Verdict.Passed.class);
    }

    static Stream<Consumer<ObjectNode>> mutants() {
        return Stream.of(
                body -> body.put("note", "48317"),
                body -> parameters(body).put("balance", "48317"),
                body -> parameters(body).putNull("balance48317"),
                body -> parameters(body).put("account", "48317"),
                body -> parameters(body).put("h", PAGE_HANDLE.replace('z', 'b')),
                body -> body.put("targetPage", "projects/else/flows/f/pages/END_SESSION"),
                body -> response(body).put("mergeBehavior", "APPEND"),
                body -> messages(body)
                        .addObject()
                        .putObject("text")
                        .putArray("text")
                        .add("You have 48,317 pounds."),
                body -> messages(body)
                        .addObject()
                        .putObject("liveAgentHandoff")
                        .putObject("metadata")
                        .put("balance", 48317),
                body -> body.putObject("payload").put("x", 1),
                body -> ((ObjectNode) messages(body).get(0)).put("channel", "48317"));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void one_leaf_more_or_other_trips(Consumer<ObjectNode> mutation) {
        ObjectNode request = withParameters("{\"account\":\"current\"}");
        RawResponse response = answer(request, out(false));
        ObjectNode body = CxWorld.json(response.body().toString());

        mutation.accept(body);

        assertThat(check(of(response, body), request)).isInstanceOf(Verdict.Tripped.class);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void a_refusal_passes_without_a_turn(Refusal cause) {
        assertThat(constant(CxReplies.refused(cause))).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void the_apology_passes_without_a_turn_in_both_languages() {
        assertThat(constant(world.channel.fallback(Locale.UK))).isInstanceOf(Verdict.Passed.class);
        assertThat(constant(world.channel.fallback(SmallCatalogue.ES))).isInstanceOf(Verdict.Passed.class);
        assertThat(constant(world.answerable(withParameters("{}")).replier().replayRefused()))
                .isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void an_answer_beyond_a_limit_becomes_the_apology() {
        RawResponse response = answer(withParameters("{}"), CxWorld.saying("a".repeat(5_000)));

        assertThat(response.body()).isEqualTo(world.channel.fallback(Locale.UK).body());
        assertThat(world.notices).containsEntry(CxNotice.ANSWER_UNFIT, 1);
    }

    @Test
    void an_answer_to_no_request_becomes_the_apology() {
        Received.ToAnswer received = world.answerable(withParameters("{}"));
        var unused = received.replier().encode(received.turn(), CxWorld.saying("Hello."));

        assertThat(received.replier()
                        .encode(received.turn(), CxWorld.saying("Hello."))
                        .body())
                .isEqualTo(world.channel.fallback(Locale.UK).body());
    }

    private RawResponse answer(ObjectNode request, Outbound out) {
        Received.ToAnswer received = world.answerable(request);
        return received.replier().encode(received.turn(), out);
    }

    private Verdict check(RawResponse response, ObjectNode request) {
        TurnRecord turn = new TurnRecord("t", Locale.UK);
        turn.use(new MessageUse("askDISPLAY", Map.of()));
        turn.use(new MessageUse("askSPEECH", Map.of()));
        turn.use(new MessageUse("openDISPLAY", Map.of()));
        turn.use(new MessageUse("yesDISPLAY", Map.of()));
        turn.handle(CxWorld.HANDLE);
        turn.handle(PAGE_HANDLE);
        turn.request(request.toString().getBytes(StandardCharsets.UTF_8));
        return guard.check(egress(response), world.channel.wire(), turn);
    }

    private Verdict constant(RawResponse response) {
        return guard.checkWithoutTurn(egress(response), world.channel.wire(), Locale.UK);
    }

    private static ObjectNode withParameters(String parameters) {
        ObjectNode request = CxWorld.request("turn");
        request.putObject("sessionInfo").put("session", CxWorld.SESSION).set("parameters", CxWorld.json(parameters));
        request.remove("text");
        return request;
    }

    private static Outbound out(boolean ends) {
        return new Outbound(
                Locale.UK,
                ASK,
                ASK,
                Optional.empty(),
                List.of(new Outbound.Choice("Yes", PAGE_HANDLE)),
                Optional.empty(),
                !ends,
                false,
                ends,
                List.of(new Outbound.Page(Outbound.Page.Kind.ANSWER, "Open", PAGE_HANDLE)),
                CxWorld.HANDLE);
    }

    private static ObjectNode response(ObjectNode body) {
        return (ObjectNode) body.path("fulfillmentResponse");
    }

    private static ArrayNode messages(ObjectNode body) {
        return (ArrayNode) response(body).path("messages");
    }

    private static ObjectNode parameters(ObjectNode body) {
        return (ObjectNode) body.path("sessionInfo").path("parameters");
    }

    private static RawResponse of(RawResponse response, ObjectNode body) {
        Buffer bytes = Buffer.buffer(body.toString());
        List<Map.Entry<String, String>> headers = new ArrayList<>(response.headers());
        headers.replaceAll(header -> header.getKey().equals("content-length")
                ? Map.entry("content-length", Integer.toString(bytes.length()))
                : header);
        return new RawResponse(response.status(), headers, bytes);
    }

    private static Template template(String id, String text, Medium medium) {
        return new Template(id + medium, id, Locale.UK, medium, Map.of(), List.of(new Template.Segment.Literal(text)));
    }

    private static Egress egress(RawResponse response) {
        return Egress.reply(
                response.status(), response.headers(), response.body().getBytes());
    }
}
