package dev.sottovoce.runtime.store;

import static dev.sottovoce.runtime.store.Stores.await;
import static dev.sottovoce.runtime.store.Stores.done;
import static dev.sottovoce.runtime.store.Stores.event;
import static dev.sottovoce.runtime.store.Stores.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.ledger.DisclosureStore.Appended;
import dev.sottovoce.privacy.ledger.Entry;
import dev.sottovoce.privacy.ledger.ToldSince;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Every ledger passes these. */
abstract class DisclosureStoreContract {
    private static final SubjectRef ANNA = new SubjectRef("anna");

    abstract ConsentStore consents();

    abstract DisclosureStore ledger();

    @Test
    void numbers_begin_at_one_and_go_on() {
        assertThat(await(ledger().append(List.of(told("a"), told("b")), ANNA, "amazon", 0)))
                .isEqualTo(new Appended.Written(1, 2));
        assertThat(await(ledger().append(List.of(told("c")), ANNA, "amazon", 0)))
                .isEqualTo(new Appended.Written(3, 3));
    }

    @Test
    void what_was_told_is_never_in_clear() {
        done(ledger().append(List.of(told("about one thousand two hundred pounds")), ANNA, "amazon", 0));

        var json = new String(await(ledger().read(1, 10)).get(0).json(), StandardCharsets.UTF_8);
        assertThat(json).contains("\"kind\":\"TOLD\"", "\"vendor\":\"amazon\"").doesNotContain("thousand", "anna");
    }

    @Test
    void nothing_is_written_under_a_consent_that_has_changed() {
        done(consents().append(event("r1", ConsentEvent.Type.GIVEN, ConsentEvent.Method.PAGE, Form.ROUNDED)));

        assertThat(await(ledger().append(List.of(told("a")), ANNA, "amazon", 0)))
                .isEqualTo(new Appended.Stale());
        assertThat(await(ledger().read(1, 10))).isEmpty();
        assertThat(await(ledger().append(List.of(told("a")), ANNA, "amazon", 1)))
                .isEqualTo(new Appended.Written(1, 1));
    }

    @Test
    void many_replies_at_once_leave_no_gap_and_no_double() {
        var waiting = new ArrayList<CompletionStage<Appended>>();
        for (int i = 0; i < 200; i++) {
            waiting.add(ledger().append(List.of(told("a" + i), told("b" + i)), ANNA, "amazon", i % 10 == 0 ? 7 : 0));
        }

        var written = waiting.stream()
                .map(Stores::await)
                .filter(Appended.Written.class::isInstance)
                .count();

        assertThat(written).isEqualTo(180);
        assertThat(await(ledger().read(1, 1000)))
                .extracting(Entry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 360).boxed().toList());
    }

    @Test
    void reading_goes_on_from_a_number() {
        done(ledger().append(List.of(told("a"), told("b"), told("c")), ANNA, "amazon", 0));

        assertThat(await(ledger().read(2, 1))).extracting(Entry::seq).containsExactly(2L);
    }

    @Test
    void a_vendor_was_told_what_the_entries_say_less_what_did_not_leave() {
        done(ledger().append(List.of(told("a"), told("b")), ANNA, "amazon", 0));
        done(ledger().append(List.of(told("c")), ANNA, "google", 0));
        done(ledger().append(List.of(told("d")), new SubjectRef("ben"), "amazon", 0));
        done(ledger().append(List.of(told("e")), ANNA, "amazon", 0));
        done(ledger().append(List.of(Stores.voiding(2, 2)), ANNA, "amazon", 0));

        assertThat(await(ledger().toldTo(ANNA, "amazon"))).isEqualTo(new ToldSince(2, Optional.of(Stores.NOW)));
        assertThat(await(ledger().toldTo(ANNA, "meta"))).isEqualTo(ToldSince.nothing());
    }

    @Test
    void a_customer_reads_what_was_told_about_her_the_newest_first() {
        done(ledger().append(List.of(told("ten pounds"), told("b")), ANNA, "amazon", 0));
        done(ledger().append(List.of(told("of ben")), new SubjectRef("ben"), "amazon", 0));
        done(ledger().append(List.of(told("c")), ANNA, "google", 0));
        done(ledger().append(List.of(Stores.voiding(4, 4)), ANNA, "google", 0));

        var history = await(ledger().history(ANNA, 10));

        assertThat(history).extracting(Disclosed::seq).containsExactly(5L, 4L, 2L, 1L);
        assertThat(history).extracting(Disclosed::voided).containsExactly(false, true, false, false);
        assertThat(history.get(3).told().orElseThrow().display()).isEqualTo("ten pounds");
        assertThat(history.get(3).classes()).containsExactly("BALANCE");
        assertThat(history.get(3)).asString().doesNotContain("pounds");
        assertThat(await(ledger().history(ANNA, 2))).hasSize(2);
    }
}
