package dev.sottovoce.runtime;

import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.ledger.Checkpoints;
import dev.sottovoce.runtime.ledger.Erasure;
import dev.sottovoce.runtime.ledger.SqlKeyVault;
import dev.sottovoce.runtime.ledger.WrappingKeyFiles;
import dev.sottovoce.runtime.link.CustomerLinks;
import dev.sottovoce.runtime.link.LinkStore;
import dev.sottovoce.runtime.link.OneTimeLinks;
import dev.sottovoce.runtime.link.PageConsents;
import dev.sottovoce.runtime.page.Inbox;
import dev.sottovoce.runtime.page.Tasks;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.store.ArrivalStore;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sealing;
import dev.sottovoce.runtime.store.SqlBudgetStore;
import dev.sottovoce.runtime.store.SqlConsentStore;
import dev.sottovoce.runtime.store.SqlDisclosureStore;
import dev.sottovoce.runtime.store.SqlReplayStore;
import dev.sottovoce.runtime.store.SqlVendorSeals;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Everything that outlives the process, over one database. */
record Stores(
        Database database,
        LinkStore links,
        OneTimeLinks oneTimeLinks,
        CustomerLinks customerLinks,
        PageConsents consentPage,
        SqlConsentStore consents,
        SqlBudgetStore budgets,
        SqlDisclosureStore ledger,
        Erasure erasure,
        Checkpoints checkpoints,
        SqlReplayStore replays,
        ArrivalStore arrivals,
        SqlVendorSeals seals,
        Inbox inbox,
        Tasks tasks) {
    static Stores over(
            Vertx vertx,
            Database database,
            Configuration configuration,
            Policy policy,
            Clock clock,
            RandomGenerator random) {
        var tokens = new Tokens(random);
        var sealing = new Sealing(configuration.keys().store(), random);
        var vault = new SqlKeyVault(new WrappingKeyFiles(configuration.ledger().keys(), sealing, random), random);
        var consents = new SqlConsentStore(
                database, policy::dataClass, configuration.keys().store(), clock);
        var consentPage = new PageConsents(consents, policy, tokens, clock);
        var oneTimeLinks = new OneTimeLinks(
                database, consentPage, tokens, configuration.keys().store(), random, clock);
        var checkpoints = new Checkpoints(vertx, database, configuration.ledger());
        var ledger = new SqlDisclosureStore(database, vault, random, clock, checkpoints::grown);
        var tasks = new Tasks(database, sealing, clock);
        return new Stores(
                database,
                new LinkStore(database, tokens, LinkStore.TokenLife.usual(), oneTimeLinks, clock),
                oneTimeLinks,
                new CustomerLinks(database, clock),
                consentPage,
                consents,
                new SqlBudgetStore(database, clock),
                ledger,
                new Erasure(database, vault, policy.retention().disclosures(), clock),
                checkpoints,
                new SqlReplayStore(database, sealing, clock),
                new ArrivalStore(database, sealing, random, clock),
                new SqlVendorSeals(database, SqlVendorSeals.Limit.usual(), clock),
                new Inbox(database, sealing, tasks, policy.firstParty().ttl(), clock),
                tasks);
    }
}
