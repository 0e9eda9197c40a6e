package dev.sottovoce.privacy.consent;

import dev.sottovoce.privacy.turn.SubjectRef;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where decisions are kept, in order, for good. */
public interface ConsentStore {
    /** What a customer allows a vendor now; {@link Consents#NONE} when she never decided. */
    CompletionStage<Consents> current(SubjectRef subject, String vendor);

    /**
     * Keeps a decision. One that is known already changes nothing; one that allows more and did not come from the
     * bank's own page or app is refused.
     */
    CompletionStage<AppendResult> append(ConsentEvent event);

    /** Every decision of a customer about any vendor, oldest first; those about one vendor in the order of keeping. */
    CompletionStage<List<ConsentEvent>> events(SubjectRef subject);

    /** What became of a decision. */
    enum AppendResult {
        KEPT,
        KNOWN,
        /** It would allow more, and by voice or chat nobody can. */
        RAISES
    }
}
