package dev.sottovoce.banking.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sottovoce.banking.Bank;
import dev.sottovoce.banking.BankException;
import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.banking.Capability;
import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Scope;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;

/** What a contract needs of the bank that it is tried on. */
abstract class BankFixture {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** The bank, with all that it can do. */
    protected abstract Bank bank();

    /** The same bank, able to do only this. */
    protected abstract Bank bankThatCan(Set<Capability> only);

    /** On which the bank runs. */
    protected abstract Vertx vertx();

    /** The bank's clock, standing still. */
    protected abstract Clock clock();

    /** A customer with two accounts, payees and movements. */
    protected abstract SubjectRef customer();

    /** Another customer, of whom the same is true, sharing no account with the first. */
    protected abstract SubjectRef otherCustomer();

    /** A full month in which {@link #customer()} bought ordinary and sensitive things and was paid a salary. */
    protected abstract YearMonth month();

    /** A merchant of the public list where the customer bought something in that month, and its category. */
    protected abstract String merchant();

    /** The category of {@link #merchant()}. */
    protected abstract String category();

    /** A category that is sensitive by itself. */
    protected abstract String sensitiveCategory();

    /** The answer of the next call never comes. */
    protected abstract void loseNextAnswer();

    Asking asking() {
        return new Asking(bank(), customer(), soon());
    }

    Instant soon() {
        return clock().instant().plus(SOON);
    }

    MovementQuery inMonth() {
        return MovementQuery.between(month().atDay(1), month().atEndOfMonth(), Scope.TELLABLE);
    }

    void requires(Capability capability) {
        Assumptions.assumeTrue(
                bank().capabilities().contains(capability), () -> "Skipped: this bank has no " + capability);
    }

    static BankFailure failure(ThrowingCallable call) {
        BankException failure = catchThrowableOfType(BankException.class, call);
        assertThat(failure).as("the call had to fail").isNotNull();
        return failure.failure();
    }
}
