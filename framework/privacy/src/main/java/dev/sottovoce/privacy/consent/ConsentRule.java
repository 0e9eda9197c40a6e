package dev.sottovoce.privacy.consent;

import java.time.Instant;

/** What every store checks before it keeps a decision: by voice and chat a customer can only allow less. */
public final class ConsentRule {
    private ConsentRule() {}

    /** Whether an event may be kept after what holds now. */
    public static boolean admits(Consents now, ConsentEvent event, Instant at) {
        return event.method().mayRaise() || !now.isRaisedBy(event, at);
    }
}
