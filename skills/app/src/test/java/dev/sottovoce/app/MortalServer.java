package dev.sottovoce.app;

import dev.sottovoce.app.MessengerAssistant.Secrets;
import dev.sottovoce.runtime.Sottovoce;
import dev.sottovoce.runtime.config.Configuration;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** The demo bank on Messenger alone, in a process of its own that can be killed. */
final class MortalServer {
    /** Before the port, once it serves. */
    static final String SERVES = "serves at ";

    static final Secrets SECRETS = new Secrets("app-secret", "access-token", "verify-token");

    private MortalServer() {}

    /** Serves until it is killed; the arguments are its configuration, its data, and the origin of the Graph API. */
    public static void main(String... arguments) throws InterruptedException {
        var overrides = new HashMap<>(Settings.onFreePorts());
        overrides.put("SOTTOVOCE_DATA", arguments[1]);
        Optional<Path> file = Optional.of(Path.of(arguments[0]));
        Vertx vertx = Vertx.vertx();
        var assistants = new Assistants(List.of(MessengerAssistant.beside(vertx, URI.create(arguments[2]), SECRETS)));
        Configuration configuration = Settings.read(file, overrides, assistants);
        Clock clock = Settings.clock(configuration);
        var demo = new Demo(configuration, assistants, clock);
        Sottovoce server = Wait.on(Sottovoce.start(vertx, demo.setup(Demo.bankUrl(configuration))));
        System.out.println(SERVES + server.port());
        Thread.currentThread().join();
    }
}
