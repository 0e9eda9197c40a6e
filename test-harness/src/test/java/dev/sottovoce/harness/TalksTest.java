package dev.sottovoce.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sottovoce.conversation.channel.Simulator;
import dev.sottovoce.privacy.guard.Template;
import dev.sottovoce.privacy.guard.Template.Segment;
import dev.sottovoce.privacy.turn.Medium;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a device whose bank says back what it hears, or nothing to {@code hush}. */
class TalksTest {
    @TempDir
    private Path folder;

    private final Parrots world = new Parrots();

    @Test
    void a_talk_that_goes_as_written_passes() throws IOException {
        Result result = held("User: hello\nBot: You said hello.\n  mic: open  words<=3  no card  reprompt: Sa* it\n");

        assertThat(result.failures()).isEmpty();
        assertThat(result.passed()).isTrue();
        assertThat(result.transcript()).containsExactly("User: hello", "Bot:  You said hello.");
    }

    @Test
    void an_answer_may_be_expected_by_its_key() throws IOException {
        assertThat(held("User: hello\nBot: echo\n").failures()).isEmpty();
    }

    @Test
    void another_answer_fails_with_what_was_expected_what_was_heard_and_its_key() throws IOException {
        Result result = held("User: hello\nBot: goodbye\n");

        assertThat(result.report()).isEqualTo("""
            a.talk · alexa · en-GB
              a.talk:2: expected goodbye
                  but heard "You said hello."
                  which is echo
              the conversation:
                User: hello
                Bot:  You said hello.\
            """);
    }

    @Test
    void an_answer_that_nobody_expects_fails() throws IOException {
        assertThat(held("User: one\nUser: two\nBot: echo\n").failures())
                .containsExactly("a.talk:2: nobody expected \"You said one.\"");
        assertThat(held("User: one\nBot: echo\nUser: two\n").failures())
                .containsExactly("a.talk:3: nobody expected \"You said two.\"");
    }

    @Test
    void an_answer_that_does_not_come_fails() throws IOException {
        assertThat(held("User: hush\nBot: echo\n").failures())
                .containsExactly("a.talk:2: expected echo, but nothing was said");
    }

    @Test
    void a_check_that_does_not_hold_fails_at_its_line() throws IOException {
        assertThat(held("User: hello\nBot: echo\n  mic: closed\n  words<=2\n").failures())
                .containsExactly(
                        "a.talk:3: MICROPHONE closed does not hold for \"You said hello.\"",
                        "a.talk:4: WORDS 2 does not hold for \"You said hello.\"");
    }

    @Test
    void a_check_of_another_channel_is_passed_over() throws IOException {
        assertThat(held("User: hello\nBot: echo\n  [google] mic: closed\n").failures())
                .isEmpty();
    }

    @Test
    void a_quoted_text_that_the_vendor_saw_fails() throws IOException {
        assertThat(held("User: hello\nBot: echo\nvendor never sees: \"said hello\"\n")
                        .failures())
                .containsExactly("a.talk:3: the vendor saw \"said hello\"");
    }

    @Test
    void any_form_of_a_secret_that_the_vendor_saw_fails() throws IOException {
        String script = "User: one thousand pounds\nBot: echo\nvendor never sees: balance\n";

        assertThat(held(script).failures()).containsExactly("a.talk:3: the vendor saw balance");
        assertThat(held(script.replace("thousand", "hundred")).failures()).isEmpty();
    }

    @Test
    void a_header_is_seen_by_the_vendor_too() throws IOException {
        assertThat(held("User: hello\nBot: echo\nvendor never sees: \"X-Leak\"\n")
                        .failures())
                .containsExactly("a.talk:3: the vendor saw \"X-Leak\"");
    }

    @Test
    void what_was_sent_before_the_talk_is_seen_by_the_vendor_too() throws IOException {
        assertThat(held("User: hello\nBot: echo\nvendor never sees: \"lantern\"\n")
                        .failures())
                .containsExactly("a.talk:3: the vendor saw \"lantern\"");
    }

    @Test
    void buttons_are_compared_in_order_and_with_wildcards() throws IOException {
        assertThat(held("User: choose\nBot: echo\n  buttons: Yes | Current*\n").failures())
                .isEmpty();
        assertThat(held("User: hello\nBot: echo\n  buttons: none\n").failures()).isEmpty();
        assertThat(held("User: choose\nBot: echo\n  buttons: Yes\n").failures())
                .containsExactly("a.talk:3: BUTTONS Yes does not hold for \"You said choose.\""
                        + " with the buttons [Yes, Current account]");
    }

    @Test
    void a_line_for_another_locale_is_passed_over() throws IOException {
        assertThat(held("User: hello\n[es-ES] User: hola\nBot: echo\n  [es-ES] mic: closed\n[es-ES] Bot: echo\n")
                        .failures())
                .isEmpty();
    }

    @Test
    void an_answer_may_be_another_in_a_locale() throws IOException {
        assertThat(held("User: hello\nBot: Ha dicho hola.\n  [en-GB] echo\n").failures())
                .isEmpty();
        assertThat(held("User: hello\nBot: echo\n  [en-GB] Ha dicho hola.\n").failures())
                .hasSize(1);
    }

    @Test
    void a_secret_that_does_not_exist_fails_with_those_that_do() throws IOException {
        assertThat(held("User: hello\nBot: echo\nvendor never sees: ballance\n").failures())
                .containsExactly("a.talk:3: there is nothing called \"ballance\"; known are [balance]");
    }

