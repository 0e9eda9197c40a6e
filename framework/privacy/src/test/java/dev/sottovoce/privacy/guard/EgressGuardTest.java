package dev.sottovoce.privacy.guard;

import static dev.sottovoce.privacy.guard.Conversation.CLEAN;
import static dev.sottovoce.privacy.guard.Conversation.HANDLE;
import static dev.sottovoce.privacy.guard.Conversation.passes;
import static dev.sottovoce.privacy.guard.Conversation.trips;
import static dev.sottovoce.privacy.guard.Conversation.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.guard.Verdict.Explained;
import dev.sottovoce.privacy.guard.Verdict.Passed;
import dev.sottovoce.privacy.turn.Medium;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EgressGuardTest {
    private final Conversation conversation = Conversation.clean();

    @Test
    void every_leaf_and_header_of_a_clean_answer_is_accounted_for() {
        Verdict verdict = conversation.check(CLEAN);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Passed.class,
                        passed -> assertThat(passed.explanation())
                                .extracting(Explained::path, Explained::kind, Explained::detail)
                                .contains(
                                        tuple("status", "const", ""),
                                        tuple("header content-length", "length", ""),
                                        tuple("/version", "const", ""),
                                        tuple("/sessionAttributes/h", "handle", ""),
                                        tuple("/response/outputSpeech/ssml", "ssml", "balance else"),
                                        tuple("/response/card/title", "text", "card.title"),
                                        tuple("/response/card/text", "text", "card"),
                                        tuple("/response/reprompt/outputSpeech/ssml", "ssml", "else"),
                                        tuple("/response/directives/0/updatedIntent/slots/payee/name", "const", "")));
    }

    @Test
    void numbers_null_and_an_empty_object_pass_when_listed() {
        passes(conversation.check("{\"response\":{\"limit\":3,\"extra\":{}}}"));
        passes(conversation.check("{\"response\":{\"limit\":1.50}}"));
        passes(conversation.check("{\"response\":{\"limit\":null}}"));
    }

    @Test
    void a_number_in_another_spelling_is_not_the_listed_one() {
        trips(conversation.check("{\"response\":{\"limit\":3.0}}"), "/response/limit", TripCode.NOT_LISTED);
        trips(conversation.check("{\"response\":{\"limit\":\"3\"}}"), "/response/limit", TripCode.NOT_LISTED);
    }

    @Test
    void an_empty_object_that_is_not_listed_trips() {
        trips(conversation.check("{\"response\":{}}"), "/response", TripCode.EMPTY_CONTAINER);
    }

    @Test
    void an_empty_body_object_passes_only_when_the_schema_says_so() {
        String lines = "wire x 1 body json max 10\n/a const 1\n";

        assertThat(emptyObjectUnder(lines)).isInstanceOf(Verdict.Tripped.class);
        assertThat(emptyObjectUnder(lines + "body const {}")).isInstanceOf(Passed.class);
    }

    private Verdict emptyObjectUnder(String schema) {
        return conversation
                .guard()
                .checkWithoutTurn(
                        Egress.reply(200, List.of(), "{}".getBytes(StandardCharsets.UTF_8)),
                        WireSchema.parse(schema),
                        Locale.UK);
    }

    @Test
    void a_handle_of_another_turn_trips() {
        String other = HANDLE.replace('b', 'z');

        trips(conversation.check(with(HANDLE, other)), "/sessionAttributes/h", TripCode.DEAD_HANDLE);
    }

    @Test
    void an_address_passes_with_a_live_handle_at_its_end_only() {
        String place = "/response/card/image/smallImageUrl";

        passes(conversation.check(url("https://bank.example/i/" + HANDLE)));
        trips(conversation.check(url("https://bank.example/i/48317")), place, TripCode.NOT_OUR_URL);
        trips(conversation.check(url("https://evil.example/i/" + HANDLE)), place, TripCode.NOT_OUR_URL);
    }

    private static String url(String url) {
        return "{\"response\":{\"card\":{\"image\":{\"smallImageUrl\":\"" + url + "\"}}}}";
    }

    @Test
    void an_echo_equals_what_the_vendor_sent() {
        passes(conversation.check("{\"response\":{\"to\":\"amzn1.x\"}}"));
        trips(conversation.check("{\"response\":{\"to\":\"amzn1.y\"}}"), "/response/to", TripCode.NO_ECHO);
    }

    @Test
    void nothing_is_an_echo_of_a_request_that_cannot_be_read() {
        conversation.turn.request("{".getBytes(StandardCharsets.UTF_8));

        trips(conversation.check("{\"response\":{\"to\":\"amzn1.x\"}}"), "/response/to", TripCode.NO_ECHO);
    }

    @Test
    void an_employees_text_passes_when_the_gate_let_it_out() {
        conversation.turn.told(new Image(Form.EXACT, "", "We call you.", "We call you."));

        passes(conversation.check("{\"response\":{\"said\":\"We call you.\"}}"));
        trips(
                conversation.check("{\"response\":{\"said\":\"You owe 5.\"}}"),
                "/response/said",
                TripCode.NOT_AGENT_TEXT);
    }

    @Test
    void a_text_may_instead_be_a_listed_constant() {
        WireSchema schema = WireSchema.parse(
                "wire x 1 body json max 99\n/t text display or @apologies",
                Map.of("apologies", List.of("We are sorry.")));
        EgressGuard guard = new EgressGuard(List.of(), new Acceptance(2, Map.of()));

        passes(guard.checkWithoutTurn(said("We are sorry."), schema, Locale.UK));
        trips(guard.checkWithoutTurn(said("We are rich."), schema, Locale.UK), "/t", TripCode.UNEXPLAINED_TEXT);
    }

    private static Egress said(String text) {
        return Egress.reply(200, List.of(), ("{\"t\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_length_is_that_of_the_body() {
        passes(conversation.check("{\"response\":{\"bytes\":25}}"));
        trips(conversation.check("{\"response\":{\"bytes\":26}}"), "/response/bytes", TripCode.WRONG_LENGTH);
    }

    @Test
    void headers_have_listed_names_values_and_order() {
        byte[] body = CLEAN.getBytes(StandardCharsets.UTF_8);

        trips(conversation.check(body, List.of(Map.entry("vary", "*"))), "header ?", TripCode.UNKNOWN_HEADER);
        trips(
                conversation.check(body, List.of(Map.entry("cache-control", "public"))),
                "header cache-control",
                TripCode.NOT_LISTED);
        trips(
                conversation.check(body, List.of(Map.entry("content-length", "1"))),
                "header content-length",
                TripCode.WRONG_LENGTH);
        trips(
                conversation.check(
                        body,
                        List.of(
                                Map.entry("cache-control", "no-store"),
                                Map.entry("content-type", "application/json;charset=UTF-8"))),
                "header content-type",
                TripCode.HEADER_ORDER);
        trips(
                conversation.check(
                        body, List.of(Map.entry("cache-control", "no-store"), Map.entry("cache-control", "no-store"))),
                "header cache-control",
                TripCode.HEADER_ORDER);
    }

    @Test
    void a_status_that_is_not_listed_trips() {
        var egress = Egress.reply(418, List.of(), CLEAN.getBytes(StandardCharsets.UTF_8));

        Verdict verdict = conversation.guard().check(egress, Conversation.schema(), conversation.turn);

        trips(verdict, "status", TripCode.WRONG_STATUS);
    }

    @Test
    void a_call_has_its_method_and_address_explained() {
        WireSchema schema = WireSchema.parse("""
                wire send 1 body json max 100
                method const "POST"
                url url https://vendor.example/send?to=
                header authorization echo /token after "Bearer "
                /kind const "typing"
                """);
        conversation.turn.request("{\"token\":\"abc\"}".getBytes(StandardCharsets.UTF_8));
        byte[] body = "{\"kind\":\"typing\"}".getBytes(StandardCharsets.UTF_8);
        var headers = List.of(Map.entry("authorization", "Bearer abc"));
        EgressGuard guard = conversation.guard();

        passes(guard.check(
                Egress.call("POST", "https://vendor.example/send?to=" + HANDLE, headers, body),
                schema,
                conversation.turn));
        trips(
                guard.check(
                        Egress.call("PUT", "https://vendor.example/send?to=48317", headers, body),
                        schema,
                        conversation.turn),
                "url",
                TripCode.NOT_OUR_URL);
        trips(guard.check(Egress.reply(200, headers, body), schema, conversation.turn), "", TripCode.WRONG_LINE);
    }

    @Test
    void a_schema_without_body_allows_no_byte() {
        WireSchema schema = WireSchema.parse("wire refusal 1 body none\nstatus const 400 503");
        EgressGuard guard = conversation.guard();

        passes(guard.check(Egress.reply(400, List.of(), new byte[0]), schema, conversation.turn));
        trips(
                guard.check(Egress.reply(400, List.of(), new byte[1]), schema, conversation.turn),
                "",
                TripCode.TOO_LARGE);
    }

    @Test
    void without_a_turn_a_constant_text_of_the_language_passes_and_nothing_else() {
        conversation.template(
                "perdon", "perdon", Locale.forLanguageTag("es-ES"), Medium.SPEECH, Map.of(), "¿otra vez?");
        EgressGuard guard = conversation.guard();

        passes(guard.checkWithoutTurn(speech("Sorry, that did not work."), Conversation.schema(), Locale.UK));
        trips(
                guard.checkWithoutTurn(speech("¿Otra vez?"), Conversation.schema(), Locale.UK),
                "/response/outputSpeech/ssml",
                TripCode.UNEXPLAINED_TEXT);
        trips(
                guard.checkWithoutTurn(
                        Egress.reply(200, List.of(), CLEAN.getBytes(StandardCharsets.UTF_8)),
                        Conversation.schema(),
                        Locale.UK),
                "/sessionAttributes/h",
                TripCode.DEAD_HANDLE);
    }

    private static Egress speech(String text) {
        return Egress.reply(
                200,
                List.of(),
                ("{\"response\":{\"outputSpeech\":{\"ssml\":\"<speak>" + text + "</speak>\"}}}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @SuppressWarnings("NullAway") // a caller that breaks the contract is the point
    void a_failure_of_the_guard_is_a_trip() {
        var egress = new Egress(null, List.of(), 200, java.util.Optional.empty());

        Verdict verdict = conversation.guard().check(egress, Conversation.schema(), conversation.turn);

        trips(verdict, "", TripCode.GUARD_FAILURE);
    }

    @Test
    void a_reason_names_the_message_that_went_astray_and_no_text_of_the_answer() {
        Verdict verdict = conversation.check(with("about £48,000", "about £48,317.29"));

        assertThat(verdict.toString()).contains("/response/card/text", "card", "unexplained-text");
        assertThat(verdict.toString()).doesNotContain("48");
    }
}
