package dev.sottovoce.app;

import dev.sottovoce.conversation.catalogue.Catalogue;
import dev.sottovoce.harness.Result;
import dev.sottovoce.harness.TalkException;
import dev.sottovoce.harness.Talks;
import dev.sottovoce.privacy.guard.Template;
import dev.sottovoce.runtime.Rules;
import dev.sottovoce.runtime.config.Configuration;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code test}: holds scripted conversations. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Holds the conversations of .talk files over the assistants' real wire.",
            "Exit code 0 when all went as scripted, 1 when one did not, 2 when a script cannot be read."
        })
final class TestCommand implements Callable<Integer> {
    private enum Listed {
        KEYS,
        INTENTS,
        EVENTS
    }

    @Parameters(paramLabel = "PATH", arity = "0..*", description = ".talk files, or directories of them.")
    private List<Path> paths = List.of();

    @Option(names = "--channel", split = ",", description = "Only on these channels, or all; all when left out.")
    private List<String> channels = List.of();

    @Option(names = "--list", description = "Only lists what a script can name: keys, intents or events.")
    private @Nullable Listed list;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec().commandLine().getOut();
        if (list != null) {
            names(list).forEach(out::println);
            out.flush();
            return 0;
        }
        if (paths.isEmpty()) {
            throw new ParameterException(spec().commandLine(), "name at least one .talk file, or a directory of them");
        }
        for (String channel : channels) {
            if (!channel.equals("all") && !Assistants.ids().contains(channel)) {
                throw new ParameterException(
                        spec().commandLine(),
                        "--channel " + channel + ": not installed; write all or one of " + Assistants.ids());
            }
        }
        List<String> only = channels.contains("all") ? List.of() : channels;
        Path data = Files.createTempDirectory("sottovoce-test");
        Vertx vertx = Vertx.vertx();
        try {
            var world = new DemoWorld(vertx, data);
            int failed = 0;
            Talks talks = Talks.read(paths);
            List<Talks.Case> cases = talks.cases(world, only);
            for (Talks.Case one : cases) {
                Result result = Wait.on(one.run());
                out.println((result.passed() ? "ok     " : "FAILED ") + one.title());
                if (!result.passed()) {
                    failed++;
                    out.println(result.report().indent(2));
                }
                out.flush();
            }
            List<String> skipped = talks.skipped(world, only);
            skipped.forEach(one -> out.println("skipped " + one));
            out.println(cases.size() + " talks, " + failed + " failed, " + skipped.size() + " skipped");
            out.flush();
            return failed == 0 ? 0 : 1;
        } catch (TalkException unreadable) {
            unreadable.problems().forEach(out::println);
            out.flush();
            return 2;
        } finally {
            Wait.on(vertx.close());
            delete(data);
        }
    }

    private static Stream<String> names(Listed listed) {
        Configuration configuration = Settings.read(Optional.empty(), Settings.onFreePorts());
        var demo = new Demo(configuration, Assistants.none(), Settings.clock(configuration));
        Catalogue catalogue =
                Rules.read(demo.untaught(Demo.bankUrl(configuration))).catalogue();
        return switch (listed) {
            case KEYS ->
                catalogue.messages().templates().stream()
                        .map(Template::key)
                        .distinct()
                        .sorted();
            case INTENTS ->
                catalogue.intents().intents().stream()
                        .map(intent -> Stream.concat(
                                        Stream.of(intent.id()),
                                        intent.slots().stream().map(slot -> slot.name() + ": " + slot.type()))
                                .collect(Collectors.joining("  ")));
            case EVENTS -> Talks.events().stream();
        };
    }

    private CommandSpec spec() {
        return Optional.ofNullable(spec).orElseThrow();
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
