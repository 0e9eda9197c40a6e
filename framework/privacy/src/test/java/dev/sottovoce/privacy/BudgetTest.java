package dev.sottovoce.privacy;

import static dev.sottovoce.privacy.Turns.VOICE;
import static dev.sottovoce.privacy.Turns.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.budget.BudgetStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.form.Tellable;
import dev.sottovoce.privacy.policy.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a reply takes from its vendor's budget. */
class BudgetTest {
    private final List<Map<DataClass, Integer>> taken = new ArrayList<>();
    private Set<DataClass> spent = Set.of();
    private final Turns turns = new Turns((subject, vendor, budget, bits) -> {
        taken.add(Map.copyOf(bits));
        return CompletableFuture.completedStage(spent);
    });
    private final Classified<Tellable> balance = turns.bank.classify(DataClass.BALANCE, pounds(4_831_729));

    BudgetTest() {
        turns.allows(DataClass.BALANCE, Form.ROUNDED);
    }

    @Test
    void each_class_takes_the_bits_of_its_form() {
        turns.allows(DataClass.TX_AMOUNT, Form.ROUNDED);
        turns.allows(DataClass.TX_MERCHANT, Form.EXACT);
        var both = turns.bank.<Tellable>classify(
                Label.of(DataClass.TX_AMOUNT).join(Label.of(DataClass.TX_MERCHANT)), pounds(1_234));
        var reply = turns.toAmazon();
        tell(reply, balance);
        tell(reply, both);

        assertThat(close(reply)).isEmpty();

        assertThat(taken)
                .containsExactly(Map.of(DataClass.BALANCE, 10, DataClass.TX_AMOUNT, 10, DataClass.TX_MERCHANT, 10));
    }

    @Test
    void what_stays_home_takes_nothing() {
        var reply = turns.toAmazonSealed();
        tell(reply, balance);

        assertThat(close(reply)).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void what_the_customer_said_herself_takes_nothing() {
        var reply = turns.toAmazon();
        tell(reply, turns.bank.classify(DataClass.SAID, pounds(5_000)));

        assertThat(close(reply)).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void her_own_page_takes_nothing() {
        var reply = turns.toHerself();
        tell(reply, balance);

        assertThat(close(reply)).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void a_reply_that_is_made_again_takes_once() {
        var first = turns.toAmazon();
        tell(first, balance);
        assertThat(close(first)).isEmpty();
        var again = turns.toAmazon();
        tell(again, balance);

        assertThat(close(again)).isEmpty();

        assertThat(taken).hasSize(1);
    }

    @Test
    void a_class_that_is_spent_stays_home_and_the_decision_says_why() {
        spent = Set.of(DataClass.BALANCE);
        var first = turns.toAmazon();
        tell(first, balance);

        var again = first.without(close(first));

        var told = again.tell(balance, VOICE);
        assertThat(told.form()).isEqualTo(Form.FIRST_PARTY);
        assertThat(told.decision().binding().factor()).isEqualTo(Factor.BUDGET);
    }

    @Test
    void a_budget_that_cannot_be_asked_is_spent() {
        BudgetStore down = (subject, vendor, budget, bits) ->
                CompletableFuture.failedStage(new IllegalStateException("the database is down"));
        var others = new Turns(down);
        others.allows(DataClass.BALANCE, Form.ROUNDED);
        var reply = others.toAmazon();
        tell(reply, others.bank.classify(DataClass.BALANCE, pounds(100)));

        assertThat(close(reply)).containsExactly(DataClass.BALANCE);
    }

    private static void tell(Disclosing reply, Classified<? extends Tellable> value) {
        reply.disclose(reply.tell(value, VOICE), "balance.one", "amount", VOICE);
    }

    private static Set<DataClass> close(Disclosing reply) {
        return reply.close().toCompletableFuture().join();
    }
}
