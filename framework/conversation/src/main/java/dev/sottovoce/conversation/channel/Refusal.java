package dev.sottovoce.conversation.channel;

import java.util.Locale;

/** Why a request was refused. Closed: each makes one log line and one counter. */
public enum Refusal {
    METHOD,
    CONTENT_TYPE,
    TOO_LARGE,
    /** A credential is missing, doubled or malformed. */
    CREDENTIAL_MALFORMED,
    /** The certificate's address is not the vendor's. */
    CERTIFICATE_URL,
    /** The certificate or its chain does not hold. */
    CERTIFICATE,
    /** Too many unknown certificates were asked for. */
    CERTIFICATE_LIMIT,
    /** The certificate host does not answer. */
    CERTIFICATE_HOST_DOWN,
    /** The signature does not match the bytes. */
    SIGNATURE,
    /** A token is forged, expired or from elsewhere. */
    TOKEN,
    /** A valid credential for somebody else's skill, page or project. */
    FOREIGN_AUDIENCE,
    MALFORMED,
    /** Too old, or from the future. */
    STALE,
    /** The same request id with another body. */
    REPLAY;

    /** For logs and counters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
