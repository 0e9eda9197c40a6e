package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import java.util.List;

/**
 * The most precise form that may be told, and why.
 *
 * @param form already projected onto the value's kind
 * @param voices every factor with its level, for every class and surface that was looked at
 * @param binding the voice that decided
 */
public record Decision(Form form, List<Voice> voices, Voice binding) {
    public Decision {
        voices = List.copyOf(voices);
    }

    /**
     * One factor's say.
     *
     * @param level 0 to 6
     * @param source the rule's id, {@code default}, or {@code ""}
     */
    public record Voice(Factor factor, DataClass dataClass, int level, String source) {}

    /** Such as {@code rounded: rule R3}. */
    @Override
    public String toString() {
        var why = binding.factor().name().toLowerCase(java.util.Locale.ROOT);
        return form + ": " + why + (binding.source().isEmpty() ? "" : " " + binding.source());
    }
}
