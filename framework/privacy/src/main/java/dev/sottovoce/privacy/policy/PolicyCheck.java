package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.util.TreeMap;

/** What only the whole policy shows: a class that nobody thought of, and a rule that says nothing. */
final class PolicyCheck {
    private final PolicyModel model;
    private final RuleReader rules;
    private final Problems problems;

    PolicyCheck(PolicyModel model, RuleReader rules, Problems problems) {
        this.model = model;
        this.rules = rules;
        this.problems = problems;
    }

    void check() {
        for (DataClass dataClass : new TreeMap<>(model.classes()).values()) {
            boolean decided = dataClass.floor() == Form.WITHHELD
                    || rules.isPermitted(dataClass)
                    || model.neverTold().contains(dataClass);
            if (!decided) {
                problems.add("rules", dataClass.id() + " has no permit; permit it, or name it in never-told");
            }
            if (rules.isPermitted(dataClass) && model.neverTold().contains(dataClass)) {
                problems.add("never-told", dataClass.id() + " has a permit too; remove one of them");
            }
        }
        model.rules().stream()
                .filter(rule ->
                        rule.isPermit() && rule.form().level() < model.offer().level())
                .forEach(rule -> rules.place(rule)
                        .problem("a permit of " + rule.form() + " is less than the default, " + model.offer()
                                + "; make it a cap"));
        // Only a policy that can be read at all can be asked what its rules change.
        if (problems.all().isEmpty()) {
            model.rules().stream()
                    .filter(rule -> !changes(rule))
                    .forEach(rule -> rules.place(rule)
                            .problem("rule " + rule.id() + " changes no decision; remove it, or widen it"));
        }
    }

    private boolean changes(Rule rule) {
        PolicyModel without = model.with(model.rules().stream()
                .filter(other -> !other.id().equals(rule.id()))
                .toList());
        for (DataClass dataClass : model.classes().values()) {
            for (VendorRow vendor : model.vendors().values()) {
                if (rule.covers(dataClass)
                        && rule.vendors().contains(vendor.id())
                        && differs(without, dataClass, vendor)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean differs(PolicyModel without, DataClass dataClass, VendorRow vendor) {
        for (Surface surface : Surface.values()) {
            for (Assurance assurance : Assurance.values()) {
                if (level(model, dataClass, vendor, surface, assurance)
                        != level(without, dataClass, vendor, surface, assurance)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int level(
            PolicyModel of, DataClass dataClass, VendorRow vendor, Surface surface, Assurance assurance) {
        int level = dataClass.floor().level();
        if (!dataClass.isFree()) {
            // No room allows more than the private one.
            level = Math.min(
                    level,
                    of.room().getOrDefault(Room.PRIVATE, Form.FIRST_PARTY).level());
        }
        for (Decision.Voice voice : RuleTable.cell(of, dataClass, vendor, surface, assurance)) {
            level = Math.min(level, voice.level());
        }
        return level;
    }
}
