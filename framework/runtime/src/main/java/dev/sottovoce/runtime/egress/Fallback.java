package dev.sottovoce.runtime.egress;

/** Why a turn got the channel's constant fallback. */
enum Fallback {
    /** The answer was not ready in time. */
    DEADLINE,
    /** The answer could not be made. */
    CONVERSATION,
    /** The answer could not be encoded. */
    ENCODING,
    /** The guard could not explain the bytes. */
    GUARD,
    /** The disclosures could not be made durable. */
    LEDGER,
    /** Consent kept changing under the reply. */
    CONSENT
}