    @Test
    void an_answer_that_the_vendor_would_not_take_fails() throws IOException {
        assertThat(held("User: rude\nBot: echo\n").failures())
                .containsExactly("a.talk:1: the vendor would not take this: INVALID_RESPONSE");
    }

    @Test
    void a_talk_that_breaks_off_fails_and_its_stage_is_closed() throws IOException {
        Result result = held("User: crash\nBot: echo\n");

        assertThat(result.failures()).anyMatch(failure -> failure.contains("the talk broke off"));
        assertThat(world.open).isZero();
    }

    @Test
    void the_setting_is_as_the_headers_say() throws IOException {
        Result result = held("Bank: demo as carla (en-GB)  Seed: 9\nGiven: consent none\nUser: hello\nBot: echo\n");

        assertThat(result.passed()).isTrue();
        assertThat(world.settings)
                .extracting(World.Setting::customer, World.Setting::seed, World.Setting::consent)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("carla", 9L, "none"));
    }

    @Test
    void a_talk_runs_in_each_locale_for_which_every_turn_has_words() throws IOException {
        Files.writeString(
                folder.resolve("a.talk"), "Locales: en-GB, es-ES, en-US\nUser: hello\n  [es-ES] hola\nBot: *\n");

        assertThat(Talks.read(List.of(folder)).cases(world, List.of()))
                .extracting(Talks.Case::title)
                .containsExactly("a.talk · alexa · en-GB", "a.talk · alexa · es-ES");
        assertThat(Talks.read(List.of(folder)).skipped(world, List.of()))
                .containsExactly("a.talk · alexa · en-US: no words in this locale under line 2");
    }

    @Test
    void words_of_another_channel_are_not_needed() throws IOException {
        Files.writeString(
                folder.resolve("a.talk"),
                "Locales: en-GB, es-ES\nUser: a\n  [es-ES] b\n[google] User: hello\nBot: *\n");

        assertThat(Talks.read(List.of(folder)).cases(world, List.of())).hasSize(2);
    }

    @Test
    void a_talk_for_another_channel_is_not_run() throws IOException {
        Files.writeString(folder.resolve("a.talk"), "Channels: messenger\nUser: hello\n");

        assertThat(Talks.read(List.of(folder)).cases(world, List.of())).isEmpty();
        assertThat(Talks.read(List.of(folder)).skipped(world, List.of()))
                .containsExactly("a.talk · messenger: not installed");
    }

    @Test
    void mistakes_of_all_scripts_are_named_at_once() throws IOException {
        Files.writeString(folder.resolve("a.talk"), "Usre: hello\nUser: x");
        Files.writeString(folder.resolve("b.talk"), "User: x\nBto: hello");

        assertThatThrownBy(() -> Talks.read(List.of(folder)))
                .isInstanceOf(TalkException.class)
                .hasMessageContaining("a.talk:1:1: unknown keyword")
                .hasMessageContaining("b.talk:2:1: unknown keyword");
    }

    @Test
    void a_folder_without_scripts_is_refused() {
        assertThatThrownBy(() -> Talks.read(List.of(folder)))
                .isInstanceOf(TalkException.class)
                .hasMessageStartingWith("no .talk file in ");
    }

    private Result held(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("a.talk"), script);
        return Talks.read(List.of(file)).cases(world, List.of()).get(0).run().result();
    }

    private static final class Parrots implements World {
        private final List<Setting> settings = new ArrayList<>();
        private int open;

        @Override
        public List<String> channels() {
            return List.of("alexa");
        }

        @Override
        public Future<Stage> stage(Setting setting) {
            settings.add(setting);
            open++;
            return Future.succeededFuture(new Stage() {
                @Override
                public Simulator simulator() {
                    return new Parrot();
                }

                @Override
                public List<Template> texts() {
                    return List.of(
                            text("echo", new Segment.Literal("You said "), new Segment.Hole("words")),
                            text("goodbye", new Segment.Literal("Goodbye.")));
                }

                @Override
                public Map<String, List<Pattern>> secrets() {
                    return Map.of("balance", List.of(Pattern.compile("1000|one thousand")));
                }

                @Override
                public List<String> before() {
                    return List.of("{\"text\":\"Type the word lantern\"}");
                }

                @Override
                public Future<Void> close() {
                    open--;
                    return Future.succeededFuture();
                }
            });
        }

        private static Template text(String key, Segment... segments) {
            return new Template(key, key, Locale.UK, Medium.SPEECH, Map.of(), List.of(segments));
        }
    }

    private static final class Parrot implements Simulator {
        @Override
        public Optional<String> note() {
            return Optional.empty();
        }

        @Override
        public Future<Heard> open() {
            return say("open");
        }

        @Override
        public Future<Heard> say(String words) {
            if (words.equals("crash")) {
                return Future.failedFuture(new IllegalStateException("the line is dead"));
            }
            String speech = words.equals("hush") ? "" : "You said " + words + ".";
            return Future.succeededFuture(new Heard(
                    speech,
                    speech,
                    Optional.of("Say it"),
                    words.equals("choose") ? List.of("Yes", "Current account") : List.of(),
                    true,
                    true,
                    false,
                    new Exchange(Buffer.buffer(words), 200, List.of("X-Leak: no"), Buffer.buffer(speech), 1),
                    words.equals("rude") ? List.of("INVALID_RESPONSE") : List.of()));
        }

        @Override
        public Future<Heard> tap(String title) {
            return say(title);
        }

        @Override
        public Future<Heard> silence() {
            return say("hush");
        }

        @Override
        public Future<Heard> redeliver() {
            return say("again");
        }
    }
}
