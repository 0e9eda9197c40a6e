package dev.sottovoce.privacy.consent;

import dev.sottovoce.privacy.turn.SubjectRef;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Decisions that end with the process, for tests. */
public final class InMemoryConsentStore implements ConsentStore {
    private final Map<SubjectRef, List<ConsentEvent>> known = new ConcurrentHashMap<>();
    private final Clock clock;

    /** Empty. */
    public InMemoryConsentStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CompletionStage<Consents> current(SubjectRef subject, String vendor) {
        return CompletableFuture.completedStage(fold(known.getOrDefault(subject, List.of()), vendor));
    }

    @Override
    public CompletionStage<AppendResult> append(ConsentEvent event) {
        var result = new AppendResult[] {AppendResult.KNOWN};
        known.compute(event.subject(), (subject, before) -> {
            List<ConsentEvent> events = before == null ? List.of() : before;
            if (events.stream().anyMatch(kept -> kept.record().equals(event.record()))) {
                return events;
            }
            if (!ConsentRule.admits(fold(events, event.vendor()), event, clock.instant())) {
                result[0] = AppendResult.RAISES;
                return events;
            }
            result[0] = AppendResult.KEPT;
            return Stream.concat(events.stream(), Stream.of(event)).toList();
        });
        return CompletableFuture.completedStage(result[0]);
    }

    @Override
    public CompletionStage<List<ConsentEvent>> events(SubjectRef subject) {
        return CompletableFuture.completedStage(known.getOrDefault(subject, List.of()));
    }

    private static Consents fold(List<ConsentEvent> events, String vendor) {
        return Consents.of(
                events.stream().filter(event -> event.concerns(vendor)).toList());
    }
}
