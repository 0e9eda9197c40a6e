package dev.sottovoce.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sottovoce.harness.Talk.Check;
import dev.sottovoce.harness.Talk.Given;
import dev.sottovoce.harness.Talk.NeverSeen;
import dev.sottovoce.harness.Talk.Step;
import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TalkParserTest {
    private static final Locale SPAIN = Locale.forLanguageTag("es-ES");

    @Test
    void headers_may_share_a_line() {
        Talk talk = TalkParser.parse("a.talk", """
            Conversation: balance, asked twice      @smoke @balance
            Channels: alexa, google     Locales: en-GB, es-ES
            Bank: demo as anna (en-GB), carmen (es-ES)  Clock: 2026-03-02T10:00      Seed: 7
            Given: consent none; room shared; speaker unknown
            User: what's my balance
            """);

        assertThat(talk.name()).isEqualTo("balance, asked twice");
        assertThat(talk.channels()).containsExactly("alexa", "google");
        assertThat(talk.locales()).containsExactly(Locale.UK, SPAIN);
        assertThat(talk.customers()).isEqualTo(Map.of(Locale.UK, "anna", SPAIN, "carmen"));
        assertThat(talk.clock()).isEqualTo(LocalDateTime.of(2026, 3, 2, 10, 0));
        assertThat(talk.seed()).isEqualTo(7);
        assertThat(talk.given()).isEqualTo(new Given("none", "shared", "unknown"));
    }

    @Test
    void without_headers_a_talk_is_in_british_english_on_every_channel_with_the_usual_consent() {
        Talk talk = TalkParser.parse("a.talk", "User: hello");

        assertThat(talk.name()).isEqualTo("a.talk");
        assertThat(talk.channels()).isEmpty();
        assertThat(talk.locales()).containsExactly(Locale.UK);
        assertThat(talk.given()).isEqualTo(Given.DEFAULT);
    }

    @Test
    void words_of_the_customer_are_taken_literally() {
        assertThat(user("User: yes: 50 # no, 'sixty'").words()).isEqualTo(Map.of(Locale.UK, "yes: 50 # no, 'sixty'"));
    }

    @Test
    void a_comment_begins_after_two_blanks_or_at_the_beginning_of_a_line() {
        Talk talk = TalkParser.parse("a.talk", "# a talk\nUser: hello  # she greets\n");

        assertThat(((Step.User) talk.steps().get(0)).words()).isEqualTo(Map.of(Locale.UK, "hello"));
    }

    @Test
    void another_locale_has_its_words_below() {
        Talk talk = TalkParser.parse("a.talk", "Locales: en-GB, es-ES\nUser: hello\n  [es-ES] hola\n");

        assertThat(((Step.User) talk.steps().get(0)).words()).isEqualTo(Map.of(Locale.UK, "hello", SPAIN, "hola"));
    }

    @Test
    void plain_words_are_in_the_first_locale() {
        assertThat(((Step.User) TalkParser.parse("a.talk", "Locales: es-ES\nUser: hola")
                                .steps()
                                .get(0))
                        .words())
                .isEqualTo(Map.of(SPAIN, "hola"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        User: hello               | SAYS
        User: ""                  | SAYS
        User: <silence>           | SILENT
        User: <open>              | OPENS
        User taps: Yes            | TAPS
        Event: vendor redelivers  | REDELIVERED
        """)
    void what_the_customer_does(String line, Step.User.Deed deed) {
        assertThat(user(line).deed()).isEqualTo(deed);
    }

    @Test
    void an_empty_turn_has_empty_words() {
        assertThat(user("User: \"\"").words()).isEqualTo(Map.of(Locale.UK, ""));
    }

    @Test
    void a_line_can_be_limited_to_channels() {
        assertThat(user("[alexa, google] User: hello").channels()).isEqualTo(Set.of("alexa", "google"));
    }

    @ParameterizedTest
    @CsvSource({"balance.one, Key", "*pounds*, Wildcard", "You have nothing., Wildcard", "/\\d+ pounds/, Regex"})
    void an_expectation_is_a_key_a_text_with_wildcards_or_an_expression(String written, String kind) {
        Step.Bot bot = bot("Bot: " + written);

        assertThat(bot.expected().getClass().getSimpleName()).isEqualTo(kind);
        assertThat(bot.expected().written()).isEqualTo(written);
    }

    @Test
    void checks_stand_below_the_answer_and_may_share_a_line() {
        Step.Bot bot = bot("Bot: balance.one\n  mic: open  words<=30  no card\n  [google] reprompt: Which*");

        assertThat(bot.checks())
                .containsExactly(
                        new Check(3, Set.of(), Check.What.MICROPHONE, "open"),
                        new Check(3, Set.of(), Check.What.WORDS, "30"),
                        new Check(3, Set.of(), Check.What.NO_CARD, ""),
                        new Check(4, Set.of("google"), Check.What.REPROMPT, "Which*"));
    }

    @Test
    void what_the_vendor_never_sees_may_stand_anywhere() {
        Talk talk = TalkParser.parse(
                "a.talk", "User: hello\nvendor never sees: balance, \"1,234\"\nAlways:\n  vendor never sees: iban\n");

        assertThat(talk.neverSeen())
                .containsExactly(
                        new NeverSeen(2, Set.of(), "balance"),
                        new NeverSeen(2, Set.of(), "\"1,234\""),
                        new NeverSeen(4, Set.of(), "iban"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Usre: hello       | a.talk:2:1: unknown keyword, but found "Usre"; did you mean User:?
        Both: hello       | a.talk:2:1: unknown keyword, but found "Both"; did you mean Bot:?
        Weather: sunny    | a.talk:2:1: unknown keyword, but found "Weather"
        hello             | a.talk:2:1: expected Keyword: rest, but found "hello"
        Clock: noon       | a.talk:2:8: write a local time such as 2026-03-02T10:00, but found "noon"
        Seed: x           | a.talk:2:7: write a number, but found "x"
        Bank: demo        | a.talk:2:7: write Bank: demo as anna (en-GB), carmen (es-ES), but found "demo"
        Event: rain       | a.talk:2:8: unknown event; write vendor redelivers, but found "rain"
        Given: room quiet | a.talk:2:8: expected one of [private, shared, unanswered], but found "quiet"
        Locales: english  | a.talk:2:10: write language and country such as en-GB, but found "english"
        Bot: /(/          | a.talk:2:6: this regular expression cannot be read: Unclosed group, but found "/(/"
        """)
    void a_mistake_is_named_with_its_place_and_what_to_write(String line, String problem) {
        assertThat(problems("User: hello\n" + line)).containsExactly(problem);
    }

    @Test
    void a_mistake_in_the_second_header_of_a_line_has_its_own_column() {
        assertThat(problems("User: hello\nSeed: 7  Clock: noon"))
                .containsExactly("a.talk:2:17: write a local time such as 2026-03-02T10:00, but found \"noon\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mike: open", "mic: ajar", "words<=few", "words<=99999999999", "a card"})
    void a_check_that_cannot_be_read_is_named(String check) {
        assertThat(problems("User: hello\nBot: a\n  " + check))
                .containsExactly(
                        "a.talk:3:3: expected mic: open|closed, words<=N, no card, reprompt: TEXT or buttons: A | B,"
                                + " but found \"" + check + "\"");
    }

    @Test
    void an_indented_line_needs_a_turn_above() {
        assertThat(problems("  mic: open\nUser: hello"))
                .containsExactly(
                        "a.talk:1:3: an indented line checks the turn above; there is none, but found \"mic: open\"");
    }

    @Test
    void below_the_customer_only_words_of_a_locale_can_stand() {
        assertThat(problems("User: hello\n    mic: open"))
                .containsExactly(
                        "a.talk:2:5: expected words of a locale, such as [es-ES] hola, but found \"mic: open\"");
    }

    @Test
    void a_talk_in_which_nobody_speaks_is_refused() {
        assertThat(problems("Seed: 7"))
                .containsExactly("a.talk:1:1: nobody says anything; write a line such as User: open quiet bank");
    }

    @Test
    void all_mistakes_are_named_at_once() {
        assertThat(problems("Usre: a\nSeed: x\nUser: b\n    oops\nClock: never"))
                .hasSize(4);
    }

    @Test
    void no_text_ends_in_anything_but_a_talk_or_its_mistakes() {
        Gen<String> lines = Gen.oneOf(List.of(
                "User",
                "User taps",
                "Bot",
                "Event",
                "Given",
                "Clock",
                "Seed",
                "Bank",
                "Locales",
                "vendor never sees",
                ":",
                " ",
                "  ",
                "[",
                "]",
                "[alexa]",
                "[es-ES]",
                "hello",
                "/x/",
                "/",
                "mic: open",
                "words<=",
                "#",
                "\n",
                "\"",
                ";",
                ","));
        Gen<String> texts =
                Gen.mix(List.of(Gen.lists(lines, 24).map(parts -> String.join("", parts)), Gen.strings(40)));

        Property.forAll(texts, 3_000, 7, text -> {
            try {
                assertThat(TalkParser.parse("a.talk", text).steps()).isNotEmpty();
            } catch (TalkException wrong) {
                assertThat(wrong.problems()).isNotEmpty().allMatch(problem -> problem.startsWith("a.talk:"));
            }
        });
    }

    private static Step.User user(String line) {
        return (Step.User) TalkParser.parse("a.talk", line).steps().get(0);
    }

    private static Step.Bot bot(String lines) {
        return (Step.Bot)
                TalkParser.parse("a.talk", "User: hello\n" + lines).steps().get(1);
    }

    private static List<String> problems(String content) {
        TalkException refused = catchThrowableOfType(
                TalkException.class, () -> new ArrayList<>(List.of(TalkParser.parse("a.talk", content))));
        return refused == null ? List.of() : refused.problems();
    }
}
