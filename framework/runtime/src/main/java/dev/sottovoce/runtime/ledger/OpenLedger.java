package dev.sottovoce.runtime.ledger;

import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sealing;
import dev.sottovoce.runtime.store.SqlDisclosureStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;

/** The ledger of a configuration without the server around it, for the command line; the server may run beside it. */
public final class OpenLedger {
    private final Database database;
    private final DisclosureStore entries;
    private final Checkpoints checkpoints;
    private final Vertx vertx;

    private OpenLedger(Vertx vertx, Database database, Configuration configuration, Clock clock, SecureRandom random) {
        this.vertx = vertx;
        this.database = database;
        this.checkpoints = new Checkpoints(vertx, database, configuration.ledger());
        var sealing = new Sealing(configuration.keys().store(), random);
        var keys = new SqlKeyVault(new WrappingKeyFiles(configuration.ledger().keys(), sealing, random), random);
        this.entries = new SqlDisclosureStore(database, keys, random, clock, checkpoints::grown);
    }

    /**
     * Opens it.
     *
     * @param url of the database
     */
    public static Future<OpenLedger> open(
            Vertx vertx, String url, Configuration configuration, Clock clock, SecureRandom random) {
        return Database.open(vertx, url, clock)
                .map(database -> new OpenLedger(vertx, database, configuration, clock, random));
    }

    /** What is written. */
    public DisclosureStore entries() {
        return entries;
    }

    /** The ledger's signer. */
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    /** Checks everything. */
    public Verification verification() {
        return new Verification(vertx, database, checkpoints.key());
    }

    /** Proves single entries. */
    public Proving proving() {
        return new Proving(database, checkpoints);
    }

    /** Lets go of the database. */
    public Future<Void> close() {
        return database.close();
    }
}
