package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.policy.Decision.Voice;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a policy can come to, over all circumstances. */
final class Yields {
    private final PolicyModel model;

    Yields(PolicyModel model) {
        this.model = model;
    }

    /**
     * A value on several surfaces gets the least of them, which is what it gets on one of them alone; so single
     * surfaces show everything. Consent may name any form from the bank's own page up.
     */
    Set<Form> of(Kind kind, Label label) {
        var forms = EnumSet.noneOf(Form.class);
        boolean known = label.classes().stream().allMatch(c -> model.classes().containsKey(c.id()));
        if (!known) {
            return Set.of(Form.WITHHELD);
        }
        var classes = label.classes().stream()
                .flatMap(c -> Optional.ofNullable(model.classes().get(c.id())).stream())
                .toList();
        for (VendorRow vendor : model.vendors().values()) {
            if (vendor.answers()) {
                for (Surface surface : vendor.surfaces()) {
                    for (Assurance assurance : Assurance.values()) {
                        for (Room room : Room.values()) {
                            int level = level(classes, vendor, surface, assurance, room);
                            lowered(classes, level).forEach(l -> forms.add(Form.atMost(l, kind)));
                        }
                    }
                }
            }
        }
        return Collections.unmodifiableSet(forms);
    }

    List<Form> offers(String vendorId, DataClass dataClass, Surface surface) {
        var vendor = Optional.ofNullable(model.vendors().get(vendorId));
        var known = Optional.ofNullable(model.classes().get(dataClass.id()));
        if (vendor.isEmpty() || known.isEmpty() || !vendor.get().surfaces().contains(surface)) {
            return List.of();
        }
        int most = Arrays.stream(Assurance.values())
                .mapToInt(a -> level(List.of(known.get()), vendor.get(), surface, a, Room.PRIVATE))
                .max()
                .orElse(0);
        return Arrays.stream(Form.values())
                .filter(form -> form.level() <= most && form.level() > Form.FIRST_PARTY.level())
                .filter(form -> ClassNames.hasForm(known.get(), form))
                .sorted(Collections.reverseOrder())
                .toList();
    }

    /** What the circumstances that are the customer's or the moment's can make of a level. */
    private static List<Integer> lowered(List<DataClass> classes, int level) {
        if (classes.stream().anyMatch(Policy::needsConsent)) {
            return IntStream.rangeClosed(Math.min(1, level), level).boxed().toList();
        }
        boolean sealable = classes.stream().anyMatch(c -> !c.isFree());
        return sealable ? List.of(level, Math.min(1, level)) : List.of(level);
    }

    private int level(List<DataClass> classes, VendorRow vendor, Surface surface, Assurance assurance, Room room) {
        int level = Form.EXACT.level();
        for (DataClass dataClass : classes) {
            level = Math.min(level, dataClass.floor().level());
            for (Voice voice : RuleTable.cell(model, dataClass, vendor, surface, assurance)) {
                level = Math.min(level, voice.level());
            }
            if (!dataClass.isFree()) {
                level = Math.min(
                        level, model.room().getOrDefault(room, Form.FIRST_PARTY).level());
            }
        }
        return level;
    }
}
