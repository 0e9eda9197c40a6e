package dev.sottovoce.runtime.store;

import static dev.sottovoce.privacy.form.DataClass.BALANCE;
import static dev.sottovoce.privacy.form.DataClass.TX_AMOUNT;
import static dev.sottovoce.runtime.store.Stores.NOW;
import static dev.sottovoce.runtime.store.Stores.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.budget.BudgetStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.policy.VendorRow.Budget;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for budgets wherever they are kept. */
abstract class BudgetStoreContract {
    private static final SubjectRef ANNA = new SubjectRef("anna");
    private static final Budget BUDGET = new Budget(25, Duration.ofDays(30));

    /** The store of this test at some moment. */
    abstract BudgetStore at(Clock clock);

    @Test
    void what_fits_is_taken() {
        assertThat(take(ANNA, "amazon", Map.of(BALANCE, 25))).isEmpty();
    }

    @Test
    void what_was_taken_counts() {
        assertThat(take(ANNA, "amazon", Map.of(BALANCE, 20))).isEmpty();

        assertThat(take(ANNA, "amazon", Map.of(BALANCE, 6))).containsExactly(BALANCE);
        assertThat(take(ANNA, "amazon", Map.of(BALANCE, 5))).isEmpty();
    }

    @Test
    void more_than_a_whole_budget_is_never_taken() {
        assertThat(take(ANNA, "amazon", Map.of(BALANCE, 26))).containsExactly(BALANCE);
        assertThat(take(ANNA, "amazon", Map.of(BALANCE, 25))).isEmpty();
    }

    @Test
    void each_class_has_its_own() {
        assertThat(take(ANNA, "amazon", Map.of(BALANCE, 20, TX_AMOUNT, 10))).isEmpty();

        assertThat(take(ANNA, "amazon", Map.of(BALANCE, 10, TX_AMOUNT, 10))).containsExactly(BALANCE);
        assertThat(take(ANNA, "amazon", Map.of(TX_AMOUNT, 6))).containsExactly(TX_AMOUNT);
    }

    @Test
    void each_customer_and_each_vendor_has_her_own() {
        assertThat(take(ANNA, "amazon", Map.of(BALANCE, 25))).isEmpty();

        assertThat(take(ANNA, "google", Map.of(BALANCE, 25))).isEmpty();
        assertThat(take(new SubjectRef("ben"), "amazon", Map.of(BALANCE, 25))).isEmpty();
    }

    @Test
    void the_next_window_begins_anew() {
        assertThat(take(ANNA, "amazon", Map.of(BALANCE, 25))).isEmpty();
        var later = Clock.fixed(NOW.plus(BUDGET.per()), ZoneOffset.UTC);

        assertThat(await(at(later).take(ANNA, "amazon", BUDGET, Map.of(BALANCE, 20))))
                .isEmpty();
        assertThat(await(at(later).take(ANNA, "amazon", BUDGET, Map.of(BALANCE, 6))))
                .containsExactly(BALANCE);
    }

    @Test
    void of_many_at_once_no_more_are_granted_than_there_is() {
        BudgetStore store = at(Stores.CLOCK);
        var asked = IntStream.range(0, 40)
                .mapToObj(i -> store.take(ANNA, "amazon", BUDGET, Map.of(BALANCE, 10)))
                .toList();

        assertThat(asked.stream().filter(answer -> await(answer).isEmpty())).hasSize(2);
    }

    private Set<DataClass> take(SubjectRef subject, String vendor, Map<DataClass, Integer> bits) {
        return await(at(Stores.CLOCK).take(subject, vendor, BUDGET, bits));
    }
}
