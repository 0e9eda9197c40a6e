package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Surface;
import java.util.Set;

/**
 * One line of the policy: a permit offers a form, a cap only lowers.
 *
 * @param least the lowest assurance at which a permit holds; a cap always holds
 */
record Rule(
        String id,
        Effect effect,
        Form form,
        Set<DataClass> classes,
        Set<String> vendors,
        Set<Surface> surfaces,
        Assurance least) {
    Rule {
        classes = Set.copyOf(classes);
        vendors = Set.copyOf(vendors);
        surfaces = Set.copyOf(surfaces);
    }

    enum Effect {
        PERMIT,
        CAP
    }

    boolean isPermit() {
        return effect == Effect.PERMIT;
    }

    boolean matches(DataClass dataClass, VendorRow vendor, Surface surface, Assurance assurance) {
        return covers(dataClass)
                && vendors.contains(vendor.id())
                && surfaces.contains(surface)
                && vendor.surfaces().contains(surface)
                && assurance.compareTo(least) >= 0;
    }

    /** A permit holds for the classes it names; a cap for those below them too, so that a new class escapes none. */
    boolean covers(DataClass dataClass) {
        return classes.contains(dataClass)
                || (!isPermit() && dataClass.parent().map(this::covers).orElse(false));
    }
}
