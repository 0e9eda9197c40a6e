package dev.sottovoce.runtime.arrival;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of the work on one event.
 *
 * @param until when it is put off; empty when it is over
 */
record Step(Optional<Instant> until) {
    static Step over() {
        return new Step(Optional.empty());
    }

    static Step putOff(Instant until) {
        return new Step(Optional.of(until));
    }
}
