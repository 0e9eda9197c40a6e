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
 * @param vendor as the policy names it, or {@link #EVERY_VENDOR}
 * @param grants what it allows; for a withdrawal and a refusal, which classes it takes back with form first-party
 * @param everything whether it concerns all classes, those of the future too
 * @param room the answer to "who can hear this assistant?", where it was asked
 * @param time UTC
 * @param notice which text was shown, such as {@code link/1 en-GB}
 * @param quiet until when nothing is to be heard in any room, UTC; a time that is over ends it
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
        String notice,
        Optional<Instant> quiet) {
    /** Stands for every vendor, those of the future too. */
    public static final String EVERY_VENDOR = "*";

    public ConsentEvent {
        grants = List.copyOf(grants);
        boolean allows = type == Type.GIVEN || type == Type.REAFFIRMED;
        if (vendor.equals(EVERY_VENDOR) && allows && !grants.isEmpty()) {
            throw new IllegalArgumentException("nothing can be allowed to every vendor at once; name one");
        }
        if (vendor.equals(EVERY_VENDOR) && room.isPresent()) {
            throw new IllegalArgumentException("each assistant has its own room; name the vendor");
        }
        if (quiet.isPresent() && !vendor.equals(EVERY_VENDOR)) {
            throw new IllegalArgumentException("quiet holds in every room; write the vendor " + EVERY_VENDOR);
        }
    }

    /** A decision that says nothing of being quiet. */
    public ConsentEvent(
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
        this(record, subject, vendor, type, method, grants, everything, room, time, notice, Optional.empty());
    }

    /** Whether it is about a vendor, by name or because it is about all. */
    public boolean concerns(String other) {
        return vendor.equals(other) || vendor.equals(EVERY_VENDOR);
    }

    /**
     * Whether it ends a refusal of everything: only the bank's own page does, and not by what is said of who can hear.
     */
    public boolean liftsRefusal() {
        boolean ofListeners = grants.isEmpty() && !everything && (room.isPresent() || quiet.isPresent());
        return (type == Type.GIVEN || type == Type.REAFFIRMED) && method == Method.PAGE && !ofListeners;
    }

    /** What was decided. */
    public enum Type {
        GIVEN,
        /** Of everything it stands, until it is lifted on the bank's page. */
        REFUSED,
        WITHDRAWN,
        /** For the books: what has ended allowed nothing since its end, noted or not. */
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
