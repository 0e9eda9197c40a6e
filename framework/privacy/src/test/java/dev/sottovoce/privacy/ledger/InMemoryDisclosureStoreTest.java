package dev.sottovoce.privacy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.consent.InMemoryConsentStore;
import dev.sottovoce.privacy.ledger.DisclosureStore.Appended;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class InMemoryDisclosureStoreTest {
    private final Clock clock = Clock.fixed(Drafts.NOW, ZoneOffset.UTC);
    private final ConsentStore consents = new InMemoryConsentStore(clock);
    private final DisclosureStore ledger = new InMemoryDisclosureStore(
            new EntryWriter(new MasterKeyVault(new byte[32]), new SplittableRandom(1)), consents, clock);

    @Test
    void entries_are_numbered_from_one_without_gaps() {
        assertThat(append(0, Drafts.told("ten", "10"), Drafts.withheld())).isEqualTo(new Appended.Written(1, 2));
        assertThat(append(0, Drafts.withheld())).isEqualTo(new Appended.Written(3, 3));

        assertThat(now(ledger.read(1, 10))).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
        assertThat(now(ledger.read(2, 1))).extracting(Entry::seq).containsExactly(2L);
    }

    @Test
    void nothing_is_written_when_the_customer_has_decided_since() {
        withdraw("r1");

        assertThat(append(0, Drafts.told("ten", "10"))).isEqualTo(new Appended.Stale());
        assertThat(now(ledger.read(1, 10))).isEmpty();
        assertThat(append(1, Drafts.withheld())).isEqualTo(new Appended.Written(1, 1));
    }

    @Test
    void a_decision_about_another_vendor_makes_nothing_stale() {
        withdraw("r1");

        assertThat(now(ledger.append(List.of(Drafts.withheld()), Drafts.ANNA, "google", 0)))
                .isEqualTo(new Appended.Written(1, 1));
    }

    private void withdraw(String record) {
        var event = new ConsentEvent(
                record,
                Drafts.ANNA,
                "amazon",
                ConsentEvent.Type.WITHDRAWN,
                ConsentEvent.Method.VOICE,
                List.of(),
                true,
                Optional.empty(),
                Drafts.NOW,
                "");
        assertThat(now(consents.append(event))).isEqualTo(ConsentStore.AppendResult.KEPT);
    }

    private Appended append(long version, Disclosure... drafts) {
        return now(ledger.append(List.of(drafts), Drafts.ANNA, "amazon", version));
    }

    private static <T> T now(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
