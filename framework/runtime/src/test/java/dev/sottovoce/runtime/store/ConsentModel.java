package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.consent.ConsentEvent.Method;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a customer's decisions mean, found by looking back over all of them each time: slow, and short enough to trust.
 */
final class ConsentModel {
    static final List<String> VENDORS = List.of("amazon", "google");
    static final List<DataClass> CLASSES = List.of(DataClass.BALANCE, DataClass.ACC_EXISTENCE);
    static final List<Surface> SURFACES = List.of(Surface.VOICE, Surface.SCREEN);

    private final List<ConsentEvent> kept;

    ConsentModel() {
        this(List.of());
    }

    private ConsentModel(List<ConsentEvent> kept) {
        this.kept = kept;
    }

    List<ConsentEvent> kept() {
        return kept;
    }

    boolean knows(ConsentEvent event) {
        return kept.stream().anyMatch(other -> other.record().equals(event.record()));
    }

    ConsentModel and(ConsentEvent event) {
        var more = new ArrayList<>(kept);
        more.add(event);
        return new ConsentModel(List.copyOf(more));
    }

    /** By voice, chat or the bank's people nothing may be heard, by anybody, at any time, that could not be before. */
    boolean admits(ConsentEvent event, Instant now) {
        if (event.method() == Method.PAGE || event.method() == Method.APP) {
            return true;
        }
        ConsentModel later = and(event);
        var times = new TreeSet<Instant>(Set.of(now));
        later.kept.forEach(each -> each.grants().forEach(grant -> times.add(grant.until())));
        return VENDORS.stream()
                .allMatch(vendor -> times.stream()
                                .filter(at -> !at.isBefore(now))
                                .allMatch(at -> CLASSES.stream()
                                        .allMatch(dataClass -> SURFACES.stream()
                                                .allMatch(surface -> later.allowed(vendor, dataClass, surface, at)
                                                                .level()
                                                        <= allowed(vendor, dataClass, surface, at)
                                                                .level())))
                        && later.room(vendor).compareTo(room(vendor)) >= 0
                        && !(quiet().isAfter(now) && later.quiet().isBefore(quiet())));
    }

    Form allowed(String vendor, DataClass dataClass, Surface surface, Instant at) {
        for (int i = kept.size() - 1; i >= 0; i--) {
            ConsentEvent event = kept.get(i);
            if (!event.concerns(vendor)) {
                continue;
            }
            List<Grant> about = event.grants().stream()
                    .filter(grant -> grant.dataClass().equals(dataClass))
                    .toList();
            boolean takes = event.type() == ConsentEvent.Type.REFUSED || event.type() == ConsentEvent.Type.WITHDRAWN;
            if (takes && (event.everything() || !about.isEmpty())) {
                return Form.FIRST_PARTY;
            }
            boolean gives = event.type() == ConsentEvent.Type.GIVEN || event.type() == ConsentEvent.Type.REAFFIRMED;
            if (gives && !about.isEmpty() && !refused(vendor, i)) {
                return about.stream()
                        .filter(grant -> grant.surfaces().contains(surface) && at.isBefore(grant.until()))
                        .map(Grant::most)
                        .max((one, other) -> one.level() - other.level())
                        .orElse(Form.FIRST_PARTY);
            }
        }
        return Form.FIRST_PARTY;
    }

    boolean refuses(String vendor) {
        return refused(vendor, kept.size() - 1);
    }

    /** Whether a refusal stood right after the decision of that number. */
    private boolean refused(String vendor, int last) {
        for (int i = last; i >= 0; i--) {
            ConsentEvent event = kept.get(i);
            if (event.concerns(vendor)) {
                if (event.type() == ConsentEvent.Type.REFUSED && event.everything()) {
                    return true;
                }
                boolean gives = event.type() == ConsentEvent.Type.GIVEN || event.type() == ConsentEvent.Type.REAFFIRMED;
                boolean ofListeners = event.room().isPresent() || event.quiet().isPresent();
                boolean lifts = !event.grants().isEmpty() || !ofListeners;
                if (gives && event.method() == Method.PAGE && lifts) {
                    return false;
                }
            }
        }
        return false;
    }

    Room room(String vendor) {
        return kept.stream()
                .filter(event -> event.concerns(vendor))
                .flatMap(event -> event.room().stream())
                .reduce(Room.UNKNOWN, (before, after) -> after);
    }

    Instant quiet() {
        return kept.stream().flatMap(event -> event.quiet().stream()).reduce(Instant.MIN, (before, after) -> after);
    }
}
