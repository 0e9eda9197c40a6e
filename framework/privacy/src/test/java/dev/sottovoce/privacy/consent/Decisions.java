package dev.sottovoce.privacy.consent;

import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.consent.ConsentEvent.Method;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decisions of one customer about one vendor, for tests. */
final class Decisions {
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final Instant NEXT_YEAR = Instant.parse("2027-03-02T10:00:00Z");
    static final SubjectRef ANNA = new SubjectRef("anna");
    static final String VENDOR = "amazon";
    static final String PURPOSE = "dpv-finance:AccountManagement";
    static final Set<Surface> ALL = Set.of(Surface.values());

    private Decisions() {}

    static Grant grant(Form most, Instant until, Surface... surfaces) {
        return new Grant(DataClass.BALANCE, most, Set.of(surfaces), PURPOSE, until);
    }

    static ConsentEvent given(String record, Form most, Surface... surfaces) {
        return event(record, ConsentEvent.Type.GIVEN, Method.PAGE, grant(most, NEXT_YEAR, surfaces));
    }

    static ConsentEvent event(String record, ConsentEvent.Type type, Method method, Grant... grants) {
        return event(record, type, method, List.of(grants), false, Optional.empty());
    }

    static ConsentEvent everything(String record, ConsentEvent.Type type, Method method) {
        return event(record, type, method, List.of(), true, Optional.empty());
    }

    static ConsentEvent room(String record, Method method, Room room) {
        return event(record, ConsentEvent.Type.REAFFIRMED, method, List.of(), false, Optional.of(room));
    }

    static ConsentEvent event(
            String record,
            ConsentEvent.Type type,
            Method method,
            List<Grant> grants,
            boolean everything,
            Optional<Room> room) {
        return new ConsentEvent(
                record, ANNA, VENDOR, type, method, grants, everything, room, NOW, "share-balance/3 en-GB");
    }

    static ConsentEvent toAll(String record, ConsentEvent.Type type, Optional<Instant> quiet) {
        var grants = type == ConsentEvent.Type.GIVEN
                ? List.of(grant(Form.EXACT, NEXT_YEAR, Surface.VOICE))
                : List.<Grant>of();
        return everyVendor(record, type, Method.VOICE, grants, quiet);
    }

    static ConsentEvent quiet(String record, Method method, Instant until) {
        return everyVendor(record, ConsentEvent.Type.REAFFIRMED, method, List.of(), Optional.of(until));
    }

    private static ConsentEvent everyVendor(
            String record, ConsentEvent.Type type, Method method, List<Grant> grants, Optional<Instant> quiet) {
        return new ConsentEvent(
                record,
                ANNA,
                ConsentEvent.EVERY_VENDOR,
                type,
                method,
                grants,
                type == ConsentEvent.Type.REFUSED,
                Optional.empty(),
                NOW,
                "spoken/1 en-GB",
                quiet);
    }
}
