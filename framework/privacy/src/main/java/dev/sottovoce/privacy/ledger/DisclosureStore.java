package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.turn.SubjectRef;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The ledger: written before the first byte leaves, never changed. */
public interface DisclosureStore {
    /**
     * Writes the entries of one reply, all or none, and answers when they are durable.
     *
     * @param consentVersion which the reply was made under; when the customer has decided otherwise since, nothing is
     *     written
     */
    CompletionStage<Appended> append(List<Disclosure> drafts, SubjectRef subject, String vendor, long consentVersion);

    /** Entries in order, from a number on. */
    CompletionStage<List<Entry>> read(long fromSeq, int most);

    /** How much of this customer this vendor was told so far. */
    CompletionStage<ToldSince> toldTo(SubjectRef subject, String vendor);

    /**
     * A customer's entries with what was told, the newest first, for her own pages and exports. Those whose keys were
     * destroyed are nobody's any more and are not found.
     *
     * @param most how many at most
     */
    CompletionStage<List<Disclosed>> history(SubjectRef subject, int most);

    /** What became of an append. */
    sealed interface Appended {
        /** Durable under these numbers. */
        record Written(long firstSeq, long lastSeq) implements Appended {}

        /** Consent has changed under the reply: make it again. */
        record Stale() implements Appended {}
    }
}
