package dev.sottovoce.runtime.store;

import static dev.sottovoce.runtime.store.Stores.CLOCK;
import static dev.sottovoce.runtime.store.Stores.await;
import static dev.sottovoce.runtime.store.Stores.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.ReplayKey;
import dev.sottovoce.privacy.budget.BudgetStore;
import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.secret.Secret;
import dev.sottovoce.runtime.store.ReplayStore.Claim;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every database that we run on passes these. */
abstract class SqlStoresContract {
    static final ReplayKey KEY = new ReplayKey("request-1", "body-1");
    static final RawResponse ANSWER = new RawResponse(
            200, List.of(Map.entry("content-type", "application/json")), Buffer.buffer("{\"about\":\"1,200\"}"));

    private final Vertx vertx = Vertx.vertx();
    private final Database database = open(url());

    /** The address of an empty database. */
    abstract String url();

    @AfterEach
    void close() {
        done(database.close());
        done(vertx.close());
    }

    @Nested
    class Consent extends ConsentStoreContract {
        private final ConsentStore store = consents(database);

        @Override
        ConsentStore store() {
            return store;
        }

        @Override
        List<ConsentStore> nodes(Clock clock) {
            return List.of(consents(database, clock), consents(database, clock));
        }

        @Override
        int lives() {
            return 12;
        }
    }

    @Nested
    class Budgets extends BudgetStoreContract {
        @Override
        BudgetStore at(Clock clock) {
            return new SqlBudgetStore(database, clock);
        }
    }

    @Nested
    class Ledger extends DisclosureStoreContract {
        private final ConsentStore consents = SqlStoresContract.consents(database);
        private final DisclosureStore ledger = new SqlDisclosureStore(database, Stores.writer(), CLOCK);

        @Override
        ConsentStore consents() {
            return consents;
        }

        @Override
        DisclosureStore ledger() {
            return ledger;
        }
    }

    @Nested
    class Arrivals extends ArrivalStoreContract {
        @Override
        Database database() {
            return database;
        }
    }

    @Nested
    class Seals extends VendorSealsContract {
        @Override
        Database database() {
            return database;
        }
    }

    @Test
    void what_has_ended_is_noted_once_and_what_was_renewed_is_not() {
        var anna = new SubjectRef("anna");
        var later = consents(database, Clock.offset(CLOCK, Duration.ofDays(366)));
        done(later.append(Stores.event("r1", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.ROUNDED)));

        assertThat(await(consents(database, CLOCK).noteEnds())).isZero();
        assertThat(await(later.noteEnds())).isEqualTo(1);
        assertThat(await(later.noteEnds())).isZero();

        assertThat(await(later.events(anna)).get(1)).satisfies(noted -> {
            assertThat(noted.type()).isEqualTo(ConsentEvent.Type.EXPIRED);
            assertThat(noted.grants()).extracting(grant -> grant.dataClass()).containsExactly(DataClass.BALANCE);
        });
        assertThat(await(later.current(anna, "amazon"))
                        .hasExpired(DataClass.BALANCE, CLOCK.instant().plus(Duration.ofDays(366))))
                .isTrue();
    }

    @Test
    void a_standing_refusal_survives_the_erasure_of_its_customer() {
        var store = consents(database, CLOCK);
        var anna = new SubjectRef("anna");
        done(store.append(Stores.event("r1", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.ROUNDED)));
        done(store.append(Stores.refusal("r2", "amazon")));

        done(store.erase(anna));

        assertThat(await(store.events(anna))).isEmpty();
        assertThat(await(store.current(anna, "amazon")).refusesEverything()).isTrue();
        assertThat(await(store.current(anna, "google")).refusesEverything()).isFalse();
        done(store.append(Stores.event("r3", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.ROUNDED)));
        assertThat(await(store.current(anna, "amazon")).refusesEverything()).isFalse();
    }

    @Test
    void a_failed_transaction_leaves_nothing() {
        var failed = database.transaction(connection -> {
            new Sql(connection).run("INSERT INTO consent_head (subject, vendor, version) VALUES ('x', 'y', 1)");
            throw new IllegalStateException("stop");
        });
        assertThat(await(failed.otherwise("failed"))).isEqualTo("failed");

        Future<List<Long>> left = database.transaction(
                connection -> new Sql(connection).all("SELECT version FROM consent_head", row -> row.getLong(1)));
        assertThat(await(left)).isEmpty();
    }

    @Test
    void the_first_delivery_is_answered_and_a_retry_gets_its_bytes() {
        var replays = replays(database, CLOCK);

        assertThat(await(replays.claim(KEY, Duration.ofMinutes(5)))).isInstanceOf(Claim.First.class);
        assertThat(await(replays.claim(KEY, Duration.ofMinutes(5)))).isInstanceOf(Claim.Taken.class);
        done(replays.keep(KEY, ANSWER));

        assertThat(await(replays.claim(KEY, Duration.ofMinutes(5)))).isEqualTo(new Claim.Answered(ANSWER));
    }

    @Test
    void the_same_request_id_with_another_body_is_told_apart() {
        var replays = replays(database, CLOCK);
        done(replays.claim(KEY, Duration.ofMinutes(5)));

        assertThat(await(replays.claim(new ReplayKey("request-1", "body-2"), Duration.ofMinutes(5))))
                .isInstanceOf(Claim.OtherBody.class);
    }

    @Test
    void of_many_claims_at_once_exactly_one_is_first() {
        var replays = replays(database, CLOCK);

        var claims = IntStream.range(0, 50)
                .mapToObj(i -> replays.claim(KEY, Duration.ofMinutes(5)))
                .toList();

        assertThat(claims.stream().map(Stores::await).filter(Claim.First.class::isInstance))
                .hasSize(1);
    }

    @Test
    void a_delivery_is_new_again_after_its_window() {
        done(replays(database, CLOCK).claim(KEY, Duration.ofMinutes(5)));
        var later = Clock.offset(CLOCK, Duration.ofMinutes(5));

        assertThat(await(replays(database, later).claim(KEY, Duration.ofMinutes(5))))
                .isInstanceOf(Claim.First.class);
    }

    Database open(String url) {
        return await(Database.open(vertx, url, CLOCK));
    }

    static ConsentStore consents(Database database) {
        return consents(database, CLOCK);
    }

    static SqlConsentStore consents(Database database, Clock clock) {
        return new SqlConsentStore(
                database,
                id -> DataClass.builtIn().stream()
                        .filter(c -> c.id().equals(id))
                        .findFirst(),
                new Secret("key"),
                clock);
    }

    static ReplayStore replays(Database database, Clock clock) {
        return new SqlReplayStore(database, new Sealing(new Secret("key"), new SecureRandom()), clock);
    }
}
