package dev.sottovoce.runtime.ledger;

import static dev.sottovoce.runtime.store.Stores.await;
import static dev.sottovoce.runtime.store.Stores.done;
import static dev.sottovoce.runtime.store.Stores.told;

import dev.sottovoce.privacy.ledger.audit.Findings;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.config.LedgerSettings;
import dev.sottovoce.runtime.secret.Secret;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sealing;
import dev.sottovoce.runtime.store.SqlDisclosureStore;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** A node with a ledger, for tests: several over one database are several nodes. */
final class LedgerNode implements AutoCloseable {
    final Vertx vertx = Vertx.vertx();
    final Database database;
    final WrappingKeyFiles wrapping;
    final SqlDisclosureStore ledger;
    final Checkpoints checkpoints;
    final Erasure erasure;
    final Verification verification;
    final Proving proving;

    LedgerNode(String url, Path directory, Clock clock) {
        this(url, directory, clock, 1000);
    }

    LedgerNode(String url, Path directory, Clock clock, int every) {
        var random = new SecureRandom();
        var settings = new LedgerSettings(
                directory.resolve("keys"),
                "quiet-bank.example/ledger",
                new Secret("signing"),
                every,
                Duration.ofHours(1),
                directory.resolve("checkpoints"));
        database = await(Database.open(vertx, url, clock));
        wrapping = new WrappingKeyFiles(settings.keys(), new Sealing(new Secret("store"), random), random);
        var keys = new SqlKeyVault(wrapping, random);
        checkpoints = new Checkpoints(vertx, database, settings);
        ledger = new SqlDisclosureStore(database, keys, random, clock, checkpoints::grown);
        erasure = new Erasure(database, keys, Period.ofMonths(25), clock);
        verification = new Verification(vertx, database, checkpoints.key());
        proving = new Proving(database, checkpoints);
    }

    void tell(String customer, String... words) {
        for (String word : words) {
            done(ledger.append(List.of(told(word)), new SubjectRef(customer), "amazon", 0));
        }
    }

    Findings verify() {
        return await(verification.run(Optional.empty(), done -> {}));
    }

    Findings verify(String witness) {
        return await(verification.run(Optional.of(witness), done -> {}));
    }

    @Override
    public void close() {
        done(database.close());
        done(vertx.close());
    }
}
