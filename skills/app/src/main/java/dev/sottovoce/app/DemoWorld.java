package dev.sottovoce.app;

import dev.sottovoce.conversation.channel.Simulator;
import dev.sottovoce.harness.World;
import dev.sottovoce.privacy.guard.Template;
import dev.sottovoce.runtime.Sottovoce;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.config.ConfigurationReader;
import dev.sottovoce.runtime.secret.Tokens;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Holds talks on servers of their own: the demo bank in memory, the clock where the talk says. */
public final class DemoWorld implements World {
    private static final Map<String, String> ZONES = Map.of(
            "anna", "Europe/London",
            "jo", "Europe/London",
            "kim", "Europe/London",
            "carmen", "Europe/Madrid",
            "ben", "America/New_York");

    private final Vertx vertx;
    private final Path data;
    private final AtomicLong stages = new AtomicLong();

    /**
     * A world.
     *
     * @param data a directory for what a server keeps beside its database
     */
    public DemoWorld(Vertx vertx, Path data) {
        this.vertx = vertx;
        this.data = data;
    }

    @Override
    public List<String> channels() {
        return List.of("alexa");
    }

    @Override
    public Future<Stage> stage(Setting setting) {
        String name = "stage" + System.identityHashCode(this) + "-" + stages.incrementAndGet();
        ZoneId zone = ZoneId.of(ZONES.getOrDefault(setting.customer(), "Europe/London"));
        Clock clock = Clock.fixed(setting.clock().atZone(zone).toInstant(), zone);
        Configuration configuration = configuration(name);
        var demo = new Demo(configuration, clock);
        return Sottovoce.start(vertx, demo.setup("jdbc:h2:mem:bank-" + name + ";DB_CLOSE_DELAY=-1", setting.seed()))
                .compose(server -> LinkedCustomer.device(
                                vertx,
                                server,
                                configuration,
                                demo.signer(),
                                clock,
                                new LinkedCustomer.Who(
                                        setting.customer(),
                                        setting.locale(),
                                        setting.consent(),
                                        setting.room(),
                                        setting.speaker(),
                                        setting.seed()))
                        .map(device -> (Stage) new Held(server, device))
                        .onFailure(failed -> {
                            var unused = server.close();
                        }));
    }

    private Configuration configuration(String name) {
        return ConfigurationReader.read(
                Optional.empty(),
                Map.of(
                        "SOTTOVOCE_LISTEN_PORT",
                        "0",
                        "SOTTOVOCE_MANAGEMENT_PORT",
                        "0",
                        "SOTTOVOCE_DATA",
                        data.toString(),
                        "SOTTOVOCE_DATABASE",
                        "jdbc:h2:mem:" + name + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"),
                data,
                new Tokens(new SecureRandom()));
    }

    /** One server with one customer. */
    private record Held(Sottovoce server, Simulator simulator) implements Stage {
        @Override
        public List<Template> texts() {
            return server.rules().catalogue().messages().templates();
        }

        /** Figures are random by seed, so what must not be seen is said by shape: an exact figure has two decimals. */
        @Override
        public Map<String, List<String>> secrets() {
            return Map.of("pence", List.of(" pence", " penny", "céntimo"), "IBAN", List.of("GB2", "ES2", "GB9", "ES9"));
        }

        @Override
        public Future<Void> close() {
            return server.close();
        }
    }
}
