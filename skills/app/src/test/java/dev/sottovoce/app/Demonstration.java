package dev.sottovoce.app;

import dev.sottovoce.conversation.channel.Simulator;
import dev.sottovoce.conversation.channel.Simulator.Heard;
import dev.sottovoce.runtime.Sottovoce;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.config.ConfigurationReader;
import dev.sottovoce.runtime.secret.Tokens;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The whole demo in memory on a free port, on 2 March 2026 at ten. */
final class Demonstration implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Vertx vertx;
    private final Assistants assistants;
    private final Sottovoce server;
    private final Configuration configuration;
    private final Clock clock;

    private Demonstration(
            Vertx vertx, Assistants assistants, Sottovoce server, Configuration configuration, Clock clock) {
        this.vertx = vertx;
        this.assistants = assistants;
        this.server = server;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * Starts it.
     *
     * @param data a directory for what the server keeps beside its database
     */
    static Demonstration start(Vertx vertx, Path data, ZoneId zone) {
        String name = UUID.randomUUID().toString();
        Clock clock =
                Clock.fixed(LocalDateTime.of(2026, 3, 2, 10, 0).atZone(zone).toInstant(), zone);
        Assistants assistants = await(Assistants.open(vertx, clock));
        var environment = new HashMap<>(Settings.onFreePorts());
        environment.put("SOTTOVOCE_DATA", data.toString());
        environment.put(
                "SOTTOVOCE_DATABASE",
                "jdbc:h2:mem:" + name + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        Configuration configuration = assistants.configured(more -> {
            environment.putAll(more);
            return ConfigurationReader.read(Optional.empty(), environment, data, new Tokens(new SecureRandom()));
        });
        var demo = new Demo(configuration, assistants, clock);
        Sottovoce server =
                await(Sottovoce.start(vertx, demo.setup("jdbc:h2:mem:bank" + name + ";DB_CLOSE_DELAY=-1", 1)));
        return new Demonstration(vertx, assistants, server, configuration, clock);
    }

    Sottovoce server() {
        return server;
    }

    /** An address of the server. */
    String at(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** A customer in front of an assistant, linked through the bank's own pages. */
    Simulator seat(String channel, Customer customer) {
        return await(assistants.of(channel).seat(new Place(vertx, server, configuration, clock), customer))
                .simulator();
    }

    /** Opens the conversation. */
    static Heard open(Simulator simulator) {
        return await(simulator.open());
    }

    /** Says something. */
    static Heard say(Simulator simulator, String words) {
        return await(simulator.say(words));
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError("the demo did not answer", failed);
        }
    }

    @Override
    public void close() {
        await(server.close().eventually(assistants::close).otherwiseEmpty());
    }
}
