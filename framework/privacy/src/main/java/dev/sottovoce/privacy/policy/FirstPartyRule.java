package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.policy.Decision.Voice;
import dev.sottovoce.privacy.turn.Assurance;
import java.util.List;

/**
 * What the bank's own pages show: everything to a customer who is signed in, except what nobody is shown. A guest is
 * asked to sign in.
 */
final class FirstPartyRule {
    void speak(DataClass dataClass, Assurance assurance, List<Voice> voices) {
        var most = isSecret(dataClass) ? Form.WITHHELD : Form.EXACT;
        voices.add(new Voice(Factor.FLOOR, dataClass, most.level(), Policy.BANK));
        var offer = dataClass.isFree() || assurance.compareTo(Assurance.LINKED) >= 0 ? Form.EXACT : Form.FIRST_PARTY;
        voices.add(new Voice(Factor.RULE, dataClass, offer.level(), Policy.BANK));
    }

    private static boolean isSecret(DataClass dataClass) {
        return dataClass.equals(DataClass.AUTH)
                || dataClass.equals(DataClass.TIPPING_OFF)
                || dataClass.parent().map(FirstPartyRule::isSecret).orElse(false);
    }
}
