package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A ledger that ends with the process, for tests. */
public final class InMemoryDisclosureStore implements DisclosureStore {
    private final EntryWriter writer;
    private final ConsentStore consents;
    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();

    /** Empty. */
    public InMemoryDisclosureStore(EntryWriter writer, ConsentStore consents, Clock clock) {
        this.writer = writer;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Appended> append(
            List<Disclosure> drafts, SubjectRef subject, String vendor, long consentVersion) {
        return consents.current(subject, vendor).thenApply(now -> {
            if (now.version() != consentVersion) {
                return new Appended.Stale();
            }
            synchronized (entries) {
                long first = entries.size() + 1L;
                entries.addAll(writer.write(drafts, subject, vendor, first, clock.instant()));
                return new Appended.Written(first, entries.size());
            }
        });
    }

    @Override
    public CompletionStage<List<Entry>> read(long fromSeq, int most) {
        synchronized (entries) {
            return CompletableFuture.completedStage(entries.stream()
                    .filter(entry -> entry.seq() >= fromSeq)
                    .limit(most)
                    .toList());
        }
    }
}
