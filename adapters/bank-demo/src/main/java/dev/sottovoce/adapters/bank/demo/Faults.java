package dev.sottovoce.adapters.bank.demo;

import dev.sottovoce.banking.BankFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Switches to make the demo bank slow, failing or silent. They take effect from the next call, whoever makes it. */
public final class Faults {
    private final AtomicReference<Switches> switches = new AtomicReference<>(Switches.OFF);

    Faults() {}

    /** Every answer comes this much later, until {@link #clear}. */
    public void delay(Duration delay) {
        switches.updateAndGet(old -> new Switches(delay, old.lost, old.failing, old.failure));
    }

    /** The next calls fail. */
    public void failNext(int calls, BankFailure failure) {
        switches.updateAndGet(old -> new Switches(old.delay, old.lost, calls, failure));
    }

    /** The answers of the next calls never come: each fails at its deadline. These come before those that fail. */
    public void loseNext(int calls) {
        switches.updateAndGet(old -> new Switches(old.delay, calls, old.failing, old.failure));
    }

    /** Back to a bank that works. */
    public void clear() {
        switches.set(Switches.OFF);
    }

    /** What befalls this call; counts it. */
    Fault next() {
        return switches.getAndUpdate(Switches::less).fault();
    }

    /**
     * What befalls a call.
     *
     * @param lost whether there is no answer at all
     * @param failure instead of an answer
     */
    record Fault(Duration delay, boolean lost, Optional<BankFailure> failure) {}

    private record Switches(Duration delay, int lost, int failing, BankFailure failure) {
        static final Switches OFF = new Switches(Duration.ZERO, 0, 0, BankFailure.BANK_DOWN);

        Fault fault() {
            return new Fault(delay, lost > 0, lost == 0 && failing > 0 ? Optional.of(failure) : Optional.empty());
        }

        Switches less() {
            return lost > 0
                    ? new Switches(delay, lost - 1, failing, failure)
                    : new Switches(delay, 0, Math.max(0, failing - 1), failure);
        }
    }
}
