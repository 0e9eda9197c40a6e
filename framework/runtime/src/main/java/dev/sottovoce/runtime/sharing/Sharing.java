package dev.sottovoce.runtime.sharing;

import dev.sottovoce.privacy.consent.Consents;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.policy.VendorRow;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.link.Bundle;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What one customer lets one vendor know, in the bundles that the pages speak of. */
final class Sharing {
    private final Policy policy;
    private final Consents consents;
    private final String vendor;
    private final Instant now;

    Sharing(Policy policy, Consents consents, String vendor, Instant now) {
        this.policy = policy;
        this.consents = consents;
        this.vendor = vendor;
        this.now = now;
    }

    /** Where a customer meets an answer. */
    enum Place {
        ALOUD,
        SCREEN,
        CHAT,
        NOTIFICATION;

        /** Empty for a surface that no customer meets. */
        static Optional<Place> of(Surface surface) {
            return switch (surface) {
                case VOICE -> Optional.of(ALOUD);
                case SCREEN, CARD -> Optional.of(SCREEN);
                case TEXT, BUTTON -> Optional.of(CHAT);
                case PUSH -> Optional.of(NOTIFICATION);
                case LOG, MODEL -> Optional.empty();
            };
        }
    }

    /** Whether nothing at all is shared. */
    boolean isNothing() {
        return shares().isEmpty();
    }

    /**
     * What was chosen for each bundle; a missing one is not shared. {@link Form#WITHHELD} for payments stands for a
     * match without a name.
     */
    Map<Bundle, Form> shares() {
        var shares = new EnumMap<Bundle, Form>(Bundle.class);
        for (Bundle bundle : Bundle.all()) {
            Form most = Form.FIRST_PARTY;
            for (Form form : places(bundle).values()) {
                most = form.level() > most.level() ? form : most;
            }
            if (most != Form.FIRST_PARTY) {
                shares.put(bundle, most);
            } else if (bundle == Bundle.PAYMENTS && matches()) {
                shares.put(bundle, Form.WITHHELD);
            }
        }
        return shares;
    }

    /**
     * The most precise form of a bundle where it can be met at all; {@link Form#FIRST_PARTY} where it may be, and is
     * not allowed.
     */
    Map<Place, Form> places(Bundle bundle) {
        var places = new LinkedHashMap<Place, Form>();
        for (Surface surface : surfaces()) {
            Optional<Form> best =
                    policy.offers(vendor, bundle.chosen(), surface).stream().findFirst();
            Place.of(surface)
                    .ifPresent(place -> best.ifPresent(most -> places.merge(
                            place,
                            lower(most, consents.allowed(bundle.chosen(), surface, now)),
                            (one, other) -> one.level() > other.level() ? one : other)));
        }
        return places;
    }

    private boolean matches() {
        return surfaces().stream()
                .anyMatch(surface -> consents.allowed(DataClass.PAYEE_MATCH, surface, now) != Form.FIRST_PARTY);
    }

    /** In the order in which they are declared. */
    private SortedSet<Surface> surfaces() {
        return new TreeSet<>(policy.vendor(vendor).map(VendorRow::surfaces).orElse(Set.of()));
    }

    private static Form lower(Form one, Form other) {
        return one.level() < other.level() ? one : other;
    }
}
