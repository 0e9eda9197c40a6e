package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.policy.Decision;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drafts of entries, for tests. */
final class Drafts {
    static final Instant NOW = Instant.parse("2026-03-02T10:00:07Z");
    static final SubjectRef ANNA = new SubjectRef("anna");

    private Drafts() {}

    static Disclosure told(String speech, String display) {
        return draft(
                Disclosure.Kind.TOLD,
                Form.ROUNDED,
                "balance.one",
                Optional.of("01J"),
                Optional.of(new Image(Form.ROUNDED, "", speech, display)));
    }

    static Disclosure withheld() {
        return draft(Disclosure.Kind.WITHHELD, Form.FIRST_PARTY, "balance.one", Optional.empty(), Optional.empty());
    }

    static Disclosure draft(
            Disclosure.Kind kind, Form form, String message, Optional<String> consent, Optional<Image> image) {
        var floor = new Decision.Voice(Factor.FLOOR, DataClass.BALANCE, 6, "");
        var rule = new Decision.Voice(Factor.RULE, DataClass.BALANCE, form.level(), "R3");
        return new Disclosure(
                kind,
                Set.of(Surface.VOICE, Surface.CARD),
                Label.of(DataClass.BALANCE),
                form,
                message,
                "amount",
                "0123abcd",
                new Decision(form, List.of(floor, rule), rule),
                consent,
                "bcdfgh",
                image);
    }
}
