package dev.sottovoce.runtime.store;

import static dev.sottovoce.runtime.store.Stores.CLOCK;
import static dev.sottovoce.runtime.store.Stores.await;
import static dev.sottovoce.runtime.store.Stores.done;
import static dev.sottovoce.runtime.store.Stores.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.ReplayKey;
import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.consent.InMemoryConsentStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.ledger.InMemoryDisclosureStore;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.secret.Secret;
import dev.sottovoce.runtime.store.ReplayStore.Claim;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlStoresTest {
    private static final ReplayKey KEY = new ReplayKey("request-1", "body-1");
    private static final RawResponse ANSWER = new RawResponse(
            200, List.of(Map.entry("content-type", "application/json")), Buffer.buffer("{\"about\":\"1,200\"}"));

    private final Vertx vertx = Vertx.vertx();
    private final Database database = open(Database.inMemory("stores-" + UUID.randomUUID()));

    @TempDir
    Path directory;

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
    }

    @Nested
    class ConsentInMemory extends ConsentStoreContract {
        private final ConsentStore store = new InMemoryConsentStore(CLOCK);

        @Override
        ConsentStore store() {
            return store;
        }
    }

    @Nested
    class Ledger extends DisclosureStoreContract {
        private final ConsentStore consents = SqlStoresTest.consents(database);
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
    class LedgerInMemory extends DisclosureStoreContract {
        private final ConsentStore consents = new InMemoryConsentStore(CLOCK);
        private final DisclosureStore ledger = new InMemoryDisclosureStore(Stores.writer(), consents, CLOCK);

        @Override
        ConsentStore consents() {
            return consents;
        }

        @Override
        DisclosureStore ledger() {
            return ledger;
        }
    }

    @Test
    void a_file_keeps_everything_when_the_process_ends() {
        var url = Database.inFile(directory.resolve("db").toString());
        var before = open(url);
        done(consents(before)
                .append(Stores.event("r1", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.ROUNDED)));
        done(new SqlDisclosureStore(before, Stores.writer(), CLOCK)
                .append(List.of(told("a")), new SubjectRef("anna"), "amazon", 1));
        done(before.close());

        var after = open(url);

        assertThat(await(consents(after).current(new SubjectRef("anna"), "amazon"))
                        .version())
                .isEqualTo(1);
        assertThat(await(new SqlDisclosureStore(after, Stores.writer(), CLOCK).read(1, 10)))
                .hasSize(1);
        done(after.close());
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

    @Test
    void a_stored_answer_is_not_readable_in_the_file() throws IOException {
        var path = directory.resolve("sealed");
        var file = open(Database.inFile(path.toString()));
        var replays = replays(file, CLOCK);
        done(replays.claim(KEY, Duration.ofMinutes(5)));
        done(replays.keep(KEY, ANSWER));
        done(file.close());

        var bytes = Files.readAllBytes(directory.resolve("sealed.mv.db"));

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .contains("request-1")
                .doesNotContain("1,200");
    }

    private Database open(String url) {
        return await(Database.open(vertx, url, CLOCK));
    }

    private static ConsentStore consents(Database database) {
        return new SqlConsentStore(
                database,
                id -> DataClass.builtIn().stream()
                        .filter(c -> c.id().equals(id))
                        .findFirst(),
                CLOCK);
    }

    private static ReplayStore replays(Database database, Clock clock) {
        return new SqlReplayStore(database, new Sealing(new Secret("key"), new SecureRandom()), clock);
    }
}
