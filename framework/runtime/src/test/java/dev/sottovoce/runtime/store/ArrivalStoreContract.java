package dev.sottovoce.runtime.store;

import static dev.sottovoce.runtime.store.Stores.CLOCK;
import static dev.sottovoce.runtime.store.Stores.NOW;
import static dev.sottovoce.runtime.store.Stores.await;
import static dev.sottovoce.runtime.store.Stores.done;
import static dev.sottovoce.runtime.store.Stores.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.Arrival;
import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.ReturnAddress;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.privacy.ledger.DisclosureStore.Appended;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.secret.Secret;
import dev.sottovoce.runtime.store.ArrivalStore.Lane;
import dev.sottovoce.runtime.store.ArrivalStore.RowId;
import dev.sottovoce.runtime.store.ArrivalStore.Waiting;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The store of events passes these on every database. */
abstract class ArrivalStoreContract {
    private static final Lane ANNAS = new Lane("fake", "anna");
    private static final Duration LEASE = Duration.ofSeconds(25);

    abstract Database database();

    @Test
    void an_event_is_read_back_whole() {
        var arrival = arrival("k1", "anna", 1);

        assertThat(await(store().insert("fake", List.of(arrival)))).containsExactly(arrival);

        assertThat(await(store().of(ANNAS)))
                .containsExactly(new Waiting(
                        new RowId("fake", "k1"),
                        arrival.turn(),
                        arrival.returnTo(),
                        Optional.empty(),
                        0,
                        0,
                        0,
                        Instant.EPOCH));
    }

    @Test
    void of_a_batch_only_what_is_new_is_kept() {
        done(store().insert("fake", List.of(arrival("k1", "anna", 1))));

        var fresh = await(store().insert("fake", List.of(arrival("k1", "anna", 1), arrival("k2", "anna", 2))));

        assertThat(fresh).extracting(Arrival::key).containsExactly("k2");
        assertThat(keys(ANNAS)).containsExactly("k1", "k2");
    }

    @Test
    void of_many_deliveries_at_once_one_is_new() {
        var inserts = IntStream.range(0, 20)
                .mapToObj(i -> store().insert("fake", List.of(arrival("k1", "anna", 1), arrival("k2", "ben", 1))))
                .toList();

        assertThat(inserts.stream().mapToInt(insert -> await(insert).size()).sum())
                .isEqualTo(2);
    }

    @Test
    void a_lane_is_in_the_order_in_which_things_happened() {
        done(store().insert("fake", List.of(arrival("k3", "anna", 3), arrival("k1", "anna", 1))));
        done(store().insert("fake", List.of(arrival("k2", "anna", 2), arrival("b1", "ben", 0))));

        assertThat(keys(ANNAS)).containsExactly("k1", "k2", "k3");
    }

    @Test
    void a_lane_has_one_owner_until_its_lease_ends() {
        var later = store(LEASE);

        assertThat(await(store().claim(ANNAS, "one", LEASE))).isTrue();
        assertThat(await(store().claim(ANNAS, "two", LEASE))).isFalse();
        assertThat(await(store().claim(ANNAS, "one", LEASE))).isTrue();
        assertThat(await(later.claim(ANNAS, "two", LEASE))).isTrue();
    }

    @Test
    void a_lane_that_was_let_go_can_be_taken_at_once() {
        done(store().claim(ANNAS, "one", LEASE));
        done(store().release(ANNAS, "one"));

        assertThat(await(store().claim(ANNAS, "two", LEASE))).isTrue();
    }

    @Test
    void lanes_with_something_due_that_nobody_works_on_are_found() {
        done(store().insert(
                        "fake", List.of(arrival("k1", "anna", 1), arrival("k2", "ben", 1), arrival("k3", "jo", 1))));
        done(store().claim(ANNAS, "one", LEASE));
        done(store().putOff(new RowId("fake", "k3"), 1, 0, NOW.plusSeconds(1)));

        assertThat(await(store().lanes())).containsExactly(new Lane("fake", "ben"));
    }

    @Test
    void calls_are_kept_once_and_for_all() {
        var id = new RowId("fake", "k1");
        done(store().insert("fake", List.of(arrival("k1", "anna", 1))));

        assertThat(await(store().keep(id, new byte[] {1}))).isTrue();
        assertThat(await(store().keep(id, new byte[] {2}))).isFalse();
        assertThat(await(store().of(ANNAS)).get(0).calls()).contains(Buffer.buffer(new byte[] {1}));
    }

