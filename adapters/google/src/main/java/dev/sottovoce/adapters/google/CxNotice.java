package dev.sottovoce.adapters.google;

import java.util.Locale;

/** Something that an operator should be able to count. Closed; carries nothing of a request. */
public enum CxNotice {
    /** A flow calls us with a tag that we do not know; it is answered as words that nobody understood. */
    UNKNOWN_TAG,
    /** A one-time code was not good. */
    CODE_REFUSED,
    /** An answer of ours broke a limit and the apology went out instead: a bug. */
    ANSWER_UNFIT;

    /** For logs and counters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
