package dev.sottovoce.privacy.guard;

import java.util.Optional;

/** What a rule says of one leaf. */
sealed interface Finding {
    /** Accounted for, and how; the detail never is a value. */
    record Accounted(String kind, String detail) implements Finding {}

    /** Not accounted for. */
    record Refused(TripCode code, Optional<String> messageKey) implements Finding {}

    static Finding accounted(String kind) {
        return new Accounted(kind, "");
    }

    static Finding refused(TripCode code) {
        return new Refused(code, Optional.empty());
    }
}
