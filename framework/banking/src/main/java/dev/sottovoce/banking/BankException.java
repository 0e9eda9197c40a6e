package dev.sottovoce.banking;

import dev.sottovoce.privacy.turn.Assurance;
import java.util.Optional;
import java.util.OptionalLong;

/** The one way in which a bank call fails. It has no message and no stack trace, since either could carry a value. */
public final class BankException extends RuntimeException {
    private final BankFailure failure;
    private final OptionalLong retryAfterMillis;
    private final transient Optional<Assurance> needed;

    /** A failure without further advice. */
    public BankException(BankFailure failure) {
        this(failure, OptionalLong.empty(), Optional.empty());
    }

    /**
     * A failure with advice.
     *
     * @param retryAfterMillis when to try again, for {@link BankFailure#RATE_LIMITED}
     * @param needed for {@link BankFailure#STEP_UP_REQUIRED}
     */
    public BankException(BankFailure failure, OptionalLong retryAfterMillis, Optional<Assurance> needed) {
        super(failure.name(), null, false, false);
        this.failure = failure;
        this.retryAfterMillis = retryAfterMillis;
        this.needed = needed;
    }

    /** What went wrong. */
    public BankFailure failure() {
        return failure;
    }

    /** When to try again, in milliseconds. */
    public OptionalLong retryAfterMillis() {
        return retryAfterMillis;
    }

    /** The proof that the bank wants. */
    public Optional<Assurance> needed() {
        return needed;
    }
}
