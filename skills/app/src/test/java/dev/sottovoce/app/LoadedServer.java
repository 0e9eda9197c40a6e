package dev.sottovoce.app;

import dev.sottovoce.adapters.alexa.simulator.AlexaDevice;
import dev.sottovoce.app.load.Handover;
import dev.sottovoce.runtime.Sottovoce;
import dev.sottovoce.runtime.config.Configuration;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Our server as a load run starts it: the demo with its database in files, ending with its standard input. */
public final class LoadedServer {
    private static final Map<String, Locale> CUSTOMERS =
            Map.of("anna", Locale.UK, "ben", Locale.US, "carmen", Locale.forLanguageTag("es-ES"));

    private LoadedServer() {}

    /** Serves until the input ends; the first argument is the directory of the {@link Handover}. */
    public static void main(String... arguments) throws IOException {
        var handover = new Handover(Path.of(arguments[0]));
        var overrides = new HashMap<>(Settings.onFreePorts());
        overrides.put("SOTTOVOCE_DATA", handover.data().toString());
        Clock clock = Settings.clock(Settings.read(Optional.empty(), overrides));
        Vertx vertx = Vertx.vertx();
        Assistants assistants = Wait.on(Assistants.open(vertx, clock));
        Configuration configuration = Settings.read(Optional.empty(), overrides, assistants);
        AlexaAssistant alexa = assistants.of(AlexaAssistant.class);
        var demo = new Demo(configuration, assistants, clock);
        Sottovoce server = Wait.on(Sottovoce.start(vertx, demo.setup(Demo.bankUrl(configuration))));
        handover.write(
                alexa.signer().key(),
                alexa.certificates(),
                alexa.signer().certChainUrl(),
                customers(new Place(vertx, server, configuration, clock)));
        System.out.println(Handover.READY + server.port());
        System.in.transferTo(OutputStream.nullOutputStream());
        Wait.on(server.close());
        Wait.on(vertx.close());
    }

    private static List<Handover.Customer> customers(Place place) {
        var customers = new ArrayList<Handover.Customer>();
        CUSTOMERS.forEach((name, locale) -> {
            AlexaDevice device = Wait.on(AlexaAssistant.linked(
                    place, new Customer(name, locale, "default", "private", "unknown", 1), new Random(1)));
            customers.add(new Handover.Customer(
                    locale.toLanguageTag(),
                    device.skillId(),
                    device.accessToken().orElseThrow()));
        });
        return customers;
    }
}
