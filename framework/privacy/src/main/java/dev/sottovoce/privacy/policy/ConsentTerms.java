package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Surface;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How consent is asked for.
 *
 * @param expires how long a consent lasts
 * @param proposed the form that the consent page shows first, never a ticked box
 */
public record ConsentTerms(Period expires, Map<DataClass, Map<Surface, Form>> proposed) {
    public ConsentTerms {
        proposed = proposed.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    /** The form to show first for a class on a surface, when the policy names one. */
    public Optional<Form> proposed(DataClass dataClass, Surface surface) {
        return Optional.ofNullable(proposed.getOrDefault(dataClass, Map.of()).get(surface));
    }
}
