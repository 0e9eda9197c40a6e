package dev.sottovoce.privacy.policy;

import java.util.List;

/** A policy file that cannot be used, with everything that is wrong with it. */
public final class PolicyException extends RuntimeException {
    private final transient List<String> errors;

    PolicyException(List<String> errors) {
        super("the policy has " + errors.size() + (errors.size() == 1 ? " error:" : " errors:") + "\n  "
                + String.join("\n  ", errors));
        this.errors = List.copyOf(errors);
    }

    /** Each names the place, such as {@code rules[3].permit}, and what to write there. */
    public List<String> errors() {
        return errors;
    }
}
