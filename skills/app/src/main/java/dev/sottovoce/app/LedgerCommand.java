package dev.sottovoce.app;

import dev.sottovoce.privacy.ledger.Entry;
import dev.sottovoce.privacy.ledger.EntryWriter;
import dev.sottovoce.privacy.ledger.MasterKeyVault;
import dev.sottovoce.runtime.Sottovoce;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.secret.Sha256;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.SqlDisclosureStore;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ledger}: reads what vendors were told. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Reads the ledger of disclosures.",
        subcommands = LedgerCommand.Show.class)
final class LedgerCommand {
    /** {@code ledger show}: the entries, oldest first; no value stands in them. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {"Prints the entries, oldest first, one JSON object a line.", "No value stands in them."})
    static final class Show implements Callable<Integer> {
        private static final int BATCH = 1000;

        @Option(names = "--from", defaultValue = "1", description = "The first number.")
        private long from = 1;

        @Option(names = "--last", defaultValue = "100000", description = "How many at most.")
        private int most = 100_000;

        @Option(names = "--config", description = "A configuration file; the built-in defaults when left out.")
        private @Nullable Path config;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out =
                    Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
            Configuration configuration = Settings.read(Optional.ofNullable(config), Settings.onFreePorts());
            Clock clock = Settings.clock(configuration);
            Vertx vertx = Vertx.vertx();
            try {
                Database database = Wait.on(Database.open(vertx, Sottovoce.databaseUrl(configuration), clock));
                var vault = new MasterKeyVault(
                        Sha256.of(configuration.keys().store().reveal()));
                var ledger = new SqlDisclosureStore(database, new EntryWriter(vault, new SecureRandom()), clock);
                print(out, ledger);
                Wait.on(database.close());
            } finally {
                Wait.on(vertx.close());
            }
            return 0;
        }

        private void print(PrintWriter out, SqlDisclosureStore ledger) {
            long next = from;
            int left = most;
            List<Entry> entries = Wait.on(ledger.read(next, Math.min(BATCH, left)));
            while (!entries.isEmpty()) {
                entries.forEach(entry -> out.println(new String(entry.json(), StandardCharsets.UTF_8)));
                next = entries.get(entries.size() - 1).seq() + 1;
                left -= entries.size();
                entries = left > 0 ? Wait.on(ledger.read(next, Math.min(BATCH, left))) : List.of();
            }
            out.flush();
        }
    }
}
