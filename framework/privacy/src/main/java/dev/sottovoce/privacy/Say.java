package dev.sottovoce.privacy;

import dev.sottovoce.privacy.consent.Consents;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What everybody whose values a reply may tell has decided about its vendor.
 *
 * @param own of whoever asks; empty for a guest and for the bank's own page
 * @param others of those who hold some of the values with her, as far as they are known
 */
record Say(Optional<Consents> own, Map<SubjectRef, Consents> others) {
    Say {
        others = Map.copyOf(others);
    }

    /** Nobody has a say: on the bank's own page, and with guests, who are told nothing anyway. */
    static Say nobody() {
        return new Say(Optional.empty(), Map.of());
    }

    /** The same with another holder's decisions. */
    Say and(SubjectRef holder, Consents theirs) {
        var all = new HashMap<>(others);
        all.put(holder, theirs);
        return new Say(own, all);
    }

    /**
     * The most precise form that whoever asks allows and no other holder lowers. A holder who could not be asked lets
     * nothing out.
     */
    Form allowed(DataClass dataClass, Surface surface, Set<SubjectRef> holders, Instant now) {
        Form least = own.map(known -> known.allowed(dataClass, surface, now)).orElse(Form.FIRST_PARTY);
        for (SubjectRef holder : holders) {
            Form cap = Optional.ofNullable(others.get(holder))
                    .map(known -> known.cap(dataClass, surface))
                    .orElse(Form.FIRST_PARTY);
            least = cap.level() < least.level() ? cap : least;
        }
        return least;
    }
}
