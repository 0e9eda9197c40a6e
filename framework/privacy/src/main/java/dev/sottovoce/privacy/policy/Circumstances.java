package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Everything but the value that a decision depends on.
 *
 * @param surfaces where the value stands in this reply; at least one
 * @param consent the highest form that the customer allows this vendor for a class on a surface; a throwing or absent
 *     answer counts as {@link Form#FIRST_PARTY}
 * @param overBudget the classes whose disclosure budget is spent
 * @param sealed whether the vendor is to be told nothing at all
 */
public record Circumstances(
        String vendor,
        Set<Surface> surfaces,
        Assurance assurance,
        Room room,
        BiFunction<DataClass, Surface, Form> consent,
        Set<DataClass> overBudget,
        boolean sealed) {
    public Circumstances {
        surfaces = Set.copyOf(surfaces);
        overBudget = Set.copyOf(overBudget);
        if (surfaces.isEmpty()) {
            throw new IllegalArgumentException("a value that stands nowhere needs no decision");
        }
    }
}
