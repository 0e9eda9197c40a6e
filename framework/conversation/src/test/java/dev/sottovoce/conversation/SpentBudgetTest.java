package dev.sottovoce.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.house.House;
import dev.sottovoce.conversation.house.Phone;
import dev.sottovoce.conversation.house.SmallBank;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.ledger.Disclosure.Kind;
import dev.sottovoce.privacy.policy.Factor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An answer for which the vendor's budget does not suffice. */
class SpentBudgetTest {
    private static final Clock CLOCK = Clock.fixed(House.NOW, ZoneOffset.UTC);

    private final Set<DataClass> spent = new HashSet<>();
    private final House house = new House(CLOCK, (subject, vendor, budget, bits) -> {
        var left = new HashSet<>(bits.keySet());
        left.retainAll(spent);
        return CompletableFuture.completedStage(Set.copyOf(left));
    });
    private final SmallBank bank = new SmallBank();
    private final Phone phone = new Phone(house, bank, CLOCK);

    SpentBudgetTest() {
        house.allows(Map.of(DataClass.ACC_EXISTENCE, Form.EXACT, DataClass.BALANCE, Form.ROUNDED));
        bank.has("current");
    }

    @Test
    void the_figure_waits_at_home_and_the_ledger_says_why() {
        spent.add(DataClass.BALANCE);

        Answer answer = ask();

        assertThat(answer.out().speech()).doesNotContainPattern("pounds|\\d");
        assertThat(answer.deposit()).isPresent();
        assertThat(answer.drafts())
                .filteredOn(draft -> draft.label().classes().contains(DataClass.BALANCE))
                .allSatisfy(draft -> {
                    assertThat(draft.kind()).isEqualTo(Kind.WITHHELD);
                    assertThat(draft.decision().binding().factor()).isEqualTo(Factor.BUDGET);
                });
    }

    @Test
    void with_nothing_left_at_all_nothing_is_told() {
        spent.addAll(Set.of(DataClass.BALANCE, DataClass.ACC_EXISTENCE));

        Answer answer = ask();

        assertThat(answer.drafts()).allMatch(draft -> draft.kind() == Kind.WITHHELD);
        assertThat(answer.deposit()).isPresent();
    }

    private Answer ask() {
        try {
            return phone.says("check_balance")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError("no answer", failure);
        }
    }
}