    @Test
    void calls_and_entries_become_durable_together_or_not_at_all() {
        var id = new RowId("fake", "k1");
        var ledger = new SqlDisclosureStore(database(), Stores.writer(), CLOCK);
        var store = store();
        done(store.insert("fake", List.of(arrival("k1", "anna", 1))));

        var stale = await(ledger.append(
                List.of(told("a")), new SubjectRef("anna"), "amazon", 7, (c, e) -> store.keep(c, id, new byte[] {1})));
        var first = await(ledger.append(
                List.of(told("a")), new SubjectRef("anna"), "amazon", 0, (c, e) -> store.keep(c, id, new byte[] {2})));
        var second = await(ledger.append(
                List.of(told("a")), new SubjectRef("anna"), "amazon", 0, (c, e) -> store.keep(c, id, new byte[] {3})));

        assertThat(stale).contains(new Appended.Stale());
        assertThat(first).contains(new Appended.Written(1, 1));
        assertThat(second).isEmpty();
        assertThat(await(ledger.read(1, 10))).hasSize(1);
        assertThat(await(store.of(ANNAS)).get(0).calls()).contains(Buffer.buffer(new byte[] {2}));
    }

    @Test
    void an_event_that_is_put_off_remembers_how_often() {
        var id = new RowId("fake", "k1");
        done(store().insert("fake", List.of(arrival("k1", "anna", 1))));

        done(store().putOff(id, 3, 1, NOW.plusSeconds(8)));

        var waiting = await(store().of(ANNAS)).get(0);
        assertThat(waiting.attempts()).isEqualTo(3);
        assertThat(waiting.unknowns()).isEqualTo(1);
        assertThat(waiting.nextAt()).isEqualTo(NOW.plusSeconds(8));
    }

    @Test
    void an_event_that_is_done_leaves_only_what_recognises_it() {
        done(store().insert("fake", List.of(arrival("k1", "anna", 1))));

        done(store().done(new RowId("fake", "k1")));

        assertThat(rows("arrival")).isZero();
        assertThat(rows("arrival_key")).isZero();
        assertThat(rows("arrival_seen")).isEqualTo(1);
        assertThat(await(store().insert("fake", List.of(arrival("k1", "anna", 1)))))
                .isEmpty();
    }

    @Test
    void an_event_cannot_be_opened_once_its_secret_is_gone() {
        done(store().insert("fake", List.of(arrival("k1", "anna", 1))));
        done(database().transaction(connection -> new Sql(connection).change("DELETE FROM arrival_key")));

        assertThat(await(store().of(ANNAS))).isEmpty();
    }

    @Test
    void after_a_day_nothing_is_left_and_the_event_would_be_new() {
        var tomorrow = store(Duration.ofHours(24));
        done(store().insert("fake", List.of(arrival("k1", "anna", 1))));
        done(store().claim(ANNAS, "one", LEASE));

        assertThat(await(tomorrow.purge())).containsExactly("fake");

        assertThat(rows("arrival") + rows("arrival_key") + rows("arrival_seen") + rows("arrival_lane"))
                .isZero();
        assertThat(await(tomorrow.insert("fake", List.of(arrival("k1", "anna", 1)))))
                .hasSize(1);
    }

    @Test
    void the_backlog_is_as_old_as_its_oldest_event() {
        assertThat(await(store().backlog())).isZero();
        done(store().insert("fake", List.of(arrival("k1", "anna", 1))));

        assertThat(await(store(Duration.ofSeconds(3)).backlog())).isEqualTo(Duration.ofSeconds(3));
    }

    private ArrivalStore store() {
        return store(Duration.ZERO);
    }

    /** The store so much later. */
    private ArrivalStore store(Duration later) {
        return new ArrivalStore(
                database(),
                new Sealing(new Secret("key"), new SecureRandom()),
                new SecureRandom(),
                Clock.offset(CLOCK, later));
    }

    private List<String> keys(Lane lane) {
        return await(store().of(lane)).stream()
                .map(waiting -> waiting.id().key())
                .toList();
    }

    private long rows(String table) {
        Future<Optional<Long>> count = database()
                .transaction(
                        connection -> new Sql(connection).one("SELECT COUNT(*) FROM " + table, row -> row.getLong(1)));
        return await(count).orElseThrow();
    }

    private static Arrival arrival(String key, String conversation, long at) {
        var slot = new HeardSlot("period", "last month", List.of("A", "B"), HeardSlot.Notation.WORDS);
        var turn = new Inbound(
                "bank",
                "fake",
                "amazon",
                "pseudonym",
                Optional.of("speaker"),
                conversation,
                Optional.of("handle"),
                true,
                Event.TURN,
                Optional.of("how much did I spend"),
                Optional.of(new HeardIntent("spending", List.of(slot))),
                Optional.of("action"),
                Optional.of(new LinkRef.Account("amazon", "pseudonym")),
                Assurance.LINKED,
                RoomEvidence.WRITTEN,
                Set.of(Surface.TEXT, Surface.BUTTON),
                Locale.forLanguageTag("es-ES"),
                NOW,
                "turn");
        return new Arrival(
                key,
                Instant.ofEpochMilli(at),
                turn,
                Optional.of(new ReturnAddress(Buffer.buffer("{\"recipient\":{\"id\":\"42\"}}"))));
    }
}
