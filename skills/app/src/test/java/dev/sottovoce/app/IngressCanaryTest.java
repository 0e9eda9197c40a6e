package dev.sottovoce.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.sottovoce.adapters.alexa.simulator.AlexaSimulator;
import dev.sottovoce.adapters.google.simulator.CxSimulator;
import dev.sottovoce.adapters.messenger.simulator.MessengerSimulator;
import dev.sottovoce.conversation.channel.Simulator;
import dev.sottovoce.conversation.channel.Simulator.Heard;
import dev.sottovoce.privacy.ledger.Entry;
import dev.sottovoce.runtime.Sottovoce;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.config.ConfigurationReader;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.testkit.CanarySearch;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * What a vendor sends and we do not need ends at its adapter: each field of the requests of every assistant holds a
 * value of its own, and none of them is in the logs, the metrics, the ledger or any file of the databases.
 */
class IngressCanaryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
    private static final String CARD = "4111 1111 1111 1111";

    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private final WebClient http = WebClient.create(vertx);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Sottovoce server;
    private Assistants assistants;
    private Configuration configuration;

    @BeforeEach
    void start() {
        lines.start();
        root().addAppender(lines);
        root().setLevel(Level.DEBUG);
        assistants = Wait.on(Assistants.open(vertx, CLOCK));
        var environment = new HashMap<>(Settings.onFreePorts());
        environment.put("SOTTOVOCE_DATA", data.toString());
        configuration = assistants.configured(more -> {
            environment.putAll(more);
            return ConfigurationReader.read(Optional.empty(), environment, data, new Tokens(new SecureRandom()));
        });
        server = Wait.on(
                Sottovoce.start(vertx, new Demo(configuration, assistants, CLOCK).setup(Demo.bankUrl(configuration))));
    }

    @AfterEach
    void stop() {
        root().detachAppender(lines);
        root().setLevel(Level.ERROR);
        Wait.on(server.close());
        Wait.on(vertx.close());
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void no_field_of_alexa_comes_further_than_its_adapter() {
        nothingIsFound("alexa");
    }

    @Test
    void no_field_of_dialogflow_comes_further_than_its_adapter() {
        nothingIsFound("google");
    }

    @Test
    void no_field_of_messenger_comes_further_than_its_adapter() {
        nothingIsFound("messenger");
    }

    private void nothingIsFound(String id) {
        Simulator simulator = Wait.on(assistants
                        .of(id)
                        .seat(
                                new Place(vertx, server, configuration, CLOCK),
                                new Customer("anna", Locale.UK, "default", "private", "recognised", 7)))
                .simulator();
        Heard last = Wait.on(simulator
                .open()
                .compose(heard -> simulator.say("what is my balance"))
                .compose(heard -> simulator.say("my card " + CARD + " was stolen")));
        var search = new CanarySearch(planted(simulator));

        assertThat(last.violations()).isEmpty();
        assertThat(planted(simulator)).isNotEmpty();
        assertThat(search.in(logged())).isEmpty();
        assertThat(search.in(metrics())).isEmpty();
        assertThat(search.in(ledger())).isEmpty();
        assertThat(search.below(data)).isEmpty();
        assertThat(new CanarySearch(List.of(CARD, CARD.replace(" ", ""))).below(data))
                .isEmpty();
        assertThat(logged()).doesNotContain(CARD);
    }

    private static List<String> planted(Simulator simulator) {
        if (simulator instanceof AlexaSimulator alexa) {
            return alexa.canaries();
        }
        return simulator instanceof CxSimulator cx ? cx.canaries() : ((MessengerSimulator) simulator).canaries();
    }

    private String logged() {
        return List.copyOf(lines.list).stream()
                .map(line -> line.getFormattedMessage() + " " + line.getMDCPropertyMap() + " "
                        + Optional.ofNullable(line.getThrowableProxy())
                                .map(failure -> failure.getMessage())
                                .orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private String metrics() {
        return Wait.on(http.getAbs("http://127.0.0.1:" + server.managementPort() + "/metrics")
                        .send())
                .bodyAsString();
    }

    private String ledger() {
        return Wait.on(server.ledger().read(1, 1_000)).stream()
                .map(Entry::json)
                .map(json -> new String(json, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }
}
