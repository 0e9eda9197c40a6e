package dev.sottovoce.runtime.arrival;

import static dev.sottovoce.runtime.link.Browser.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.runtime.arrival.VendorDouble.Fault;
import dev.sottovoce.runtime.http.Meters.Arrived;
import dev.sottovoce.runtime.store.Database;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class LanesTest {
    private final Vertx vertx = Vertx.vertx();
    private final VendorDouble vendor = new VendorDouble(vertx);
    private final String url = url();
    private final ArrivalBench bench = new ArrivalBench(url, vendor.origin(), List.of(vendor.origin()));

    @TempDir
    Path directory;

    /** The address of an empty database. */
    String url() {
        return Database.inMemory("lanes-" + UUID.randomUUID());
    }

    @AfterEach
    void close() {
        bench.close();
        await(vertx.close());
    }

    @Test
    void an_event_is_answered_by_a_call() {
        await(bench.take("event k1 anna 1 hello"));
        bench.untilDone();

        assertThat(vendor.bodies()).containsExactly(said("anna", "hello"));
        assertThat(bench.kinds()).containsExactly("TOLD");
        bench.untilCounted(Arrived.ANSWERED, 1);
    }

    @Test
    void the_same_event_ten_times_at_once_is_answered_once() {
        var unused = await(Future.all(IntStream.range(0, 10)
                .mapToObj(i -> bench.take("event k1 anna 1 hello"))
                .toList()));
        bench.untilDone();

        assertThat(vendor.bodies()).containsExactly(said("anna", "hello"));
        assertThat(bench.count(Arrived.DUPLICATE)).isEqualTo(9);
        assertThat(bench.kinds()).containsExactly("TOLD");
    }

    @Test
    void a_batch_with_one_known_event_answers_the_others() {
        await(bench.take("event k1 anna 1 one"));
        bench.untilDone();

        await(bench.take("event k1 anna 1 one", "event k2 anna 2 two"));
        bench.untilDone();

        assertThat(vendor.bodies()).containsExactly(said("anna", "one"), said("anna", "two"));
    }

    @Test
    void events_are_answered_in_the_order_in_which_they_happened() {
        await(bench.take("event k3 anna 3 three", "event k1 anna 1 one"));
        await(bench.take("event k2 anna 2 two"));
        bench.untilDone();

        assertThat(vendor.bodies()).containsExactly(said("anna", "one"), said("anna", "two"), said("anna", "three"));
    }

    @Test
    void an_answer_of_several_calls_goes_out_in_their_order() {
        vendor.next(Fault.NONE, Fault.THROTTLED);

        await(bench.take("event k1 anna 1 one two three"));
        bench.untilDone();

        assertThat(vendor.bodies())
                .containsExactly(said("anna", "one"), said("anna", "two"), said("anna", "two"), said("anna", "three"));
    }

    @Test
    void an_event_that_wants_no_answer_is_taken() {
        await(bench.take("event k1 nobody 1 bye"));
        bench.untilDone();

        assertThat(bench.events).containsExactly("bye");
        assertThat(vendor.bodies()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NONE", "FORBIDDEN", "SILENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_vendor_that_fails_for_a_while_loses_nothing_and_holds_up_nobody_else(Fault fault) {
        vendor.next(fault);

        await(bench.take("event k1 anna 1 one"));
        bench.until(() -> !vendor.bodies().isEmpty());
        await(bench.take("event k2 ben 2 two"));
        bench.untilDone();

        assertThat(vendor.bodies())
                .contains(said("ben", "two"))
                .filteredOn(said("anna", "one")::equals)
                .hasSize(2);
        assertThat(bench.kinds()).containsExactly("TOLD", "TOLD");
        bench.untilCounted(Arrived.ANSWERED, 2);
    }

    @Test
    void a_vendor_that_is_down_gets_the_answer_when_it_is_back() {
        vendor.goDown();
        await(bench.take("event k1 anna 1 hello"));
        bench.until(() -> bench.count(Arrived.RETRIED) > 5);

        vendor.comeUp();
        bench.untilDone();

        assertThat(vendor.bodies()).containsExactly(said("anna", "hello"));
        assertThat(bench.kinds()).containsExactly("TOLD");
    }

    @Test
    void an_answer_that_waits_is_made_anew_when_the_customer_decides_otherwise() {
        vendor.goDown();
        await(bench.take("event k1 anna 1 hello"));
        bench.untilCounted(Arrived.RETRIED, 1);

        bench.decide();
        vendor.comeUp();
        bench.untilDone();

        assertThat(vendor.bodies()).containsExactly(said("anna", "hello"));
        assertThat(bench.turns).containsExactly("hello", "hello");
        assertThat(bench.kinds()).containsExactly("TOLD", "VOID", "TOLD");
    }

    @Test
    void an_answer_of_which_nobody_knows_is_sent_three_times_and_given_up() {
        vendor.next(Fault.FAILING, Fault.GARBAGE, Fault.HUGE);

        await(bench.take("event k1 anna 1 hello"));
        bench.untilDone();

        assertThat(vendor.bodies()).isEqualTo(Collections.nCopies(3, said("anna", "hello")));
        bench.untilCounted(Arrived.GIVEN_UP, 1);
    }

    @Test
    void an_answer_that_the_vendor_refuses_is_dropped_and_its_entries_are_void() {
        vendor.next(Fault.FORBIDDEN);

        await(bench.take("event k1 anna 1 hello"));
        bench.untilDone();

        assertThat(vendor.bodies()).hasSize(1);
        assertThat(bench.kinds()).containsExactly("TOLD", "VOID");
        bench.untilCounted(Arrived.REFUSED, 1);
    }

    @Test
    void words_that_the_guard_cannot_explain_become_an_apology() {
        await(bench.take("event k1 anna 1 1,234.56"));
        bench.untilDone();

        assertThat(vendor.bodies()).containsExactly(said("anna", "sorry"));
        assertThat(bench.kinds(1)).containsExactly("TRIP");
    }

    @Test
    void a_turn_that_fails_gets_an_apology() {
        await(bench.take("event k1 anna 1 broken"));
        bench.untilDone();

        assertThat(vendor.bodies()).containsExactly(said("anna", "sorry"));
        assertThat(bench.kinds()).isEmpty();
    }

    @Test
    void a_turn_that_takes_too_long_gets_an_apology_and_tells_nothing_later() {
        Promise<Void> bank = Promise.promise();
        bench.holds.put("hello", bank.future());
        await(bench.take("event k1 anna 1 hello"));
        bench.untilDone();

        bank.complete();
        await(bench.take("event k2 anna 2 two"));
        bench.untilDone();

        assertThat(vendor.bodies()).containsExactly(said("anna", "sorry"), said("anna", "two"));
        assertThat(bench.kinds()).containsExactly("TOLD");
    }

    @Test
    void nothing_leaves_for_a_host_that_is_not_configured() {
        var closed = new ArrivalBench(
                Database.inMemory("closed-" + UUID.randomUUID()), vendor.origin(), List.of("https://graph.example"));

        await(closed.take("event k1 anna 1 hello"));
        closed.untilDone();

        assertThat(vendor.bodies()).isEmpty();
        assertThat(closed.kinds()).isEmpty();
        closed.untilCounted(Arrived.REFUSED, 1);
        closed.close();
    }

    @Test
    void what_a_process_left_behind_is_taken_up() {
        bench.insertOnly("event k1 anna 1 hello");

        await(bench.lanes.start());
        bench.untilDone();

        assertThat(vendor.bodies()).containsExactly(said("anna", "hello"));
    }

    @Test
    void a_process_that_dies_before_its_call_was_answered_leaves_the_same_bytes_and_one_entry() {
        vendor.next(Fault.SILENT);
        var first = new ArrivalBench(url, vendor.origin(), List.of(vendor.origin()));
        await(first.take("event k1 anna 1 hello"));
        bench.until(() -> vendor.bodies().size() == 1);
        first.kill();

        await(bench.lanes.start());
        bench.untilDone();

        assertThat(vendor.bodies()).containsExactly(said("anna", "hello"), said("anna", "hello"));
        assertThat(first.turns).hasSize(1);
        assertThat(bench.turns).isEmpty();
        assertThat(bench.kinds()).containsExactly("TOLD");
    }

    @Test
    void two_processes_over_one_database_answer_each_event_once() {
        var other = new ArrivalBench(url, vendor.origin(), List.of(vendor.origin()));
        await(other.lanes.start());
        await(bench.lanes.start());

        var unused = await(Future.all(IntStream.range(0, 20)
                .mapToObj(i -> (i % 2 == 0 ? bench : other).take("event k" + i + " c" + i % 5 + " " + i + " hello"))
                .toList()));
        bench.untilDone();

        assertThat(vendor.bodies()).hasSize(20);
        assertThat(bench.turns.size() + other.turns.size()).isEqualTo(20);
        other.close();
    }

    @Test
    void what_was_said_is_nowhere_in_the_file_of_the_database() throws IOException {
        var file = new ArrivalBench(
                Database.inFile(directory.resolve("db").toString()),
                vendor.origin(),
                List.of(vendor.origin()),
                Duration.ofHours(1));
        vendor.next(Fault.THROTTLED);
        await(file.take("event k1 anna 1 hello", "event k2 ben 2 broken canary words"));
        file.untilCounted(Arrived.ANSWERED, 1);
        file.untilCounted(Arrived.RETRIED, 1);
        file.close();

        var bytes = new String(Files.readAllBytes(directory.resolve("db.mv.db")), StandardCharsets.ISO_8859_1);

        assertThat(bytes).contains("arrival_seen").doesNotContain("canary", "\"to\"", "hello");
    }

    private static String said(String to, String words) {
        return "{\"to\":\"" + to + "\",\"say\":\"" + words + "\"}";
    }
}
