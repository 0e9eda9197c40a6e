package dev.sottovoce.adapters.alexa;

import java.util.Locale;

/** Something that an operator should be able to count. Closed; carries nothing of a request. */
public enum AlexaNotice {
    /** A request type that we do not know; answered with an empty response. */
    UNKNOWN_TYPE,
    /** Amazon refused our last response, or could not reach us: an alarm. */
    ANSWER_REFUSED,
    /** The certificate host does not answer: an alarm. */
    CERTIFICATE_HOST_DOWN,
    /** A chain from Amazon's host does not hold: an alarm. */
    CERTIFICATE_REFUSED,
    /** Unknown certificates were asked for faster than we fetch. */
    CERTIFICATE_LIMIT,
    /** An answer of ours broke a limit of Amazon's and the apology went out instead: a bug. */
    ANSWER_UNFIT;

    /** For logs and counters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
