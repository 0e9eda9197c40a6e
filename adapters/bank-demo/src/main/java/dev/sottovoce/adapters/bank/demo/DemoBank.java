package dev.sottovoce.adapters.bank.demo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.sottovoce.banking.Account;
import dev.sottovoce.banking.Bank;
import dev.sottovoce.banking.BankContext;
import dev.sottovoce.banking.BankException;
import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.banking.Capability;
import dev.sottovoce.banking.Money;
import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Payee;
import dev.sottovoce.banking.Profile;
import dev.sottovoce.banking.Transaction;
import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.ClassifiedList;
import dev.sottovoce.privacy.form.DataClass;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A fictional bank with real books. Its customers and their habits are fixed; a seed decides every name, number and
 * amount, and every day has its movements when it comes. No value belongs to two customers, except to the holders of a
 * joint account.
 */
public final class DemoBank implements Bank {
    private static final String WORKERS = "bank-demo";
    private static final int CONNECTIONS = 4;

    private final DemoBankConfig config;
    private final World world;
    private final HikariDataSource database;
    private final Ledger ledger;
    private final Reading reading;
    private final WorkerExecutor workers;
    private final Faults faults = new Faults();
    private final Calls calls;

    private DemoBank(Vertx vertx, DemoBankConfig config, World world, WorkerExecutor workers, HikariDataSource db) {
        this.config = config;
        this.world = world;
        this.database = db;
        this.ledger = new Ledger(db, world, new Chance(config.seed()));
        this.reading = new Reading(db);
        this.workers = workers;
        this.calls = new Calls(vertx, workers, config.clock(), faults);
    }

    /**
     * Opens the bank: makes its books, or keeps those that are there and adds the days since.
     *
     * @return fails when the database cannot be opened or was made from another seed
     */
    public static Future<DemoBank> open(Vertx vertx, DemoBankConfig config) {
        WorkerExecutor workers = vertx.createSharedWorkerExecutor(WORKERS, CONNECTIONS);
        return workers.executeBlocking(() -> {
                    HikariDataSource database = database(config);
                    DemoBank bank = new DemoBank(vertx, config, World.of(new Chance(config.seed())), workers, database);
                    try {
                        bank.ledger.open(bank.latestDay());
                    } catch (SQLException | IllegalStateException unusable) {
                        database.close();
                        throw unusable;
                    }
                    return bank;
                })
                .onFailure(unusable -> workers.close());
    }

    /** Closes the books. */
    public Future<Void> close() {
        return workers.executeBlocking(() -> {
                    database.close();
                    return null;
                })
                .eventually(workers::close)
                .mapEmpty();
    }

    /** Everybody who can sign in. */
    public List<DemoCustomer> customers() {
        return world.customers();
    }

    /** The customer of that name, when the password is {@code demo-} and the name; for the demo's sign-in page only. */
    public Optional<DemoCustomer> authenticate(String name, String password) {
        return world.customers().stream()
                .filter(customer -> customer.name().equals(name.strip().toLowerCase(Locale.ROOT)))
                .filter(customer -> MessageDigest.isEqual(
                        ("demo-" + customer.name()).getBytes(StandardCharsets.UTF_8),
                        password.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    /** Switches that make this bank misbehave. */
    public Faults faults() {
        return faults;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public Set<Capability> capabilities() {
        return config.capabilities();
    }

    @Override
    public Future<Profile> profile(BankContext context) {
        return customer(context)
                .compose(known ->
                        calls.answerAtOnce(context, new Profile(known.locale(), known.zone(), known.currency())));
    }

    @Override
    public Future<ClassifiedList<Account>> accounts(BankContext context) {
        return customer(context, Capability.ACCOUNTS)
                .compose(known -> calls.answer(
                        context, () -> reading.accounts(known.subject().value(), today(known))))
                .map(rows -> context.source()
                        .classify(
                                DataClass.ACC_EXISTENCE,
                                rows.stream().map(classifying(context)::account).toList()));
    }

    @Override
    public Future<ClassifiedList<Transaction>> transactions(BankContext context, MovementQuery query) {
        return customer(context, Capability.TRANSACTIONS)
                .compose(known -> calls.answer(
                        context, () -> reading.movements(known.subject().value(), query, today(known))))
                .map(rows -> classifying(context)
                        .of(query)
                        .classify(
                                DataClass.TX_COUNT,
                                rows.stream()
                                        .map(classifying(context)::transaction)
                                        .toList()));
    }

    @Override
    public Future<Classified<Money>> spent(BankContext context, MovementQuery query) {
        return customer(context, Capability.SPENDING)
                .compose(known -> calls.answer(
                                context, () -> reading.spent(known.subject().value(), query, today(known)))
                        .map(total -> classifying(context).total(query, known.currency(), total)));
    }

    @Override
    public Future<ClassifiedList<Payee>> payees(BankContext context) {
        return customer(context, Capability.PAYEES)
                .compose(known -> calls.answer(
                        context, () -> reading.payees(known.subject().value())))
                .map(rows -> context.source()
                        .classify(
                                DataClass.PAYEE_MATCH,
                                rows.stream().map(classifying(context)::payee).toList()));
    }

    private Future<DemoCustomer> customer(BankContext context, Capability needed) {
        return config.capabilities().contains(needed)
                ? customer(context)
                : Future.failedFuture(new BankException(BankFailure.NOT_SUPPORTED));
    }

    private Future<DemoCustomer> customer(BankContext context) {
        return world.customer(context.customer())
                .map(Future::succeededFuture)
                .orElseGet(() -> Future.failedFuture(new BankException(BankFailure.NOT_LINKED)));
    }

    private Classifying classifying(BankContext context) {
        return new Classifying(context.customer(), context.source(), world, context.locale());
    }

    /** The customer's day; a new one gets its movements before it is looked at. */
    private LocalDate today(DemoCustomer customer) throws SQLException {
        ledger.fill(latestDay());
        return LocalDate.ofInstant(config.clock().instant(), customer.zone());
    }

    /** The day of the zone that is furthest ahead. */
    private LocalDate latestDay() {
        return LocalDate.ofInstant(config.clock().instant(), ZoneOffset.MAX);
    }

    private static HikariDataSource database(DemoBankConfig config) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(WORKERS);
        pool.setJdbcUrl(config.url());
        pool.setMaximumPoolSize(CONNECTIONS);
        if (config.url().startsWith("jdbc:h2:")) {
            // A database in memory lives as long as a connection to it.
            pool.setMaxLifetime(0);
        }
        return new HikariDataSource(pool);
    }
}
