package dev.sottovoce.app.load;

import dev.sottovoce.app.LoadedServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures what an answer of ours costs, beside Amazon's own servlet that answers a constant. Each runs in a Java of
 * its own, and they get the same requests in turn, so that the machine's moods touch both.
 */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Sends signed requests over 32 connections to our server and to Amazon's servlet, in turn.")
public final class LoadRun implements Callable<Integer> {
    private static final int LONGEST_SECONDS = 60;

    @Option(names = "--seconds", defaultValue = "10", description = "How long a round takes at our server, about.")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "20", description = "Seconds of load before anything is counted.")
    private int warmUp;

    @Option(names = "--record", description = "Write a flight recording of our server to this file.")
    private @Nullable Path recording;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs and prints the figures. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new LoadRun()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw new IllegalArgumentException(
                    "--seconds is 1 to " + LONGEST_SECONDS + ", as a signed request is good for 150 seconds");
        }
        Path directory = Files.createTempDirectory("sottovoce-load");
        Vertx vertx = Vertx.vertx();
        try {
            return run(vertx, directory);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
            delete(directory);
        }
    }

    private int run(Vertx vertx, Path directory) throws Exception {
        var ourOptions = new ArrayList<>(options());
        if (recording != null) {
            ourOptions.add(
                    "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording.toAbsolutePath());
        }
        var handover = new Handover(directory);
        // Ours first: it makes the keys that both believe.
        try (var ours = ServerProcess.start(LoadedServer.class, directory, ourOptions);
                var theirs = ServerProcess.start(AmazonServer.class, directory, options())) {
            var requests = new Requests(handover.key(), handover.customers(), Clock.systemUTC());
            var client = new Client(vertx, System::nanoTime, handover.certificateUrl());
            PrintWriter out = spec == null
                    ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                    : spec.commandLine().getOut();
            return new Contest(client, requests, ours, theirs, out).hold(warmUp, seconds);
        }
    }

    /** The same for both: the memory settings that the launcher starts our server with, and what libraries warn of. */
    private static List<String> options() {
        return List.of("-Xmx256m", "-XX:+UseSerialGC", "-Dsottovoce.libraries.log=WARN");
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
