package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.testkit.Draws;
import dev.sottovoce.testkit.Gen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Policy files that load, whatever else they say. */
final class RandomPolicies {
    private static final Pattern USELESS = Pattern.compile("rules\\[(\\d+)]: rule \\S+ changes no decision.*");
    private static final DataClass OWN = DataClass.TX_MERCHANT.child("TX.CHARITY", Form.INITIAL);
    private static final List<DataClass> CLASSES =
            Stream.concat(DataClass.builtIn().stream(), Stream.of(OWN)).toList();
    private static final List<String> VENDORS = List.of("amazon", "google", "meta", "logs");
    private static final List<String> SURFACES =
            Stream.of(Surface.values()).map(Surface::word).toList();

    private RandomPolicies() {}

    static Gen<Map<String, Object>> trees() {
        return draws -> {
            var tree = PolicyFiles.standard();
            tree.put("classes", Map.of("TX.CHARITY", Map.of("below", "TX.MERCHANT", "floor", "initial")));
            tree.put("defaults", Map.of("offer", Gen.booleans().next(draws) ? "withheld" : "first-party"));
            tree.put("room", rooms(draws));
            var rules = new ArrayList<Object>();
            for (int i = 0; i < 12; i++) {
                rules.add(rule("X" + i, draws));
            }
            tree.put("rules", rules);
            return pruned(tree);
        };
    }

    /** A rule that fits its classes; its class may be one that a policy so far never tells. */
    static Map<String, Object> rule(String id, Draws draws) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("id", id);
        var dataClass = Gen.oneOf(CLASSES).next(draws);
        var second = Gen.oneOf(CLASSES).next(draws);
        boolean permit = draws.below(3) > 0 && dataClass.floor() != Form.WITHHELD;
        var forms = forms(dataClass, permit);
        boolean both = forms.stream()
                .anyMatch(form -> form.level() > 0 && forms(second, permit).contains(form));
        var shared =
                both ? forms.stream().filter(forms(second, permit)::contains).toList() : forms;
        rule.put(permit ? "permit" : "cap", Gen.oneOf(shared).next(draws).word());
        rule.put("class", both ? List.of(dataClass.id(), second.id()) : dataClass.id());
        if (permit || Gen.booleans().next(draws)) {
            rule.put("vendor", someOf(VENDORS, draws));
            rule.put("surface", someOf(SURFACES, draws));
        }
        if (permit && Gen.booleans().next(draws)) {
            rule.put(
                    "assurance",
                    ">=" + Gen.oneOf(List.of(Assurance.values())).next(draws).word());
        }
        return rule;
    }

    /** Without the rules that change nothing, which a loader refuses, and with every other class in never-told. */
    static Map<String, Object> pruned(Map<String, Object> tree) {
        while (true) {
            PolicyFiles.completeNeverTold(tree);
            try {
                Objects.requireNonNull(PolicyLoader.load(tree));
                return tree;
            } catch (PolicyException refused) {
                var useless =
                        USELESS.matcher(refused.errors().get(refused.errors().size() - 1));
                if (!useless.matches()) {
                    throw refused;
                }
                PolicyFiles.list(tree.get("rules")).remove(Integer.parseInt(useless.group(1)));
            }
        }
    }

    private static List<Form> forms(DataClass dataClass, boolean permit) {
        return Stream.of(Form.values())
                // Less than the default is not for a permit.
                .filter(form -> !permit || form != Form.WITHHELD)
                .filter(form -> RuleReader.misfit(form, dataClass, permit).isEmpty())
                .toList();
    }

    private static Object someOf(List<String> words, Draws draws) {
        if (draws.below(3) == 0) {
            return "*";
        }
        var some = new ArrayList<>(words);
        some.removeIf(word -> draws.below(2) == 0);
        return some.isEmpty() ? Gen.oneOf(words).next(draws) : some;
    }

    private static Map<String, Object> rooms(Draws draws) {
        var rooms = new LinkedHashMap<String, Object>();
        Form most = Form.EXACT;
        for (Room room : Room.values()) {
            most = Form.atMost(most.level() - (int) draws.below(3), dev.sottovoce.privacy.form.Kind.MONEY);
            rooms.put(room.word(), most.word());
        }
        return rooms;
    }
}
