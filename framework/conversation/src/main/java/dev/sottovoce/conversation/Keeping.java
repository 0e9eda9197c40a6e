package dev.sottovoce.conversation;

import dev.sottovoce.conversation.dialogue.Session;
import dev.sottovoce.conversation.dialogue.Untold;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.policy.Factor;
import java.util.List;
import java.util.Optional;

/** Finds out of a reply's entries why something stayed home, for whoever asks afterwards. */
enum Keeping {
    /** As policy, consent and the others decided. */
    AS_DECIDED,
    /** Nothing was told because the reply before it must not leave; that has no reason that could be said. */
    FOR_SAFETY;

    /** The reason; that of the answer before, where this reply is about no bank value. */
    Optional<Untold> of(List<Disclosure> drafts, Session before) {
        List<Disclosure> ofTheBank = drafts.stream()
                .filter(draft -> draft.label().classes().stream().noneMatch(DataClass::isFree))
                .toList();
        if (ofTheBank.isEmpty()) {
            return before.untold();
        }
        return ofTheBank.stream()
                .filter(draft -> draft.kind() == Disclosure.Kind.WITHHELD)
                .findFirst()
                .or(() -> ofTheBank.stream().filter(Keeping::isLowered).findFirst())
                .map(this::reason);
    }

    private static boolean isLowered(Disclosure draft) {
        return draft.form() != Form.EXACT && draft.form() != Form.YES_NO;
    }

    private Untold reason(Disclosure draft) {
        var binding = draft.decision().binding();
        return new Untold(this == FOR_SAFETY ? Factor.PLUGIN : binding.factor(), binding.dataClass());
    }
}
