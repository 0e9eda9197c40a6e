package dev.sottovoce.adapters.messenger;

import static dev.sottovoce.adapters.messenger.MessengerWorld.HANDLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.conversation.channel.Caller;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.OutboundCall;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.ReturnAddress;
import dev.sottovoce.privacy.guard.Acceptance;
import dev.sottovoce.privacy.guard.CanonicalJson;
import dev.sottovoce.privacy.guard.Egress;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.guard.Template;
import dev.sottovoce.privacy.guard.Verdict;
import dev.sottovoce.privacy.turn.Medium;
import dev.sottovoce.privacy.turn.MessageUse;
import dev.sottovoce.privacy.turn.TurnRecord;
import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out passes the guard with this adapter's own wire schemas, and nothing can be added to it. */
class GuardedCallsTest {
    private static final long SEED = 20260302;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OTHER = "c".repeat(31);
    private static final String SHORT = "Which \"account\" — a\\b?\nThis or that?";
    private static final String LONG = "A".repeat(700);
    private static final List<String> TITLES = List.of("Current", "Savings", "Más…");

    private final MessengerWorld world = new MessengerWorld();
    private final Caller caller = world.channel.caller().orElseThrow();
    private final Inbound in =
            world.arrivals(MessengerWorld.message("\"text\":\"hi\"")).get(0).turn();
    private final ReturnAddress address = new GraphAddress("1001", "42").write();
    private final EgressGuard guard = new EgressGuard(
            Stream.concat(Stream.of(SHORT, LONG, "Open", "Link"), TITLES.stream())
                    .map(text -> new Template(
                            text,
                            text,
                            Locale.UK,
                            Medium.DISPLAY,
                            Map.of(),
                            List.of(new Template.Segment.Literal(text))))
                    .toList(),
            new Acceptance(2, Map.of()));

    @Test
    void every_answer_of_ours_passes() {
        Gen<Outbound> answers = Gen.oneOf(List.of(SHORT, LONG))
                .zip(
                        Gen.ints(0, 3),
                        (text, count) -> Map.entry(
                                text,
                                TITLES.subList(0, count).stream()
                                        .map(title -> new Outbound.Choice(title, OTHER))
                                        .toList()))
                .zip(
                        Gen.lists(
                                Gen.oneOf(List.of(
                                        new Outbound.Page(Outbound.Page.Kind.ANSWER, "Open", OTHER),
                                        new Outbound.Page(Outbound.Page.Kind.LINK, "Link", OTHER))),
                                3),
                        (said, pages) -> MessengerWorld.answer(said.getKey(), said.getValue(), pages));

        Property.forAll(
                answers,
                500,
                SEED,
                out -> assertThat(caller.calls(address, in, out))
                        .isNotEmpty()
                        .allSatisfy(call -> assertThat(check(call)).isInstanceOf(Verdict.Passed.class)));
    }

    @Test
    void too_many_words_for_buttons_go_ahead_on_their_own() {
        List<OutboundCall> calls = caller.calls(address, in, full(LONG));

        assertThat(calls).hasSize(2);
        assertThat(calls.get(0).body().toString()).contains(LONG).doesNotContain("quick_replies");
        assertThat(calls.get(1).body().toString())
                .contains("\"text\":\"Open\"")
                .contains("https://bank.example/s/" + OTHER)
                .contains("quick_replies");
    }

    @Test
    void a_body_is_what_meta_documents() throws IOException {
        JsonNode body = JSON.readTree(caller.calls(address, in, MessengerWorld.answer(SHORT, List.of(), List.of()))
                .get(0)
                .body()
                .getBytes());

        assertThat(body).isEqualTo(JSON.readTree("""
                        {"recipient":{"id":"42"},"messaging_type":"RESPONSE","notification_type":"NO_PUSH",
                         "message":{"text":%s,"metadata":"%s"}}
                        """.formatted(JSON.writeValueAsString(SHORT), HANDLE)));
    }

    @Test
    void the_token_is_in_a_header_and_not_in_the_address() {
        OutboundCall call = caller.calls(address, in, full(SHORT)).get(0);

        assertThat(call.url()).hasToString("https://graph.facebook.com/v26.0/1001/messages");
        assertThat(call.headers()).contains(Map.entry("authorization", "Bearer EAAtoken"));
    }

