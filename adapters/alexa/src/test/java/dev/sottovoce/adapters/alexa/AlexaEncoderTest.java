package dev.sottovoce.adapters.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.RawResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlexaEncoderTest {
    private static final String HANDLE = "bcdfghjkmnpqrstvwxzbcdfghjkmnpq";
    private static final String APOLOGY = "{\"version\":\"1.0\",\"response\":{\"outputSpeech\":{\"type\":\"PlainText\","
            + "\"text\":\"Sorry, that took too long on our side. Please try again in a moment.\"},\"shouldEndSession\":true}}";

    private final List<AlexaNotice> notices = new ArrayList<>();
    private final AlexaEncoder encoder = new AlexaEncoder(AlexaWorld.catalogue(), new AlexaNotices() {
        @Override
        public void count(AlexaNotice notice) {
            notices.add(notice);
        }

        @Override
        public void skew(Duration age) {}
    });

    @Test
    void a_statement_closes_the_microphone() {
        assertThat(body(statement("Goodbye.")))
                .isEqualTo("{\"version\":\"1.0\",\"sessionAttributes\":{\"h\":\"" + HANDLE
                        + "\"},\"response\":{\"outputSpeech\":{\"type\":\"SSML\",\"ssml\":\"<speak>Goodbye.</speak>\"},"
                        + "\"shouldEndSession\":true}}");
    }

    @Test
    void a_question_keeps_it_open_with_a_reprompt() {
        assertThat(body(question("Which account?", Optional.empty())))
                .isEqualTo("{\"version\":\"1.0\",\"sessionAttributes\":{\"h\":\"" + HANDLE
                        + "\"},\"response\":{\"outputSpeech\":{\"type\":\"SSML\",\"ssml\":\"<speak>Which account?</speak>\"},"
                        + "\"reprompt\":{\"outputSpeech\":{\"type\":\"SSML\",\"ssml\":\"<speak>Which one?</speak>\"}},"
                        + "\"shouldEndSession\":false}}");
    }

    @Test
    void a_slot_that_is_asked_for_is_a_hint_of_names_only() {
        assertThat(body(question("When?", Optional.of(new Outbound.Elicit("spending", "period")))))
                .contains(
                        "\"directives\":[{\"type\":\"Dialog.ElicitSlot\",\"slotToElicit\":\"period\",\"updatedIntent\":"
                                + "{\"name\":\"SpendingIntent\",\"confirmationStatus\":\"NONE\",\"slots\":{"
                                + "\"category\":{\"name\":\"category\",\"confirmationStatus\":\"NONE\"},"
                                + "\"count\":{\"name\":\"count\",\"confirmationStatus\":\"NONE\"},"
                                + "\"merchant\":{\"name\":\"merchant\",\"confirmationStatus\":\"NONE\"},"
                                + "\"period\":{\"name\":\"period\",\"confirmationStatus\":\"NONE\"}}}}]");
    }

    @Test
    void a_slot_that_no_intent_has_is_no_hint() {
        assertThat(body(question("When?", Optional.of(new Outbound.Elicit("spending", "colour")))))
                .doesNotContain("directives");
    }

    @Test
    void linking_is_offered_by_a_card_without_words() {
        Outbound out = new Outbound(
                Locale.UK,
                "Please link your account.",
                "",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                true,
                true,
                List.of(),
                HANDLE);

        assertThat(body(out)).contains("\"card\":{\"type\":\"LinkAccount\"}");
    }

    @Test
    void headers_say_type_length_and_that_nobody_may_store_it() {
        RawResponse response = encoder.encode(statement("¿Qué tal?"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers())
                .containsExactly(
                        Map.entry("content-type", "application/json;charset=UTF-8"),
                        Map.entry(
                                "content-length",
                                Integer.toString(response.body().length())),
                        Map.entry("cache-control", "no-store"));
    }

    @Test
    void characters_of_xml_are_escaped() {
        assertThat(body(statement("M&S <b> \"it's\" > 1")))
                .contains("<speak>M&amp;S &lt;b&gt; &quot;it&apos;s&quot; &gt; 1</speak>");
    }

    @Test
    void characters_that_xml_cannot_carry_are_left_out() {
        assertThat(body(statement("a\u0000b\u0007c\tdéf\uD83Dg\uFFFFh\uD83D\uDE00")))
                .contains("<speak>abc d\u00e9fgh\uD83D\uDE00</speak>");
    }

    @Test
    void speech_up_to_the_limit_goes_out_in_full() {
        String longest = "a".repeat(7_500 - "<speak></speak>".length());

        assertThat(body(statement(longest))).contains(longest);
        assertThat(notices).isEmpty();
    }

    @Test
    void speech_beyond_the_limit_is_an_apology_and_counted() {
        String tooLong = "a".repeat(7_501 - "<speak></speak>".length());

        assertThat(body(statement(tooLong))).isEqualTo(APOLOGY);
        assertThat(notices).containsExactly(AlexaNotice.ANSWER_UNFIT);
    }

    @Test
    void a_response_of_more_than_24_kilobytes_is_an_apology() {
        // Four bytes a character in UTF-8 for two in Java, twice: speech and reprompt each within their limit.
        String wide = "\uD83D\uDE00".repeat(3_700);
        Outbound out = new Outbound(
                Locale.UK,
                wide,
                "",
                Optional.of(wide),
                List.of(),
                Optional.empty(),
                true,
                false,
                false,
                List.of(),
                HANDLE);

        assertThat(body(out)).isEqualTo(APOLOGY);
    }

    @Test
    void a_question_without_a_reprompt_is_an_apology() {
        Outbound out = new Outbound(
                Locale.UK,
                "Yes?",
                "",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                true,
                false,
                false,
                List.of(),
                HANDLE);

        assertThat(body(out)).isEqualTo(APOLOGY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "aeiouaeiouaeiouaeiouaeiouaeioua", "1234567890123456789012345678901"})
    void a_handle_of_another_shape_never_goes_out(String handle) {
        Outbound out = new Outbound(
                Locale.UK,
                "Hi.",
                "",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                false,
                true,
                List.of(),
                handle);

        assertThat(body(out)).isEqualTo(APOLOGY);
    }

    @Test
    void nothing_to_say_is_an_apology() {
        assertThat(body(statement(" \u0000 "))).isEqualTo(APOLOGY);
    }

    @Test
    void the_apology_is_in_the_customers_language() {
        assertThat(AlexaReplies.apology(new Locale("es", "ES")).body().toString())
                .contains("Lo siento");
    }

    private static Outbound statement(String speech) {
        return new Outbound(
                Locale.UK,
                speech,
                speech,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                false,
                true,
                List.of(),
                HANDLE);
    }

    private static Outbound question(String speech, Optional<Outbound.Elicit> elicit) {
        return new Outbound(
                Locale.UK,
                speech,
                speech,
                Optional.of("Which one?"),
                List.of(),
                elicit,
                true,
                false,
                false,
                List.of(),
                HANDLE);
    }

    private String body(Outbound out) {
        return encoder.encode(out).body().toString();
    }
}
