package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;

/**
 * A bank's own rule engine beside the policy file. Factors combine by minimum, so it can only lower what is told; when
 * it throws, the value is withheld.
 */
@FunctionalInterface
public interface FormCap {
    /** The most precise form that this engine allows. */
    Form cap(DataClass dataClass, Circumstances circumstances);
}
