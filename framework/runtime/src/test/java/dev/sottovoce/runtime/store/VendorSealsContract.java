package dev.sottovoce.runtime.store;

import static dev.sottovoce.runtime.store.Stores.NOW;
import static dev.sottovoce.runtime.store.Stores.await;
import static dev.sottovoce.runtime.store.Stores.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.runtime.store.SqlVendorSeals.Cause;
import dev.sottovoce.runtime.store.SqlVendorSeals.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What holds for seals on every database. */
abstract class VendorSealsContract {
    private static final Limit THREE = new Limit(3, Duration.ofMinutes(10));

    abstract Database database();

    @Test
    void nobody_is_sealed_at_first() {
        var seals = seals(NOW.toEpochMilli());

        assertThat(await(seals.refresh())).isEmpty();
        assertThat(seals.isSealed("amazon")).isFalse();
    }

    @Test
    void so_many_stops_seal_the_vendor_and_no_other() {
        var seals = seals(NOW.toEpochMilli());

        assertThat(await(seals.stopped("amazon", "one"))).isFalse();
        assertThat(await(seals.stopped("amazon", "two"))).isFalse();
        assertThat(await(seals.stopped("google", "three"))).isFalse();
        assertThat(await(seals.stopped("amazon", "four"))).isTrue();

        assertThat(seals.isSealed("amazon")).isTrue();
        assertThat(seals.isSealed("google")).isFalse();
        assertThat(await(seals.all())).extracting(SqlVendorSeals.Seal::cause).containsExactly(Cause.STOPS);
    }

    @Test
    void a_turn_that_is_stopped_again_counts_once() {
        var seals = seals(NOW.toEpochMilli());

        for (int i = 0; i < 5; i++) {
            assertThat(await(seals.stopped("amazon", "one"))).isFalse();
        }
    }

    @Test
    void stops_of_long_ago_do_not_count() {
        var earlier = seals(NOW.toEpochMilli());
        done(earlier.stopped("amazon", "one"));
        done(earlier.stopped("amazon", "two"));

        var later = seals(NOW.plus(Duration.ofMinutes(11)).toEpochMilli());

        assertThat(await(later.stopped("amazon", "three"))).isFalse();
    }

    @Test
    void another_node_learns_of_a_seal_and_of_its_end() {
        var here = seals(NOW.toEpochMilli());
        var there = seals(NOW.toEpochMilli());

        done(here.seal("meta"));
        done(there.refresh());
        boolean sealed = there.isSealed("meta");
        done(here.unseal("meta"));
        done(there.refresh());

        assertThat(sealed).isTrue();
        assertThat(there.isSealed("meta")).isFalse();
    }

    @Test
    void sealing_and_unsealing_twice_changes_nothing() {
        var seals = seals(NOW.toEpochMilli());

        assertThat(await(seals.seal("meta"))).isTrue();
        assertThat(await(seals.seal("meta"))).isFalse();
        assertThat(await(seals.unseal("meta"))).isTrue();
        assertThat(await(seals.unseal("meta"))).isFalse();
    }

    @Test
    void a_person_who_unseals_begins_the_count_anew() {
        var seals = seals(NOW.toEpochMilli());
        done(seals.stopped("amazon", "one"));
        done(seals.stopped("amazon", "two"));
        done(seals.stopped("amazon", "three"));

        done(seals.unseal("amazon"));

        assertThat(await(seals.stopped("amazon", "four"))).isFalse();
    }

    private SqlVendorSeals seals(long millis) {
        return new SqlVendorSeals(database(), THREE, Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC));
    }
}
