package dev.sottovoce.privacy.consent;

import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one customer allows one vendor: the fold of her decisions. Without a decision nothing is allowed. */
public final class Consents {
    /** No decision yet. */
    public static final Consents NONE = new Consents(0, Map.of(), false, Room.UNKNOWN, Set.of());

    private final long version;
    private final Map<DataClass, Held> held;
    private final boolean refused;
    private final Room room;
    private final Set<String> records;

    private record Held(Grant grant, String record) {}

    private Consents(long version, Map<DataClass, Held> held, boolean refused, Room room, Set<String> records) {
        this.version = version;
        this.held = Map.copyOf(held);
        this.refused = refused;
        this.room = room;
        this.records = Set.copyOf(records);
    }

    /** The fold of events, oldest first. */
    public static Consents of(List<ConsentEvent> events) {
        Consents state = NONE;
        for (ConsentEvent event : events) {
            state = state.after(event);
        }
        return state;
    }

    /** What holds after one more event; one whose record is known changes nothing. */
    public Consents after(ConsentEvent event) {
        if (records.contains(event.record())) {
            return this;
        }
        var next = new HashMap<>(held);
        boolean standing = refused;
        if (event.type() == ConsentEvent.Type.GIVEN || event.type() == ConsentEvent.Type.REAFFIRMED) {
            standing = refused && !event.method().mayRaise();
            if (!standing) {
                event.grants().forEach(grant -> next.put(grant.dataClass(), new Held(grant, event.record())));
            }
        } else {
            standing |= event.type() == ConsentEvent.Type.REFUSED && event.everything();
            if (event.everything()) {
                next.clear();
            }
            event.grants().forEach(grant -> next.remove(grant.dataClass()));
        }
        var known = new HashSet<>(records);
        known.add(event.record());
        return new Consents(version + 1, next, standing, event.room().orElse(room), known);
    }

    /** The most precise form allowed for a class on a surface; {@link Form#FIRST_PARTY} when none is. */
    public Form allowed(DataClass dataClass, Surface surface, Instant now) {
        return Optional.ofNullable(refused ? null : held.get(dataClass))
                .map(Held::grant)
                .filter(grant -> grant.surfaces().contains(surface) && now.isBefore(grant.until()))
                .map(Grant::most)
                .orElse(Form.FIRST_PARTY);
    }

    /** How many decisions there were; a reply made under an older version must not leave. */
    public long version() {
        return version;
    }

    /** Who can hear this assistant, as the customer said. */
    public Room room() {
        return room;
    }

    /** Whether a standing refusal absorbs whatever is granted later, until it is lifted on the bank's page. */
    public boolean refusesEverything() {
        return refused;
    }

    /** The record that allows a class. */
    public Optional<String> recordOf(DataClass dataClass) {
        return Optional.ofNullable(held.get(dataClass)).map(Held::record);
    }

    /** Whether an event would allow more than now holds, or let more people hear, at that time. */
    boolean isRaisedBy(ConsentEvent event, Instant now) {
        Consents later = after(event);
        boolean room = later.room.compareTo(this.room) < 0;
        return room
                || later.held.keySet().stream()
                        .anyMatch(dataClass -> Set.of(Surface.values()).stream()
                                .anyMatch(surface -> later.allowed(dataClass, surface, now)
                                                .level()
                                        > allowed(dataClass, surface, now).level()));
    }
}
