package dev.sottovoce.app;

import dev.sottovoce.runtime.Sottovoce;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.SqlVendorSeals;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vendor}: seals vendors by hand, and takes seals away. Servers that run take notice within a second. */
@Command(
        name = "vendor",
        mixinStandardHelpOptions = true,
        description = {
            "Says which vendors are sealed, and seals or unseals one.",
            "A sealed vendor is told nothing: its customers' answers wait on the bank's own page."
        })
final class VendorCommand {
    @Option(names = "--config", description = "A configuration file; the built-in defaults when left out.")
    private @Nullable Path config;

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "status", mixinStandardHelpOptions = true, description = "Lists the sealed vendors.")
    int status() {
        var seals = on(SqlVendorSeals::all);
        if (seals.isEmpty()) {
            out().println("No vendor is sealed.");
        }
        seals.forEach(seal -> out().println(seal.vendor() + " sealed since " + seal.since() + " "
                + (seal.cause() == SqlVendorSeals.Cause.HAND ? "by hand" : "because the guard stopped too much")));
        return 0;
    }

    @Command(name = "seal", mixinStandardHelpOptions = true, description = "Tells a vendor nothing from now on.")
    int seal(@Parameters(paramLabel = "NAME", description = "As the policy names it.") String name) {
        out().println(on(seals -> seals.seal(name)) ? name + " is sealed." : name + " was sealed before.");
        return 0;
    }

    @Command(name = "unseal", mixinStandardHelpOptions = true, description = "Lets policy and consent decide again.")
    int unseal(@Parameters(paramLabel = "NAME", description = "As the policy names it.") String name) {
        out().println(on(seals -> seals.unseal(name)) ? name + " is unsealed." : name + " was not sealed.");
        return 0;
    }

    private PrintWriter out() {
        return Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    }

    private <T> T on(Function<SqlVendorSeals, Future<T>> work) {
        Configuration configuration = Settings.read(Optional.ofNullable(config), Settings.onFreePorts());
        Clock clock = Settings.clock(configuration);
        Vertx vertx = Vertx.vertx();
        try {
            Database database = Wait.on(Database.open(vertx, Sottovoce.databaseUrl(configuration), clock));
            T result = Wait.on(work.apply(new SqlVendorSeals(database, SqlVendorSeals.Limit.usual(), clock)));
            Wait.on(database.close());
            return result;
        } finally {
            Wait.on(vertx.close());
        }
    }
}
