package dev.sottovoce.runtime.store;

import static dev.sottovoce.runtime.store.Stores.CLOCK;
import static dev.sottovoce.runtime.store.Stores.await;
import static dev.sottovoce.runtime.store.Stores.done;
import static dev.sottovoce.runtime.store.Stores.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.consent.InMemoryConsentStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.ledger.InMemoryDisclosureStore;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 in a file, and what has to hold for stores in memory and for files. */
class SqlStoresTest extends SqlStoresContract {
    @TempDir
    static Path directory;

    @Override
    String url() {
        return Database.inFile(directory.resolve("stores-" + UUID.randomUUID()).toString());
    }

    @Nested
    class ConsentInMemory extends ConsentStoreContract {
        private final ConsentStore store = new InMemoryConsentStore(CLOCK);

        @Override
        ConsentStore store() {
            return store;
        }

        @Override
        List<ConsentStore> nodes(Clock clock) {
            return List.of(new InMemoryConsentStore(clock));
        }

        @Override
        int lives() {
            return 500;
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
    void what_is_said_on_one_node_holds_for_the_very_next_reply_on_another() {
        var url = Database.inFile(directory.resolve("nodes").toString());
        var one = open(url);
        var other = open(url);
        var anna = new SubjectRef("anna");
        done(consents(one).append(Stores.event("r1", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.ROUNDED)));
        var ledger = new SqlDisclosureStore(other, Stores.writer(), CLOCK);
        long underWay = await(consents(other).current(anna, "amazon")).version();

        done(consents(one)
                .append(Stores.event("r2", ConsentEvent.Type.WITHDRAWN, ConsentEvent.Method.VOICE, Form.FIRST_PARTY)));

        assertThat(await(ledger.append(List.of(told("a")), anna, "amazon", underWay)))
                .isInstanceOf(DisclosureStore.Appended.Stale.class);
        assertThat(await(consents(other).current(anna, "amazon")).allowed(DataClass.BALANCE, Surface.VOICE, Stores.NOW))
                .isEqualTo(Form.FIRST_PARTY);
        done(consents(one).append(Stores.refusal("r3", ConsentEvent.EVERY_VENDOR)));
        assertThat(await(consents(other).current(anna, "amazon")).refusesEverything())
                .isTrue();
        done(other.close());
        done(one.close());
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
}
