package dev.sottovoce.privacy.budget;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.policy.VendorRow;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Counters that end with the process, for tests. */
public final class InMemoryBudgetStore implements BudgetStore {
    private final Map<Key, Long> taken = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Key(SubjectRef subject, String vendor, DataClass dataClass, long window) {}

    /** Nothing is taken yet. */
    public InMemoryBudgetStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CompletionStage<Set<DataClass>> take(
            SubjectRef subject, String vendor, VendorRow.Budget budget, Map<DataClass, Integer> bits) {
        long window = budget.window(clock.instant());
        var spent = new HashSet<DataClass>();
        bits.forEach((dataClass, wanted) ->
                taken.compute(new Key(subject, vendor, dataClass, window), (key, before) -> {
                    long have = before == null ? 0 : before;
                    if (have + wanted <= budget.bits()) {
                        return have + wanted;
                    }
                    spent.add(dataClass);
                    return have;
                }));
        return CompletableFuture.completedStage(Set.copyOf(spent));
    }
}
