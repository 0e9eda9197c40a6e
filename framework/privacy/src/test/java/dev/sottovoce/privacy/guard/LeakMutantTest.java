package dev.sottovoce.privacy.guard;

import static dev.sottovoce.privacy.guard.Conversation.CLEAN;
import static dev.sottovoce.privacy.guard.Conversation.HANDLE;
import static dev.sottovoce.privacy.guard.Conversation.trips;
import static dev.sottovoce.privacy.guard.Conversation.with;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways in which a careless or curious adapter or skill could let an amount out; numbered as in the threat model. */
class LeakMutantTest {
    private static final String SSML = "/response/outputSpeech/ssml";
    private static final String TOLD = "forty-eight thousand pounds";

    private final Conversation conversation = Conversation.clean();

    @Test
    void m02_a_value_in_the_reprompt() {
        String clean = "\"reprompt\":{\"outputSpeech\":{\"ssml\":\"<speak>What else?";
        String told = "\"reprompt\":{\"outputSpeech\":{\"ssml\":\"<speak>Your current account has about " + TOLD + ".";
        String more = "\"reprompt\":{\"outputSpeech\":{\"ssml\":\"<speak>You have 48317.29. What else?";

        trips(conversation.check(with(clean, told)), "/response/reprompt/outputSpeech/ssml", TripCode.HOLES_FORBIDDEN);
        trips(conversation.check(with(clean, more)), "/response/reprompt/outputSpeech/ssml", TripCode.UNEXPLAINED_TEXT);
    }

    @Test
    void m03_a_value_as_the_alias_of_a_word() {
        String sub = "<sub alias=\\\"48317.29\\\">" + TOLD + "</sub>";

        trips(conversation.check(with(TOLD, sub)), SSML, TripCode.BAD_MARKUP);
    }

    @Test
    void m04_a_card_that_is_fuller_than_the_speech() {
        String fuller = "Current Account: about £48,000, Savings: about £9,100";

        trips(
                conversation.check(with("Current Account: about £48,000", fuller)),
                "/response/card/text",
                TripCode.UNEXPLAINED_TEXT);
    }

    @Test
    void m05_an_account_as_data_of_a_screen() {
        String data = "\"directives\":[{\"datasources\":{\"balance\":48317.29},";

        trips(conversation.check(with("\"directives\":[{", data)), "/response/directives/0/?", TripCode.UNKNOWN_KEY);
    }

    @Test
    void m06_exact_on_the_screen_and_rounded_in_speech() {
        conversation.use("card#exact", Map.of("account", Conversation.ACCOUNT, "amount", Conversation.EXACT));
        String exact = with("about £48,000", "£48,317.29");

        trips(conversation.check(exact), "/response/card/text", TripCode.UNEXPLAINED_TEXT);
        trips(conversation.check(exact), "", TripCode.NOT_TOLD);
    }

    @Test
    void m07_a_value_in_the_title_of_a_quick_reply() {
        String suggestions = "\"suggestions\":[{\"title\":\"Pay £48,000\"}],\"shouldEndSession\"";

        trips(
                conversation.check(with("\"shouldEndSession\"", suggestions)),
                "/response/suggestions/0/title",
                TripCode.UNEXPLAINED_TEXT);
    }

    @Test
    void m08_json_in_a_payload() {
        trips(
                conversation.check(with(HANDLE, "{\\\"balance\\\":48317.29}")),
                "/sessionAttributes/h",
                TripCode.NOT_A_HANDLE);
    }

    @Test
    void m09_a_value_in_a_session_attribute() {
        String attribute = "\"h\":\"" + HANDLE + "\",\"balance\":48317.29";

        trips(
                conversation.check(with("\"h\":\"" + HANDLE + "\"", attribute)),
                "/sessionAttributes/?",
                TripCode.UNKNOWN_KEY);
    }

    @Test
    void m10_a_value_in_the_vendors_storage() {
        String storage = "{\"userStorage\":\"48317.29\",\"version\"";

        trips(conversation.check(with("{\"version\"", storage)), "/?", TripCode.UNKNOWN_KEY);
    }

    @Test
    void m11_a_value_in_a_slot_of_the_updated_intent() {
        String slot = "{\"name\":\"amount\",\"value\":\"48317.29\"}";

        trips(
                conversation.check(with("{\"name\":\"amount\"}", slot)),
                "/response/directives/0/updatedIntent/slots/amount/?",
                TripCode.UNKNOWN_KEY);
    }

