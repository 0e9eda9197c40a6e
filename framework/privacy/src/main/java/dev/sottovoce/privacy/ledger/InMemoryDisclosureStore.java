package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

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

    @Override
    public CompletionStage<ToldSince> toldTo(SubjectRef subject, String vendor) {
        var told = entriesOf(subject)
                .filter(entry -> entry.kind() == Disclosure.Kind.TOLD && !entry.voided())
                .filter(entry -> entry.vendor().equals(vendor))
                .toList();
        return CompletableFuture.completedStage(
                new ToldSince(told.size(), told.stream().map(Disclosed::time).min(Comparator.naturalOrder())));
    }

    @Override
    public CompletionStage<List<Disclosed>> history(SubjectRef subject, int most) {
        return CompletableFuture.completedStage(entriesOf(subject)
                .sorted(Comparator.comparing(Disclosed::seq).reversed())
                .limit(most)
                .toList());
    }

    private Stream<Disclosed> entriesOf(SubjectRef subject) {
        return writer.keys().living(subject).stream().flatMap(key -> {
            var mine = under(key);
            var reader = new EntryReader(
                    key,
                    mine.stream()
                            .filter(entry -> is("kind", Disclosure.Kind.VOID.name(), entry))
                            .toList());
            return mine.stream().map(reader::read);
        });
    }

    private List<Entry> under(CustomerKey key) {
        synchronized (entries) {
            return entries.stream()
                    .filter(entry -> is("principal", key.principal(), entry))
                    .toList();
        }
    }

    private static boolean is(String field, String value, Entry entry) {
        return EntryFields.read(entry.json())
                .flatMap(fields -> fields.text(field))
                .filter(value::equals)
                .isPresent();
    }
}
