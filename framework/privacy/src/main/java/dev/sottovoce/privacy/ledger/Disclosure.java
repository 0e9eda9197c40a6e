package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.policy.Decision;
import dev.sottovoce.privacy.turn.Surface;
import java.util.Optional;
import java.util.Set;

/**
 * An entry before it is written: what a reply tells of one value, or that it does not.
 *
 * @param message key of the catalogue message
 * @param hole where in the message
 * @param policy hash of the policy that decided
 * @param decision why this form
 * @param consentRecord the consent that allowed it
 * @param turn our own handle of the turn
 * @param image what was told, to be encrypted; empty when nothing was
 */
public record Disclosure(
        Kind kind,
        Set<Surface> surfaces,
        Label label,
        Form form,
        String message,
        String hole,
        String policy,
        Decision decision,
        Optional<String> consentRecord,
        String turn,
        Optional<Image> image) {
    public Disclosure {
        surfaces = Set.copyOf(surfaces);
    }

    /** What an entry is about. */
    public enum Kind {
        TOLD,
        /** Answered on the bank's own page, or not at all. */
        WITHHELD,
        /** The guard stopped a reply; what its turn drafted did not leave. */
        TRIP,
        /** Entries that were written and whose bytes did not leave in the end. */
        VOID
    }

    /** How much a form tells at most, in bits; it depends on the form alone, never on the value. */
    public int bits() {
        return switch (form) {
            case WITHHELD, FIRST_PARTY -> 0;
            case YES_NO -> 1;
            case BAND -> 3;
            case CODEWORD -> 4;
            case INITIAL, MONTH -> 5;
            case ROUNDED -> 10;
            case MASKED -> 14;
            case EXACT -> 27;
        };
    }

    @Override
    public String toString() {
        return "[" + kind + " " + label + " " + form + "]";
    }
}
