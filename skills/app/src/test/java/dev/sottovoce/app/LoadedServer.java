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
        Configuration configuration = Settings.read(Optional.empty(), overrides);
        Clock clock = Settings.clock(configuration);
        Vertx vertx = Vertx.vertx();
        var demo = new Demo(configuration, clock);
        Sottovoce server = Wait.on(Sottovoce.start(vertx, demo.setup(Demo.bankUrl(configuration))));
        handover.write(
                demo.signer().key(),
                demo.certificates(),
                demo.signer().certChainUrl(),
                customers(vertx, server, configuration));
        System.out.println(Handover.READY + server.port());
        System.in.transferTo(OutputStream.nullOutputStream());
        Wait.on(server.close());
        Wait.on(vertx.close());
    }

    private static List<Handover.Customer> customers(Vertx vertx, Sottovoce server, Configuration configuration) {
        var customers = new ArrayList<Handover.Customer>();
        CUSTOMERS.forEach((name, locale) -> {
            AlexaDevice device = Wait.on(LinkedCustomer.linked(
                    vertx,
                    server,
                    configuration,
                    new Random(1),
                    new LinkedCustomer.Who(name, locale, "default", "private", "unknown", 1)));
            customers.add(new Handover.Customer(
                    locale.toLanguageTag(),
                    device.skillId(),
                    device.accessToken().orElseThrow()));
        });
        return customers;
    }
}
