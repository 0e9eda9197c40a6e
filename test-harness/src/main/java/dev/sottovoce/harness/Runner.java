package dev.sottovoce.harness;

import dev.sottovoce.conversation.channel.Simulator;
import dev.sottovoce.conversation.channel.Simulator.Heard;
import dev.sottovoce.harness.Talk.Check;
import dev.sottovoce.harness.Talk.Step;
import dev.sottovoce.harness.World.Setting;
import dev.sottovoce.harness.World.Stage;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds one talk on one channel in one locale. */
final class Runner {
    private final Talk talk;
    private final String channel;
    private final Locale locale;
    private final Stage stage;
    private final List<String> transcript = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private Optional<Heard> unread = Optional.empty();

    private Runner(Talk talk, String channel, Locale locale, Stage stage) {
        this.talk = talk;
        this.channel = channel;
        this.locale = locale;
        this.stage = stage;
    }

    static Future<Result> run(Talk talk, String channel, Locale locale, World world) {
        String customer = Optional.ofNullable(talk.customers().get(locale)).orElse("anna");
        var setting = new Setting(
                channel,
                customer,
                locale,
                talk.clock(),
                talk.seed(),
                talk.given().consent(),
                talk.given().room(),
                talk.given().speaker());
        return world.stage(setting).compose(stage -> {
            var runner = new Runner(talk, channel, locale, stage);
            return runner.steps()
                    .recover(broken -> {
                        runner.failures.add(talk.file() + ": the talk broke off: " + broken);
                        return Future.succeededFuture();
                    })
                    .map(any -> runner.result())
                    .eventually(stage::close);
        });
    }

    /** The first turn of the customer that has no words in a locale. */
    static Optional<Step.User> wordless(Talk talk, String channel, Locale locale) {
        return talk.steps().stream()
                .filter(step -> Limits.include(step.channels(), channel, locale))
                .filter(Step.User.class::isInstance)
                .map(Step.User.class::cast)
                .filter(user -> user.deed() == Step.User.Deed.SAYS || user.deed() == Step.User.Deed.TAPS)
                .filter(user -> user.in(locale).isEmpty())
                .findFirst();
    }

    private Future<Void> steps() {
        Future<Void> all = Future.succeededFuture();
        for (Step step : talk.steps()) {
            if (Limits.include(step.channels(), channel, locale)) {
                all = all.compose(any -> step(step));
            }
        }
        return all.onSuccess(
                any -> unread(talk.steps().get(talk.steps().size() - 1).line()));
    }

    private Future<Void> step(Step step) {
        if (step instanceof Step.User user) {
            unread(user.line());
            return say(user).map(heard -> {
                hear(user, heard);
                return null;
            });
        }
        expect((Step.Bot) step);
        return Future.succeededFuture();
    }

    private Future<Heard> say(Step.User user) {
        Simulator simulator = stage.simulator();
        String words = user.in(locale).orElse("");
        return switch (user.deed()) {
            case SAYS -> simulator.say(words);
            case OPENS -> simulator.open();
            case TAPS -> simulator.tap(words);
            case SILENT -> simulator.silence();
            case REDELIVERED -> simulator.redeliver();
        };
    }

    private void hear(Step.User user, Heard heard) {
        transcript.add("User: " + user.in(locale).orElse("<" + user.deed() + ">"));
        stage.simulator().note().ifPresent(note -> transcript.add("      (" + note + ")"));
        if (!heard.speech().isEmpty() || !heard.display().isEmpty()) {
            transcript.add("Bot:  " + heard.speech());
            if (!heard.buttons().isEmpty()) {
                transcript.add("      [" + String.join("] [", heard.buttons()) + "]");
            }
            unread = Optional.of(heard);
        }
        sent.add(heard.exchange().response().toString(StandardCharsets.UTF_8));
        sent.addAll(heard.exchange().responseHeaders());
        heard.violations()
                .forEach(violation -> failures.add(at(user.line()) + "the vendor would not take this: " + violation));
    }

    private void expect(Step.Bot bot) {
        if (unread.isEmpty()) {
            failures.add(at(bot.line()) + "expected " + bot.expected().written() + ", but nothing was said");
            return;
        }
        Heard heard = unread.get();
        unread = Optional.empty();
        Expected expected = bot.expected().in(locale);
        boolean said = expected.matches(heard.speech(), locale, stage.texts())
                || expected.matches(heard.display(), locale, stage.texts());
        if (!said) {
            failures.add(at(bot.line()) + "expected " + expected.written() + "\n      but heard \""
                    + heard.speech() + "\"\n      which is "
                    + Expected.keyOf(heard.speech(), locale, stage.texts()));
        }
        for (Check check : bot.checks()) {
            if (Limits.include(check.channels(), channel, locale)) {
                check(check, heard);
            }
        }
    }

    private void check(Check check, Heard heard) {
        boolean holds = switch (check.what()) {
            case MICROPHONE -> heard.microphoneOpen() == check.value().equals("open");
            case WORDS -> heard.speech().split("\\s+").length <= Integer.parseInt(check.value());
            case NO_CARD -> !heard.linkCard();
            case REPROMPT ->
                heard.reprompt()
                        .filter(text -> new Expected.Wildcard(check.value()).matches(text, locale, stage.texts()))
                        .isPresent();
            case BUTTONS -> buttons(check.value(), heard.buttons());
        };
        if (!holds) {
            failures.add(at(check.line()) + check.what() + " " + check.value() + " does not hold for \""
                    + heard.speech() + "\""
                    + (heard.buttons().isEmpty() ? "" : " with the buttons " + heard.buttons()));
        }
    }

    private boolean buttons(String wanted, List<String> shown) {
        List<String> titles = wanted.equals("none") ? List.of() : List.of(wanted.split("\\|", -1));
        boolean same = titles.size() == shown.size();
        for (int i = 0; same && i < titles.size(); i++) {
            same = new Expected.Wildcard(titles.get(i).strip()).matches(shown.get(i), locale, stage.texts());
        }
        return same;
    }

    /** An answer that no line expects is a failure too. */
    private void unread(int line) {
        unread.ifPresent(heard -> {
            if (talk.steps().stream().anyMatch(Step.Bot.class::isInstance)) {
                failures.add(at(line) + "nobody expected \"" + heard.speech() + "\"");
            }
        });
        unread = Optional.empty();
    }

    private Result result() {
        sent.addAll(stage.before());
        for (Talk.NeverSeen never : talk.neverSeen()) {
            if (!Limits.include(never.limits(), channel, locale)) {
                continue;
            }
            for (Pattern form : forms(never)) {
                if (sent.stream().anyMatch(bytes -> form.matcher(bytes).find())) {
                    failures.add(at(never.line()) + "the vendor saw " + never.what());
                    break;
                }
            }
        }
        return new Result(talk.file(), channel, locale.toLanguageTag(), transcript, failures);
    }

    private List<Pattern> forms(Talk.NeverSeen never) {
        if (never.what().startsWith("\"")) {
            return List.of(Pattern.compile(never.what().replace("\"", ""), Pattern.LITERAL));
        }
        List<Pattern> known = stage.secrets().getOrDefault(never.what(), List.of());
        if (known.isEmpty()) {
            failures.add(at(never.line()) + "there is nothing called \"" + never.what() + "\"; known are "
                    + stage.secrets().keySet());
        }
        return known;
    }

    private String at(int line) {
        return talk.file() + ":" + line + ": ";
    }
}
