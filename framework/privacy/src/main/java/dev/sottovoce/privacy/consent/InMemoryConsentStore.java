package dev.sottovoce.privacy.consent;

import dev.sottovoce.privacy.turn.SubjectRef;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Decisions that end with the process, for tests. */
public final class InMemoryConsentStore implements ConsentStore {
    private final Map<Key, Consents> known = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Key(SubjectRef subject, String vendor) {}

    /** Empty. */
    public InMemoryConsentStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CompletionStage<Consents> current(SubjectRef subject, String vendor) {
        return CompletableFuture.completedStage(known.getOrDefault(new Key(subject, vendor), Consents.NONE));
    }

    @Override
    public CompletionStage<AppendResult> append(ConsentEvent event) {
        var result = new AppendResult[] {AppendResult.RAISES};
        known.compute(new Key(event.subject(), event.vendor()), (key, now) -> {
            Consents before = now == null ? Consents.NONE : now;
            if (!ConsentRule.admits(before, event, clock.instant())) {
                return before;
            }
            Consents after = before.after(event);
            result[0] = after == before ? AppendResult.KNOWN : AppendResult.KEPT;
            return after;
        });
        return CompletableFuture.completedStage(result[0]);
    }
}
