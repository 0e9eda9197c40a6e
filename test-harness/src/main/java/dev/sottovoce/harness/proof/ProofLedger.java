package dev.sottovoce.harness.proof;

import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.ledger.Entry;
import dev.sottovoce.privacy.ledger.EntryWriter;
import dev.sottovoce.privacy.ledger.InMemoryDisclosureStore;
import dev.sottovoce.privacy.ledger.MasterKeyVault;
import dev.sottovoce.privacy.ledger.ToldSince;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.store.JointLedger;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

/** The ledger in memory, its entries written and read as ever, with whatever else a transaction holds beside it. */
final class ProofLedger implements JointLedger {
    /** What is kept beside the entries is in memory too, and asks nothing of a connection. */
    private static final Connection NONE = (Connection) Proxy.newProxyInstance(
            ProofLedger.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                throw new SQLException("there is no database behind the proof");
            });

    private static final byte[] MASTER = new byte[32];

    private final DisclosureStore store;
    private final ConsentStore consents;
    private final Runnable before;
    private long last;

    /**
     * Empty.
     *
     * @param before runs before each append: the place where a customer decides otherwise under a reply
     */
    ProofLedger(ConsentStore consents, Clock clock, RandomGenerator random, Runnable before) {
        this.store = new InMemoryDisclosureStore(new EntryWriter(new MasterKeyVault(MASTER), random), consents, clock);
        this.consents = consents;
        this.before = before;
    }

    /** The number of the last entry. */
    long last() {
        return last;
    }

    @Override
    public CompletionStage<Appended> append(
            List<Disclosure> drafts, SubjectRef subject, String vendor, long consentVersion) {
        before.run();
        return write(drafts, subject, vendor, consentVersion);
    }

    private CompletionStage<Appended> write(
            List<Disclosure> drafts, SubjectRef subject, String vendor, long consentVersion) {
        return store.append(drafts, subject, vendor, consentVersion).thenApply(appended -> {
            if (appended instanceof Appended.Written written) {
                last = written.lastSeq();
            }
            return appended;
        });
    }

    @Override
    public CompletionStage<Optional<Appended>> append(
            List<Disclosure> drafts, SubjectRef subject, String vendor, long consentVersion, Alongside alongside) {
        before.run();
        return consents.current(subject, vendor).thenCompose(now -> {
            if (now.version() != consentVersion) {
                return CompletableFuture.completedStage(Optional.of(new Appended.Stale()));
            }
            try {
                return alongside.in(NONE, new Appended.Written(last + 1, last + drafts.size()))
                        ? write(drafts, subject, vendor, consentVersion).thenApply(Optional::of)
                        : CompletableFuture.completedStage(Optional.empty());
            } catch (SQLException impossible) {
                return CompletableFuture.failedStage(impossible);
            }
        });
    }

    @Override
    public CompletionStage<List<Entry>> read(long fromSeq, int most) {
        return store.read(fromSeq, most);
    }

    @Override
    public CompletionStage<ToldSince> toldTo(SubjectRef subject, String vendor) {
        return store.toldTo(subject, vendor);
    }

    @Override
    public CompletionStage<List<Disclosed>> history(SubjectRef subject, int most) {
        return store.history(subject, most);
    }
}
