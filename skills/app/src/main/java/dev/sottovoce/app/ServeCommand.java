package dev.sottovoce.app;

import dev.sottovoce.runtime.Sottovoce;
import dev.sottovoce.runtime.config.Configuration;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the demo bank with every channel on one port. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the demo bank with every channel on one port, and says what to try.")
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--config", description = "A configuration file; the built-in defaults when left out.")
    private @Nullable Path config;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Clock clock = Settings.clock(Settings.read(Optional.ofNullable(config), Map.of()));
        Vertx vertx = Vertx.vertx();
        Assistants assistants;
        Sottovoce server;
        try {
            assistants = Wait.on(Assistants.open(vertx, clock));
            Configuration configuration = Settings.read(Optional.ofNullable(config), Map.of(), assistants);
            var demo = new Demo(configuration, assistants, clock);
            server = Wait.on(Sottovoce.start(vertx, demo.setup(Demo.bankUrl(configuration))));
        } catch (RuntimeException refused) {
            Wait.on(vertx.close());
            throw refused;
        }
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            // One after the other: Vert.x may not be closed inside a chain of its own.
                            Wait.on(server.close());
                            Wait.on(vertx.close());
                            stopped.countDown();
                        },
                        "shutdown"));
        greet(server, assistants);
        stopped.await();
        return 0;
    }

    private void greet(Sottovoce server, Assistants assistants) {
        PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        String base = "http://localhost:" + server.port();
        out.println("Sottovoce serves the demo bank at " + base + " (stop with Ctrl-C)");
        server.channels()
                .forEach(channel -> out.println(line(
                        assistants.of(channel.profile().id()).name(),
                        "POST " + base + channel.profile().path())));
        out.println(line("what stays home", base + "/phone/anna   (sign in as anna, password demo-anna)"));
        out.println(line("what they may know", base + "/privacy"));
        out.println(
                line("health, metrics", "http://localhost:" + server.managementPort() + "/health  /ready  /metrics"));
        out.println("Try in another terminal:");
        server.channels()
                .forEach(channel -> out.println(
                        "  ./sottovoce talk --channel " + channel.profile().id() + " --as anna"));
        out.println("  ./sottovoce test skills/app/src/test/talks --channel all");
        out.flush();
    }

    private static String line(String what, String where) {
        return String.format(Locale.ROOT, "  %-17s %s", what, where);
    }
}