    @Test
    void a_proof_is_added_where_it_is_configured() {
        var proving = new MessengerWorld(new MessengerConfig(
                "demo-bank",
                List.of(MessengerWorld.page("1001")),
                MessengerConfig.GRAPH,
                "v26.0",
                MessengerWorld.HOME,
                true));

        OutboundCall call = proving.channel
                .caller()
                .orElseThrow()
                .calls(address, in, full(SHORT))
                .get(0);

        assertThat(call.url().getQuery())
                .isEqualTo("appsecret_proof=7a310750fbad89121a011f73be2e705c494599ec565f6dfbd2076886b9a3a8f3");
        assertThat(check(call)).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void an_apology_passes_though_nothing_was_said_in_the_turn() {
        Stream.of(Locale.UK, Locale.forLanguageTag("es-ES"))
                .flatMap(locale -> caller.apology(address, locale).stream())
                .forEach(call -> {
                    var turn = new TurnRecord("t", Locale.UK);
                    turn.request(address.json().getBytes());

                    assertThat(guard.check(egress(call, call.body().getBytes()), call.schema(), turn))
                            .isInstanceOf(Verdict.Passed.class);
                });
    }

    @Test
    void an_answer_to_somebody_else_trips() {
        OutboundCall call = caller.calls(new GraphAddress("1001", "43").write(), in, full(SHORT))
                .get(0);

        assertThat(check(call)).isInstanceOf(Verdict.Tripped.class);
    }

    @Test
    void anything_added_anywhere_trips() throws IOException {
        for (OutboundCall call : caller.calls(address, in, full(LONG))) {
            int places = objects(JSON.readTree(call.body().getBytes())).size();
            for (int place = 0; place < places; place++) {
                JsonNode body = JSON.readTree(call.body().getBytes());
                objects(body).get(place).put("added", "1234.56");

                assertThat(check(call, CanonicalJson.rewrite(bytes(body), call.schema())))
                        .isInstanceOf(Verdict.Tripped.class);
            }
        }
    }

    @Test
    void anything_changed_anywhere_trips() throws IOException {
        for (OutboundCall call : caller.calls(address, in, full(SHORT))) {
            JsonNode original = JSON.readTree(call.body().getBytes());
            for (int place = 0; place < objects(original).size(); place++) {
                for (String field : fields(objects(original).get(place))) {
                    JsonNode body = JSON.readTree(call.body().getBytes());
                    ObjectNode object = objects(body).get(place);
                    object.put(field, object.path(field).asText() + "1234.56");

                    assertThat(check(call, bytes(body))).as(field).isInstanceOf(Verdict.Tripped.class);
                }
            }
        }
    }

    @Test
    void a_header_added_trips() {
        OutboundCall call = caller.calls(address, in, full(SHORT)).get(0);
        var headers = new ArrayList<>(call.headers());
        headers.add(Map.entry("x-balance", "1234"));

        assertThat(guard.check(
                        Egress.call(
                                call.method(),
                                call.url().toString(),
                                headers,
                                call.body().getBytes()),
                        call.schema(),
                        turn()))
                .isInstanceOf(Verdict.Tripped.class);
    }

    static Stream<RawResponse> constants() {
        return Stream.of(
                MessengerReplies.received(),
                MessengerReplies.challenge("01158201444"),
                MessengerWorld.response(new MessengerWorld().receive(MessengerWorld.get(""))),
                MessengerWorld.response(new MessengerWorld().receive(MessengerWorld.post(""))));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void a_response_passes_without_a_turn(RawResponse response) {
        assertThat(guard.checkWithoutTurn(
                        Egress.reply(
                                response.status(),
                                response.headers(),
                                response.body().getBytes()),
                        world.channel.wire(),
                        Locale.UK))
                .isInstanceOf(Verdict.Passed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a title of more than twenty", ""})
    void buttons_that_do_not_fit_are_left_out_and_counted(String title) {
        OutboundCall call = caller.calls(
                        address,
                        in,
                        MessengerWorld.answer(SHORT, List.of(new Outbound.Choice(title, OTHER)), List.of()))
                .get(0);

        assertThat(call.body().toString()).doesNotContain("quick_replies");
        assertThat(world.notices).containsOnlyKeys(MessengerNotice.BUTTONS_UNFIT);
    }

    private static Outbound full(String text) {
        return MessengerWorld.answer(
                text,
                List.of(new Outbound.Choice("Current", OTHER)),
                List.of(new Outbound.Page(Outbound.Page.Kind.ANSWER, "Open", OTHER)));
    }

    private Verdict check(OutboundCall call) {
        return check(call, call.body().getBytes());
    }

    private Verdict check(OutboundCall call, byte[] body) {
        return guard.check(egress(call, body), call.schema(), turn());
    }

    private static Egress egress(OutboundCall call, byte[] body) {
        var headers = call.headers().stream()
                .map(header -> header.getKey().equals("content-length")
                        ? Map.entry("content-length", Integer.toString(body.length))
                        : header)
                .toList();
        return Egress.call(call.method(), call.url().toString(), headers, body);
    }

    private TurnRecord turn() {
        var turn = new TurnRecord("t", Locale.UK);
        Stream.concat(Stream.of(SHORT, LONG, "Open", "Link"), TITLES.stream())
                .forEach(key -> turn.use(new MessageUse(key, Map.of())));
        turn.handle(HANDLE);
        turn.handle(OTHER);
        turn.request(address.json().getBytes());
        return turn;
    }

    private static List<ObjectNode> objects(JsonNode node) {
        var all = new ArrayList<ObjectNode>();
        if (node instanceof ObjectNode object) {
            all.add(object);
        }
        node.forEach(child -> all.addAll(objects(child)));
        return all;
    }

    private static List<String> fields(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
