package dev.sottovoce.banking;

/** Why a bank call failed. Closed: a backend maps everything that can go wrong onto one of these. */
public enum BankFailure {
    /** The bank does not know this customer, or her grant is gone: link again. */
    NOT_LINKED,
    /** The grant ran out: sign in again. */
    CONSENT_EXPIRED,
    /** The bank wants stronger proof of who asks. */
    STEP_UP_REQUIRED,
    INSUFFICIENT_FUNDS,
    /** An amount is above a limit of the bank. */
    LIMIT,
    PAYEE_UNKNOWN,
    PAYEE_AMBIGUOUS,
    /** Too many calls: wait for the time in the exception. */
    RATE_LIMITED,
    /** The bank cannot be reached or says that it is down. */
    BANK_DOWN,
    /** A read did not answer in time: nothing has happened. */
    TIMEOUT,
    /** A write did not answer in time: it may have happened. Reconcile, never send again. */
    TIMEOUT_UNKNOWN_OUTCOME,
    /** This bank has no such service. */
    NOT_SUPPORTED,
    /** The bank says no and gives no reason that may be told. */
    DECLINED
}
