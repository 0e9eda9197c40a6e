package dev.sottovoce.adapters.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.channel.HeardSlot.Notation;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.privacy.turn.Surface;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class CxDecoderTest {
    private CxWorld world;

    @BeforeEach
    void build(Vertx vertx) {
        world = new CxWorld(vertx);
    }

    @Test
    void a_matched_intent_comes_with_the_words_and_ids_of_its_slots() {
        Inbound turn = world.turn(CxWorld.request("turn"));

        assertThat(turn.event()).isEqualTo(Event.TURN);
        assertThat(turn.intent())
                .contains(new HeardIntent(
                        "check_balance",
                        List.of(new HeardSlot("account", "my checking", List.of("CURRENT"), Notation.WORDS))));
        assertThat(turn.text()).isEmpty();
        assertThat(turn.handle()).contains(CxWorld.HANDLE);
        assertThat(turn.newSession()).isFalse();
        assertThat(turn.locale()).isEqualTo(Locale.UK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"20 pounds\"",
                "{\"amount\":20,\"currency\":\"GBP\"}",
                "[]",
                "null",
                "\"\"",
                "20.0",
                "{\"year\":2026}"
            })
    void whatever_shape_a_resolved_value_has_the_words_count(String resolved) {
        ObjectNode request = CxWorld.request("turn");
        request.set(
                "intentInfo",
                CxWorld.json("{\"displayName\":\"send_money\",\"parameters\":{\"amount\":{\"originalValue\":"
                        + "\"twenty quid\",\"resolvedValue\":" + resolved
                        + "},\"unknown\":{\"originalValue\":\"x\"}}}"));

        assertThat(world.turn(request).intent())
                .contains(new HeardIntent(
                        "send_money", List.of(new HeardSlot("amount", "twenty quid", List.of(), Notation.WORDS))));
    }

    @Test
    void a_no_match_counts_by_its_tag_whatever_intent_matched_before() {
        Inbound turn = world.turn(CxWorld.request("no-match").put("text", "my card is 4111 1111 1111 1111"));

        assertThat(turn.intent()).contains(new HeardIntent("fallback", List.of()));
        assertThat(turn.text()).contains("my card is [CARD.PAN]");
    }

    @ParameterizedTest
    @CsvSource({"welcome, LAUNCH", "no-input, SILENCE", "turn, TURN", "no-match, TURN", "long, TURN", "else, TURN"})
    void the_tag_says_what_happened(String tag, Event event) {
        assertThat(world.turn(CxWorld.request(tag)).event()).isEqualTo(event);
    }

    @Test
    void an_unknown_tag_is_not_understood_and_counted() {
        Inbound turn = world.turn(CxWorld.request("else"));

        assertThat(turn.intent().map(HeardIntent::id)).contains("fallback");
        assertThat(world.notices).containsEntry(CxNotice.UNKNOWN_TAG, 1);
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        Inbound turn = world.turn(CxWorld.request("long").put("text", "a".repeat(999) + "\uD83D\uDE00".repeat(40)));

        assertThat(turn.text()).contains("a".repeat(999));
    }

    @Test
    void digits_of_a_telephone_come_before_words() {
        ObjectNode request = CxWorld.request("no-match").put("dtmfDigits", "2");

        assertThat(world.turn(request).text()).contains("2");
    }

    @Test
    void what_is_typed_is_heard_by_nobody() {
        Inbound turn = world.turn(CxWorld.request("turn"));

        assertThat(turn.room()).isEqualTo(RoomEvidence.WRITTEN);
        assertThat(turn.surfaces()).containsExactlyInAnyOrder(Surface.TEXT, Surface.BUTTON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"transcript\":\"hello\"}",
                "{\"dtmfDigits\":\"1\"}",
                "{\"payload\":{\"telephony\":{\"caller_id\":\"+44\"}}}"
            })
    void a_telephone_is_a_voice_in_a_room(String evidence) {
        ObjectNode request = CxWorld.request("turn");
        request.remove("text");
        request.setAll(CxWorld.json(evidence));

        Inbound turn = world.turn(request);

        assertThat(turn.room()).isEqualTo(RoomEvidence.NONE);
        assertThat(turn.surfaces()).containsExactly(Surface.VOICE);
    }

    @ParameterizedTest
    @CsvSource({
        "en-gb, en-GB",
        "en-GB, en-GB",
        "en, en-US",
        "en-us, en-US",
        "en-au, en-GB",
        "es, es-ES",
        "es-419, es-ES",
        "fr, en-GB",
        "'', en-GB"
    })
    void the_language_is_mapped_onto_a_locale_of_ours(String sent, String locale) {
        assertThat(world.turn(CxWorld.request("turn").put("languageCode", sent)).locale())
                .isEqualTo(Locale.forLanguageTag(locale));
    }

    @Test
    void a_foreign_handle_is_none() {
        ObjectNode request = CxWorld.request("turn");
        request.putObject("sessionInfo")
                .put("session", CxWorld.SESSION)
                .putObject("parameters")
                .put("h", "48317.29");

        Inbound turn = world.turn(request);

        assertThat(turn.handle()).isEmpty();
        assertThat(turn.newSession()).isTrue();
    }

    @Test
    void a_one_time_code_links_the_conversation_at_its_first_use() {
        String code = "svl_" + CxWorld.HANDLE;
        world.links.offer(code, "anna");
        ObjectNode request = CxWorld.request("turn");
        request.putObject("payload").putObject("sottovoce").put("link", code);

        Inbound turn = world.turn(request);

        assertThat(world.links.linked).containsEntry(turn.pseudonym(), "anna");
        assertThat(turn.link()).contains(new LinkRef.Account("google", turn.pseudonym()));
        assertThat(world.turn(request).link()).isEqualTo(turn.link());
        assertThat(world.links.linked).containsEntry(turn.pseudonym(), "anna");
        assertThat(world.notices).containsEntry(CxNotice.CODE_REFUSED, 1);
    }

    @Test
    void the_session_is_a_pseudonym_behind_the_adapter() {
        Inbound turn = world.turn(CxWorld.request("turn"));

        assertThat(turn.conversation()).hasSize(26).isNotEqualTo(turn.pseudonym());
        assertThat(turn.pseudonym()).hasSize(26);
    }

    @Test
    void a_retry_is_the_same_request_and_the_same_words_later_are_another() {
        var first = world.answerable(CxWorld.request("turn")).key();
        ObjectNode retry = CxWorld.request("turn");
        retry.putArray("messages").addObject().put("later", "something Google added");
        ObjectNode later = CxWorld.request("turn").put("detectIntentResponseId", "another");

        assertThat(world.answerable(retry).key()).isEqualTo(first);
        assertThat(world.answerable(later).key().request()).isNotEqualTo(first.request());
    }

    @Test
    void other_words_under_the_same_id_are_another_body() {
        var first = world.answerable(CxWorld.request("turn")).key();
        var other =
                world.answerable(CxWorld.request("turn").put("text", "else")).key();

        assertThat(other.request()).isEqualTo(first.request());
        assertThat(other.bodySha256()).isNotEqualTo(first.bodySha256());
    }

    @Test
    void nothing_else_of_a_request_goes_further() {
        ObjectNode request = CxWorld.request("no-match").put("text", "hello");
        request.setAll(CxWorld.json("""
                {"payload":{"telephony":{"caller_id":"CANARYCALLER"},"other":"CANARYPAYLOAD"},
                 "sentimentAnalysisResult":{"score":1,"x":"CANARYSENTIMENT"},"messages":[{"text":{"text":["CANARYMESSAGE"]}}],
                 "pageInfo":{"currentPage":"CANARYPAGE"},"languageInfo":{"inputLanguageCode":"CANARYLANGUAGE"},
                 "intentInfo":{"displayName":"CANARYINTENT","parameters":{"account":{"originalValue":"CANARYOLD"}}},
                 "sessionInfo":{"session":"%s","parameters":{"name":"CANARYNAME","CANARYKEY":5}}}
                """.formatted(CxWorld.SESSION)));

        Inbound turn = world.turn(request);

        assertThat(everything(turn)).doesNotContain("CANARY");
    }

    private static String everything(Inbound turn) {
        return String.join(
                "|",
                turn.pseudonym(),
                turn.conversation(),
                turn.handle().toString(),
                turn.text().toString(),
                turn.intent().map(HeardIntent::id).toString(),
                turn.intent().stream()
                        .flatMap(intent -> intent.slots().stream())
                        .map(slot -> slot.raw() + slot.ids())
                        .toList()
                        .toString(),
                Optional.of(turn.locale()).toString(),
                turn.turn(),
                turn.toString());
    }
}
