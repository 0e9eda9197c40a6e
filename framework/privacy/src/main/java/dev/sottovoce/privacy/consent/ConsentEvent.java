package dev.sottovoce.privacy.consent;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a customer decided about a vendor. The fields are those of ISO/IEC TS 27560:2023 that depend on the
 * event; address and contact of the controller come from the configuration.
 *
 * @param record unique; an event with a known one changes nothing
 * @param grants what it allows; for a withdrawal and a refusal, which classes it takes back with form first-party
 * @param everything whether it concerns all classes, those of the future too
 * @param room the answer to "who can hear this assistant?", where it was asked
 * @param time UTC
 * @param notice which text was shown, such as {@code link/1 en-GB}
 */
public record ConsentEvent(
        String record,
        SubjectRef subject,
        String vendor,
        Type type,
        Method method,
        List<Grant> grants,
        boolean everything,
        Optional<Room> room,
        Instant time,
        String notice) {
    public ConsentEvent {
        grants = List.copyOf(grants);
    }

    /** What was decided. */
    public enum Type {
        GIVEN,
        REFUSED,
        WITHDRAWN,
        EXPIRED,
        REAFFIRMED
    }

    /** Where it was decided. */
    public enum Method {
        PAGE,
        APP,
        VOICE,
        CHAT,
        AGENT;

        /** Only the bank's own page and app can allow more than before: a voice can be anybody's. */
        boolean mayRaise() {
            return this == PAGE || this == APP;
        }
    }

    /**
     * A permission.
     *
     * @param most the most precise form
     * @param purpose as the Data Privacy Vocabulary names it
     * @param until UTC
     */
    public record Grant(DataClass dataClass, Form most, Set<Surface> surfaces, String purpose, Instant until) {
        public Grant {
            surfaces = Set.copyOf(surfaces);
        }
    }

    @Override
    public String toString() {
        return "[consent " + type + "]";
    }
}
