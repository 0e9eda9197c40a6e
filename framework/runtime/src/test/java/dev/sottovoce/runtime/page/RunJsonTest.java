package dev.sottovoce.runtime.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.dialogue.Run;
import dev.sottovoce.conversation.slot.SlotValue;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunJsonTest {
    @Test
    void every_sort_of_slot_comes_back_as_it_was() {
        var run = new Run(
                "pay",
                Map.of(
                        "period",
                        new SlotValue.Days(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)),
                        "category",
                        new SlotValue.Choice("GROCERIES", "food"),
                        "payee",
                        new SlotValue.Mention("lisa"),
                        "account",
                        new SlotValue.Place(-1),
                        "accounts",
                        new SlotValue.All(),
                        "amount",
                        new SlotValue.Amount(Currency.getInstance("JPY"), 5_000_000_000L),
                        "number",
                        new SlotValue.Whole(Long.MIN_VALUE)),
                2,
                false);

        assertThat(RunJson.read(RunJson.write(run))).isEqualTo(run);
    }
}
