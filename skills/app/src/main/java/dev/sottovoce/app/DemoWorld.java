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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Holds talks on servers of their own: the demo bank in memory, the clock where the talk says. */
public final class DemoWorld implements World {
    private static final Map<String, String> ZONES = Map.of(
            "anna", "Europe/London",
            "jo", "Europe/London",
            "kim", "Europe/London",
            "carmen", "Europe/Madrid",
            "ben", "America/New_York");

    private static final Pattern SPOKEN_CENTS = Pattern.compile(" pence| penny| cents?\\b|c\u00e9ntimo");
    private static final Pattern WRITTEN_CENTS =
            Pattern.compile("[\u00a3$\u20ac]\\s?[\\d.,]*\\d[.,]\\d\\d\\b|\\d[.,]\\d\\d\\s?[\u00a3$\u20ac]");
    private static final Pattern IBAN = Pattern.compile("\\b(?:GB|ES)\\d\\d ?[0-9A-Z]{4} ?\\d");

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
        return Assistants.ids();
    }

    @Override
    public Future<Stage> stage(Setting setting) {
        String name = "stage" + System.identityHashCode(this) + "-" + stages.incrementAndGet();
        ZoneId zone = ZoneId.of(ZONES.getOrDefault(setting.customer(), "Europe/London"));
        Clock clock = Clock.fixed(setting.clock().atZone(zone).toInstant(), zone);
        var customer = new Customer(
                setting.customer(),
                setting.locale(),
                setting.consent(),
                setting.room(),
                setting.speaker(),
                setting.seed());
        return Assistants.open(vertx, clock).compose(assistants -> {
            Configuration configuration = configuration(name, assistants);
            var demo = new Demo(configuration, assistants, clock);
            return Sottovoce.start(vertx, demo.setup("jdbc:h2:mem:bank-" + name + ";DB_CLOSE_DELAY=-1", setting.seed()))
                    .compose(server -> assistants
                            .of(setting.channel())
                            .seat(new Place(vertx, server, configuration, clock), customer)
                            .map(seat -> (Stage) new Held(server, assistants, seat))
                            .onFailure(failed -> {
                                var unused = server.close();
                            }))
                    .onFailure(failed -> {
                        var unused = assistants.close();
                    });
        });
    }

    private Configuration configuration(String name, Assistants assistants) {
        var environment = new HashMap<>(Settings.onFreePorts());
        environment.put("SOTTOVOCE_DATA", data.toString());
        environment.put(
                "SOTTOVOCE_DATABASE",
                "jdbc:h2:mem:" + name + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        return assistants.configured(more -> {
            environment.putAll(more);
            return ConfigurationReader.read(Optional.empty(), environment, data, new Tokens(new SecureRandom()));
        });
    }

    /** One server with one customer. */
    private record Held(Sottovoce server, Assistants assistants, Assistant.Seat seat) implements Stage {
        @Override
        public Simulator simulator() {
            return seat.simulator();
        }

        @Override
        public List<String> before() {
            return seat.before();
        }

        @Override
        public List<Template> texts() {
            return server.rules().catalogue().messages().templates();
        }

        /** Figures are random by seed, so what must not be seen is said by shape: an exact figure has two decimals. */
        @Override
        public Map<String, List<Pattern>> secrets() {
            return Map.of("pence", List.of(SPOKEN_CENTS, WRITTEN_CENTS), "IBAN", List.of(IBAN));
        }

        @Override
        public Future<Void> close() {
            return server.close().eventually(assistants::close);
        }
    }
}
