package dev.sottovoce.runtime;

import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.runtime.arrival.Lanes;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.egress.HttpEgressDoor;
import dev.sottovoce.runtime.http.Server;
import dev.sottovoce.runtime.store.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;

/** A running server. */
public final class Sottovoce {
    private final Rules rules;
    private final Stores stores;
    private final List<Channel> channels;
    private final Setup.OpenBank bank;
    private final HttpEgressDoor door;
    private final Lanes lanes;
    private final Housekeeping housekeeping;
    private final Server server;
    private final Duration patience;

    Sottovoce(
            Rules rules,
            Stores stores,
            List<Channel> channels,
            Setup.OpenBank bank,
            HttpEgressDoor door,
            Lanes lanes,
            Housekeeping housekeeping,
            Server server,
            Duration patience) {
        this.rules = rules;
        this.stores = stores;
        this.channels = channels;
        this.bank = bank;
        this.door = door;
        this.lanes = lanes;
        this.housekeeping = housekeeping;
        this.server = server;
        this.patience = patience;
    }

    /**
     * Starts everything, or fails naming what is wrong.
     *
     * @throws RuntimeException from reading policy or catalogue, with every problem at once
     */
    public static Future<Sottovoce> start(Vertx vertx, Setup setup) {
        Rules rules = Rules.read(setup);
        return Database.open(vertx, databaseUrl(setup.configuration()), setup.clock())
                .compose(database -> setup.bank()
                        .apply(vertx)
                        .compose(bank -> new Start(vertx, setup, rules, database, bank).open()));
    }

    /** The configured database; files in the data directory when none is named. */
    public static String databaseUrl(Configuration configuration) {
        return configuration.databaseUrl().isEmpty()
                ? Database.inFile(configuration.data().resolve("db").toString())
                : configuration.databaseUrl();
    }

    /** The port of vendors and customers. */
    public int port() {
        return server.port();
    }

    /** The port of operators. */
    public int managementPort() {
        return server.managementPort();
    }

    /** The policy, the texts and the guard. */
    public Rules rules() {
        return rules;
    }

    /** The channels that are served. */
    public List<Channel> channels() {
        return channels;
    }

    /** The ledger. */
    public DisclosureStore ledger() {
        return stores.ledger();
    }

    /** Finishes turns in flight and lets go of everything. */
    public Future<Void> close() {
        housekeeping.end();
        return server.close(patience)
                .eventually(() -> lanes.close(patience))
                .eventually(door::close)
                .eventually(bank::close)
                .eventually(() -> stores.checkpoints().make().otherwiseEmpty())
                .eventually(stores.database()::close);
    }
}
