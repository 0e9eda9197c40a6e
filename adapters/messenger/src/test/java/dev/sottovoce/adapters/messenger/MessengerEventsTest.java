package dev.sottovoce.adapters.messenger;

import static dev.sottovoce.adapters.messenger.MessengerWorld.HANDLE;
import static dev.sottovoce.adapters.messenger.MessengerWorld.batch;
import static dev.sottovoce.adapters.messenger.MessengerWorld.event;
import static dev.sottovoce.adapters.messenger.MessengerWorld.message;
import static dev.sottovoce.adapters.messenger.MessengerWorld.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.Arrival;
import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.ReturnAddress;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.privacy.turn.Assurance;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of each kind of event. */
class MessengerEventsTest {
    private final MessengerWorld world = new MessengerWorld();

    @Test
    void written_words_are_a_turn() {
        Arrival arrival = only(message("\"text\":\"what's my balance\""));

        Inbound turn = arrival.turn();
        assertThat(turn.event()).isEqualTo(Event.TURN);
        assertThat(turn.text()).contains("what's my balance");
        assertThat(turn.action()).isEmpty();
        assertThat(turn.link()).contains(new LinkRef.Account("meta", turn.pseudonym()));
        assertThat(turn.assurance()).isEqualTo(Assurance.LINKED);
        assertThat(turn.room()).isEqualTo(RoomEvidence.WRITTEN);
        assertThat(turn.locale()).isEqualTo(Locale.UK);
        assertThat(turn.turn()).matches("[bcdfghjkmnpqrstvwxz]{31}");
        assertThat(arrival.at()).isEqualTo(MessengerWorld.NOW);
        assertThat(arrival.returnTo().map(ReturnAddress::json).orElseThrow())
                .hasToString("{\"page\":\"1001\",\"recipient\":{\"id\":\"42\"}}");
    }

    @Test
    void card_numbers_are_hidden_at_the_door() {
        assertThat(only(message("\"text\":\"4111111111111111 please\"")).turn().text())
                .contains("[CARD.PAN] please");
    }

    @Test
    void a_tapped_quick_reply_of_ours_is_an_action_without_words() {
        Inbound turn = only(message("\"text\":\"Savings\",\"quick_reply\":{\"payload\":\"" + HANDLE + "\"}"))
                .turn();

        assertThat(turn.action()).contains(HANDLE);
        assertThat(turn.text()).isEmpty();
    }

    @Test
    void a_quick_reply_of_somebody_else_is_its_words() {
        Inbound turn = only(message("\"text\":\"Savings\",\"quick_reply\":{\"payload\":\"PAYLOAD\"}"))
                .turn();

        assertThat(turn.action()).isEmpty();
        assertThat(turn.text()).contains("Savings");
    }

    @Test
    void a_postback_of_ours_is_an_action() {
        Inbound turn = only(event("\"postback\":{\"title\":\"Balance\",\"payload\":\"" + HANDLE + "\"}"))
                .turn();

        assertThat(turn.event()).isEqualTo(Event.TURN);
        assertThat(turn.action()).contains(HANDLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"payload\":\"GET_STARTED\"", "\"payload\":\"{}\"", "\"title\":\"Get Started\""})
    void another_postback_opens_the_conversation(String content) {
        Inbound turn = only(event("\"postback\":{" + content + "}")).turn();

        assertThat(turn.event()).isEqualTo(Event.LAUNCH);
        assertThat(turn.newSession()).isTrue();
    }

    @Test
    void a_picture_is_a_turn_without_words() {
        Inbound turn = only(message("\"attachments\":[{\"type\":\"image\",\"payload\":{\"url\":\"https://x\"}}]"))
                .turn();

        assertThat(turn.text()).contains("");
    }

