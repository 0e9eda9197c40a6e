package dev.sottovoce.privacy.guard;

import java.util.List;
import java.util.Optional;

/** What the guard says of the bytes that are about to leave. */
public sealed interface Verdict {
    /** Every leaf, key and header is accounted for. */
    record Passed(List<Explained> explanation) implements Verdict {
        public Passed {
            explanation = List.copyOf(explanation);
        }
    }

    /** Something is not accounted for; nothing of it may leave. */
    record Tripped(List<Reason> reasons) implements Verdict {
        public Tripped {
            reasons = List.copyOf(reasons);
        }

        /**
         * Whether this stops the message even where the guard only observes: a value of the bank's is in it, or the
         * guard could not look.
         */
        public boolean stopsAlways() {
            return reasons.stream()
                    .anyMatch(reason -> reason.stage() == Stage.VALUES || reason.code() == TripCode.GUARD_FAILURE);
        }
    }

    /**
     * How one leaf or header is accounted for.
     *
     * @param path a JSON pointer, or {@code header NAME}, {@code status}, {@code method}, {@code url}
     * @param kind the leaf kind of the wire schema
     * @param detail the message keys, the pointer of an echo, or nothing; never a value
     */
    record Explained(String path, String kind, String detail) {}

    /**
     * What could not be accounted for. It names places of the schema only, so it can be logged.
     *
     * @param path as in {@link Explained}; a key or header that the schema does not know is written {@code ?}, because
     *     names can carry values too; empty for the turn as a whole
     * @param messageKey the catalogue message that is concerned
     */
    record Reason(Stage stage, String path, TripCode code, Optional<String> messageKey) {}

    /** The part of the guard that speaks. */
    enum Stage {
        /** Accounts for every leaf, key and header. */
        EXPLAIN,
        /** Searches for values that the turn or its session has seen and did not tell so. */
        VALUES,
        /** Searches for what looks like data that was never classified. */
        DETECTORS
    }
}
