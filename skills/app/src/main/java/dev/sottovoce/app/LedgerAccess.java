package dev.sottovoce.app;

import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.Sottovoce;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.ledger.OpenLedger;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Opens the ledger for a command; a server over the same data may run beside it. */
final class LedgerAccess {
    private static final String DEMO_CUSTOMER = "demo-customer-";

    @Option(names = "--config", description = "A configuration file; the built-in defaults when left out.")
    private @Nullable Path config;

    Configuration configuration() {
        return Settings.read(Optional.ofNullable(config), Settings.onFreePorts());
    }

    /** Opens the ledger, does this, and closes it again. */
    <T> T with(Function<OpenLedger, T> work) {
        Configuration configuration = configuration();
        Clock clock = Settings.clock(configuration);
        Vertx vertx = Vertx.vertx();
        try {
            OpenLedger ledger = Wait.on(OpenLedger.open(
                    vertx, Sottovoce.databaseUrl(configuration), configuration, clock, new SecureRandom()));
            try {
                return work.apply(ledger);
            } finally {
                Wait.on(ledger.close());
            }
        } finally {
            Wait.on(vertx.close());
        }
    }

    /** The customer of a reference of the bank's; the demo's customers go by their first names. */
    SubjectRef customer(String name) {
        boolean isDemo = configuration().demo().bank() && name.matches("[a-z]+");
        return new SubjectRef(isDemo ? DEMO_CUSTOMER + name : name);
    }
}