    @Test
    void m15_a_value_in_a_header() {
        byte[] body = CLEAN.getBytes(StandardCharsets.UTF_8);

        trips(conversation.check(body, List.of(Map.entry("etag", "\"4831729\""))), "header ?", TripCode.UNKNOWN_HEADER);
        trips(
                conversation.check(body, List.of(Map.entry("cache-control", "max-age=4831729"))),
                "header cache-control",
                TripCode.NOT_LISTED);
    }

    @Test
    void m16_a_value_in_the_query_of_an_image_address() {
        String image = "\"image\":{\"smallImageUrl\":\"https://bank.example/i/" + HANDLE + "?b=48317\"}}";

        trips(
                conversation.check(with("about £48,000\"}", "about £48,000\"," + image)),
                "/response/card/image/smallImageUrl",
                TripCode.NOT_OUR_URL);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    m30 base64             | NDgzMTcuMjk=
                    m31 hex                | 343833313
                    m31 hex of the integer | bcbd
                    m32 SHA-256            | 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
                    m34 a third language   | achtundvierzigtausenddreihundertsiebzehn
                    m35 reversed           | 92.71384
                    m35 rotated            | 59428.30
                    short                  | 48.3k
                    full width             | ４８３１７
                    mathematical bold      | 𝟒𝟖𝟑𝟏𝟕
                    """)
    void an_encoding_beside_the_message_or_in_the_place_of_a_handle(String name, String encoded) {
        trips(conversation.check(with(" What else?", " " + encoded)), SSML, TripCode.UNEXPLAINED_TEXT);
        trips(conversation.check(with(TOLD, encoded)), SSML, TripCode.UNEXPLAINED_TEXT);
        trips(conversation.check(with(HANDLE, encoded)), "/sessionAttributes/h", TripCode.NOT_A_HANDLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your сurrent account", // a Cyrillic letter
                "Your current\u00a0account",
                "Your cur\u200brent account",
                "Your cur\u00adrent account",
                "\ufeffYour current account",
                "Your current accou\u0301nt"
            })
    void m33_look_alikes_and_characters_without_width(String text) {
        trips(conversation.check(with("Your current account", text)), SSML, TripCode.UNEXPLAINED_TEXT);
    }

    @Test
    void m36_a_value_in_the_name_of_a_key() {
        String key = "\"slots\":{\"fortyEightThousand\":{\"name\":\"amount\"},";

        trips(
                conversation.check(with("\"slots\":{", key)),
                "/response/directives/0/updatedIntent/slots/?",
                TripCode.UNKNOWN_KEY);
    }

    @Test
    void m41_a_key_twice_or_nesting_without_end() {
        String twice = "{\"version\":\"1.0\",\"version\":\"1.0\"";

        trips(conversation.check(with("{\"version\":\"1.0\"", twice)), "", TripCode.DUPLICATE_KEY);
        trips(conversation.check("{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}"), "/?", TripCode.TOO_DEEP);
    }

    @Test
    void m43_white_space_and_the_order_of_fields() {
        String swapped = "{\"sessionAttributes\":{\"h\":\"" + HANDLE + "\"},\"version\":\"1.0\",";

        trips(conversation.check(with("\"version\":", "\"version\": ")), "/version", TripCode.NOT_CANONICAL);
        trips(conversation.check(CLEAN + "\n"), "", TripCode.NOT_CANONICAL);
        trips(
                conversation.check(
                        with("{\"version\":\"1.0\",\"sessionAttributes\":{\"h\":\"" + HANDLE + "\"},", swapped)),
                "/version",
                TripCode.KEY_ORDER);
    }

    @Test
    void m44_needless_escapes_and_character_data_sections() {
        trips(conversation.check(with("\"1.0\"", "\"\\u0031.0\"")), "/version", TripCode.NOT_CANONICAL);
        trips(conversation.check(with("</speak>", "<\\/speak>")), SSML, TripCode.NOT_CANONICAL);
        trips(conversation.check(with(TOLD, "<![CDATA[" + TOLD + "]]>")), SSML, TripCode.BAD_MARKUP);
        trips(conversation.check(with(TOLD, TOLD.replace("f", "&#102;"))), SSML, TripCode.BAD_MARKUP);
    }
}
