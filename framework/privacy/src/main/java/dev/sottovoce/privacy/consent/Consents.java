package dev.sottovoce.privacy.consent;

import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one customer allows one vendor: the fold of her decisions. Without a decision nothing is allowed.
 *
 * <p>A decision about a class replaces the one before it, on all surfaces. A refusal of everything stands: grants after
 * it are noted and allow nothing, until one is made on the bank's own page.
 */
public final class Consents {
    /** No decision yet. */
    public static final Consents NONE = new Consents(0, Map.of(), false, Room.UNKNOWN, Instant.MIN, false, Set.of());

    private final long version;
    private final Map<DataClass, Held> held;
    private final boolean refused;
    private final Room room;
    private final Instant quietUntil;
    private final boolean takenBack;
    private final Set<String> records;

    /**
     * What was decided about a class; without grants it was taken back. Each grant allows by itself, so what a class is
     * allowed can only shrink as time passes.
     */
    private record Held(List<Grant> grants, String record) {
        Form most(Surface surface, Instant now) {
            return grants.stream()
                    .filter(grant -> grant.surfaces().contains(surface) && now.isBefore(grant.until()))
                    .map(Grant::most)
                    .reduce(Form.FIRST_PARTY, (most, other) -> other.level() > most.level() ? other : most);
        }
    }

    private Consents(
            long version,
            Map<DataClass, Held> held,
            boolean refused,
            Room room,
            Instant quietUntil,
            boolean takenBack,
            Set<String> records) {
        this.version = version;
        this.held = Map.copyOf(held);
        this.refused = refused;
        this.room = room;
        this.quietUntil = quietUntil;
        this.takenBack = takenBack;
        this.records = Set.copyOf(records);
    }

    /** The fold of events, oldest first. */
    public static Consents of(List<ConsentEvent> events) {
        return NONE.after(events);
    }

    /** What holds after more events, oldest first. */
    public Consents after(List<ConsentEvent> events) {
        Consents state = this;
        for (ConsentEvent event : events) {
            state = state.after(event);
        }
        return state;
    }

    /** The same, where a refusal of everything is known to stand. */
    public Consents refusing() {
        return new Consents(version, Map.of(), true, room, quietUntil, true, records);
    }

    /** The same under a store's own number of the last decision. */
    public Consents at(long otherVersion) {
        return new Consents(otherVersion, held, refused, room, quietUntil, takenBack, records);
    }

    /** What holds after one more event; one whose record is known changes nothing. */
    public Consents after(ConsentEvent event) {
        if (records.contains(event.record())) {
            return this;
        }
        var next = new HashMap<>(held);
        boolean standing = refused;
        boolean nothing = takenBack;
        switch (event.type()) {
            case GIVEN, REAFFIRMED -> {
                standing = refused && !event.liftsRefusal();
                if (!standing) {
                    event.grants().stream()
                            .collect(Collectors.groupingBy(Grant::dataClass))
                            .forEach((dataClass, grants) -> next.put(dataClass, new Held(grants, event.record())));
                }
            }
            case REFUSED, WITHDRAWN -> {
                standing |= event.type() == ConsentEvent.Type.REFUSED && event.everything();
                if (event.everything()) {
                    nothing = true;
                    next.clear();
                }
                event.grants().forEach(grant -> next.put(grant.dataClass(), new Held(List.of(), event.record())));
            }
            case EXPIRED -> {}
        }
        var known = new HashSet<>(records);
        known.add(event.record());
        return new Consents(
                version + 1,
                next,
                standing,
                event.room().orElse(room),
                event.quiet().orElse(quietUntil),
                nothing,
                known);
    }

    /** The most precise form allowed for a class on a surface; {@link Form#FIRST_PARTY} when none is. */
    public Form allowed(DataClass dataClass, Surface surface, Instant now) {
        return Optional.ofNullable(held.get(dataClass))
                .map(decided -> decided.most(surface, now))
                .orElse(Form.FIRST_PARTY);
    }

    /**
     * The most that she lets another holder of a joint value allow: what she decided about the class herself, whether
     * its time is over or not, and everything where she decided nothing.
     */
    public Form cap(DataClass dataClass, Surface surface) {
        if (refused) {
            return Form.FIRST_PARTY;
        }
        return Optional.ofNullable(held.get(dataClass))
                .map(decided -> decided.most(surface, Instant.MIN))
                .orElse(takenBack ? Form.FIRST_PARTY : Form.EXACT);
    }

    /** How many decisions there were; a reply made under an older version must not leave. */
    public long version() {
        return version;
    }

    /** Who can hear this assistant, as the customer said. */
    public Room room() {
        return room;
    }

    /** Whether everybody in every room is to be taken for a guest; ends by itself. */
    public boolean isQuiet(Instant now) {
        return now.isBefore(quietUntil);
    }

    /** Whether a class was allowed once, and is not any more because its time is over. */
    public boolean hasExpired(DataClass dataClass, Instant now) {
        return Optional.ofNullable(held.get(dataClass))
                .filter(decided -> !decided.grants().isEmpty())
                .filter(decided -> decided.grants().stream().noneMatch(grant -> now.isBefore(grant.until())))
                .isPresent();
    }

    /** Whether a standing refusal absorbs whatever is granted later, until it is lifted on the bank's page. */
    public boolean refusesEverything() {
        return refused;
    }

    /** The record that last allowed a class, also when its time is over; empty when nothing does. */
    public Optional<String> recordOf(DataClass dataClass) {
        return Optional.ofNullable(held.get(dataClass))
                .filter(decided -> !decided.grants().isEmpty())
                .map(Held::record);
    }

    /** Whether an event would allow more than holds without it, or let more people hear, now or at any later time. */
    boolean isRaisedBy(ConsentEvent event, Instant now) {
        Consents later = after(event);
        boolean heard = later.room.compareTo(room) < 0 || (isQuiet(now) && later.quietUntil.isBefore(quietUntil));
        return heard
                || Stream.concat(Stream.of(now), ends(now))
                        .anyMatch(at -> later.held.keySet().stream()
                                .anyMatch(dataClass -> EnumSet.allOf(Surface.class).stream()
                                        .anyMatch(surface -> later.allowed(dataClass, surface, at)
                                                        .level()
                                                > allowed(dataClass, surface, at)
                                                        .level())));
    }

    /** When something that is allowed ends; between two of these nothing changes by itself. */
    private Stream<Instant> ends(Instant now) {
        return held.values().stream()
                .flatMap(decided -> decided.grants().stream())
                .map(Grant::until)
                .filter(now::isBefore);
    }
}
