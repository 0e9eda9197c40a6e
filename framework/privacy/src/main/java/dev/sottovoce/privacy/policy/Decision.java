package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The most precise form that may be told, and why.
 *
 * @param form already projected onto the value's kind
 * @param voices every factor with its level, for every class and surface that was looked at
 * @param binding the voice that decided
 */
public record Decision(Form form, List<Voice> voices, Voice binding) {
    private static final String DEFAULT = "default";

    public Decision {
        voices = List.copyOf(voices);
    }

    /**
     * One factor's say.
     *
     * @param level 0 to 6
     * @param source the rule's id, {@code default}, or {@code ""}
     */
    public record Voice(Factor factor, DataClass dataClass, int level, String source) {
        private String said() {
            String who = factor.name().toLowerCase(Locale.ROOT);
            String which = source.isEmpty() || source.equals(DEFAULT) ? "" : " " + source;
            return (source.equals(DEFAULT) ? "the default" : who + which) + " allows "
                    + ClassNames.word(dataClass, level) + " of " + dataClass;
        }
    }

    /**
     * The decision as a sentence for those who write policies, such as {@code rounded: consent allows rounded; without
     * it, rule R4 would have allowed exact}. It names no customer and no value.
     */
    public String explanation() {
        var next = voices.stream()
                .filter(voice -> voice.factor() != binding.factor())
                .min(Comparator.comparingInt(Voice::level).thenComparing(Voice::factor))
                .filter(voice -> voice.level() > binding.level());
        return form + ": " + binding.said()
                + next.map(voice -> "; without it, " + voice.said().replace(" allows ", " would have allowed "))
                        .orElse("");
    }

    /** Such as {@code rounded: rule R3}. */
    @Override
    public String toString() {
        var why = binding.factor().name().toLowerCase(Locale.ROOT);
        return form + ": " + why + (binding.source().isEmpty() ? "" : " " + binding.source());
    }
}
