package dev.sottovoce.adapters.bank.demo;

import static dev.sottovoce.adapters.bank.demo.Await.await;
import static java.util.Objects.requireNonNull;

import dev.sottovoce.banking.Bank;
import dev.sottovoce.banking.Capability;
import dev.sottovoce.banking.contract.BankContract;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The contract of a bank, on the demo bank and a database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DemoBankContract extends BankContract {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    private final Vertx vertx = Vertx.vertx();
    private final List<DemoBank> opened = new ArrayList<>();
    private @Nullable DemoBankConfig config;

    /** Address of a database that is empty. */
    abstract String url() throws Exception;

    /** Also stops the database, where it has to be stopped. */
    void stop() throws Exception {}

    @BeforeAll
    void open() throws Exception {
        config = DemoBankConfig.at(url(), CLOCK, DemoBankConfig.DEFAULT_SEED);
        opened.add(await(DemoBank.open(vertx, config)));
    }

    @AfterAll
    void close() throws Exception {
        for (DemoBank each : opened) {
            await(each.close());
        }
        await(vertx.close());
        stop();
    }

    @Override
    protected Bank bank() {
        return opened.get(0);
    }

    @Override
    protected Bank bankThatCan(Set<Capability> only) {
        DemoBank limited = await(DemoBank.open(vertx, requireNonNull(config).with(only)));
        opened.add(limited);
        return limited;
    }

    @Override
    protected Vertx vertx() {
        return vertx;
    }

    @Override
    protected Clock clock() {
        return CLOCK;
    }

    @Override
    protected SubjectRef customer() {
        return new SubjectRef("demo-customer-anna");
    }

    @Override
    protected SubjectRef otherCustomer() {
        return new SubjectRef("demo-customer-carmen");
    }

    @Override
    protected YearMonth month() {
        return YearMonth.of(2026, 2);
    }

    @Override
    protected String merchant() {
        return "TESCO";
    }

    @Override
    protected String category() {
        return "GROCERIES";
    }

    @Override
    protected String sensitiveCategory() {
        return "HEALTH";
    }

    @Override
    protected void loseNextAnswer() {
        opened.get(0).faults().loseNext(1);
    }
}