    @Test
    void an_unlinked_account_is_told_inwards_and_nobody_waits() {
        Arrival arrival = only("{\"sender\":{\"id\":42},\"account_linking\":{\"status\":\"unlinked\"}}");

        assertThat(arrival.turn().event()).isEqualTo(Event.UNLINKED);
        assertThat(arrival.returnTo()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            "delivery":{"watermark":1}                                  ; RECEIPT
            "read":{"watermark":1}                                      ; RECEIPT
            "reaction":{"mid":"m_1","action":"react","reaction":"love"} ; REACTION
            "message_edit":{"mid":"m_1","text":"x","num_edit":"1"}      ; EDITED
            "message":{"mid":"m_1","is_deleted":true}                   ; DELETED
            "message":{"mid":"m_1","is_echo":true,"text":"x"}           ; ECHO
            "account_linking":{"status":"linked"}                       ; LINKED_BY_META
            "account_linking":{"status":7}                              ; BAD_EVENT
            "optin":{"type":"notification_messages"}                    ; OPT_IN
            "referral":{"ref":"x"}                                      ; REFERRAL
            "pass_thread_control":{}                                    ; CONTROL
            "app_roles":{}                                              ; CONTROL
            "policy-enforcement":{"action":"block"}                     ; POLICY
            "policy_enforcement":{"action":"block"}                     ; POLICY
            "response_feedback":{}                                      ; FEEDBACK
            "game_play":{}                                              ; UNKNOWN_EVENT
            "x":1                                                       ; UNKNOWN_EVENT
            "message":[]                                                ; BAD_EVENT
            "message":{"text":"without an id"}                          ; BAD_EVENT
            """)
    void other_events_are_counted_and_no_more(String content, MessengerNotice notice) {
        assertThat(world.arrivals(event(content))).isEmpty();
        assertThat(world.notices).containsOnly(Map.entry(notice, 1));
    }

    @Test
    void a_bad_event_loses_only_itself() {
        List<Arrival> arrivals = world.arrivals(
                message("\"text\":\"one\""),
                "7",
                "{\"sender\":{\"id\":\"<script>\"},\"message\":{\"mid\":\"m_2\",\"text\":\"x\"}}",
                event("\"message\":{\"mid\":\"m_3\",\"text\":\"two\"}"));

        assertThat(arrivals)
                .extracting(arrival -> arrival.turn().text().orElse(""))
                .containsExactly("one", "two");
    }

    @Test
    void on_standby_nothing_is_carried_out() {
        var received = (Received.Acknowledged)
                world.receive(signed(batch(message("\"text\":\"hello\"")).replace("\"messaging\"", "\"standby\"")));

        assertThat(received.arrivals()).isEmpty();
        assertThat(world.notices).containsOnly(Map.entry(MessengerNotice.STANDBY, 1));
    }

    @Test
    void a_page_that_is_not_configured_is_not_served() {
        var received = (Received.Acknowledged)
                world.receive(signed(batch(message("\"text\":\"hello\"")).replace("\"1001\"", "\"1002\"")));

        assertThat(received.arrivals()).isEmpty();
        assertThat(world.notices).containsOnly(Map.entry(MessengerNotice.FOREIGN_PAGE, 1));
    }

    @Test
    void the_app_of_one_page_cannot_speak_for_another() {
        var other = new MessengerPage("1002", List.of("another-secret"), "v", "t", Locale.UK);
        var two = new MessengerWorld(
                MessengerConfig.of("demo-bank", List.of(MessengerWorld.page("1001"), other), MessengerWorld.HOME));

        var received = (Received.Acknowledged)
                two.receive(signed(batch(message("\"text\":\"hello\"")).replace("\"1001\"", "\"1002\"")));

        assertThat(received.arrivals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{\"entry\":7}", "{}", "\u0000"})
    void a_signed_body_that_is_no_batch_is_acknowledged_and_counted(String body) {
        assertThat(world.status(signed(body))).isEqualTo(200);
        assertThat(world.notices).containsOnly(Map.entry(MessengerNotice.UNREADABLE, 1));
    }

    @Test
    void what_is_nested_deeper_than_64_is_unreadable() {
        assertThat(world.status(signed(batch("[".repeat(100) + "]".repeat(100)))))
                .isEqualTo(200);
        assertThat(world.notices).containsOnly(Map.entry(MessengerNotice.UNREADABLE, 1));
    }

    @Test
    void ids_may_be_numbers_too_long_for_a_double() {
        String numbers = message("\"text\":\"hi\"").replace("\"42\"", "12345678901234567");

        assertThat(only(numbers).returnTo().map(ReturnAddress::json).orElseThrow())
                .hasToString("{\"page\":\"1001\",\"recipient\":{\"id\":\"12345678901234567\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "1772445600000, 2026-03-02T10:00:00Z",
        "1772445599,    2026-03-02T09:59:59Z",
        "'\"1772445599000\"', 2026-03-02T09:59:59Z",
        "9223372036854775807, 2026-03-02T10:00:00Z",
        "-1,            2026-03-02T10:00:00Z",
        "null,          2026-03-02T10:00:00Z",
        "1458692752478, 2026-03-02T10:00:00Z"
    })
    void a_time_is_milliseconds_or_seconds_and_credible(String stamp, Instant at) {
        assertThat(only(message("\"text\":\"hi\"").replace("1772445600000", stamp))
                        .at())
                .isEqualTo(at);
    }

    @Test
    void the_same_event_has_the_same_key_and_another_has_another() {
        String first = only(message("\"text\":\"hi\"")).key();

        assertThat(only(message("\"text\":\"hi\"")).key()).isEqualTo(first).hasSize(26);
        assertThat(only(message("\"text\":\"hi\"").replace("m_1", "m_2")).key()).isNotEqualTo(first);
    }

    @Test
    void a_postback_without_an_id_is_named_by_what_it_is() {
        String tap = event("\"postback\":{\"payload\":\"GET_STARTED\"}");

        assertThat(only(tap).key()).isEqualTo(only(tap).key());
        assertThat(only(tap).key())
                .isNotEqualTo(
                        only(tap.replace("1772445600000", "1772445600001")).key());
    }

    @Test
    void a_thousand_events_are_a_thousand_turns() {
        String many = IntStream.range(0, 1000)
                .mapToObj(i -> message("\"text\":\"hi\"").replace("m_1", "m_" + i))
                .collect(Collectors.joining(","));

        assertThat(world.arrivals(many))
                .extracting(Arrival::key)
                .doesNotHaveDuplicates()
                .hasSize(1000);
    }

    @Test
    void what_rides_along_never_comes_in() {
        String canaries = event("\"message\":{\"mid\":\"m_1\",\"text\":\"hi\",\"nlp\":{\"x\":\"CANARY\"},"
                + "\"referral\":{\"ref\":\"CANARY\"},\"attachments\":[{\"title\":\"CANARY\"}]},"
                + "\"referral\":{\"ref\":\"CANARY\"}");

        Arrival arrival = only(canaries);

        assertThat(List.of(
                        arrival.turn(),
                        arrival.turn().text(),
                        arrival.returnTo().orElseThrow().json().toString()))
                .noneMatch(part -> part.toString().contains("CANARY"));
    }

    private Arrival only(String event) {
        List<Arrival> arrivals = world.arrivals(event);
        assertThat(arrivals).hasSize(1);
        return arrivals.get(0);
    }
}
