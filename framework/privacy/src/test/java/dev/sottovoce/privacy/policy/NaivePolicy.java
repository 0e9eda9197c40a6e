package dev.sottovoce.privacy.policy;

import static dev.sottovoce.privacy.policy.PolicyFiles.mapping;
import static dev.sottovoce.privacy.policy.PolicyFiles.words;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Surface;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a policy file means, read straight off its tree: slow, short, and written without a look at the real thing. */
record NaivePolicy(Map<String, Object> tree) {
    int level(DataClass dataClass, InputSpace.Point at) {
        Object row = mapping(tree.get("vendors")).get(at.vendor());
        if (row == null) {
            return 0;
        }
        boolean answers = (boolean) mapping(row).getOrDefault("answers", true);
        int offer = -1;
        int level = dataClass.floor().level();
        for (Map<String, Object> rule : PolicyFiles.rules(tree)) {
            if (matches(rule, dataClass, at, answers)) {
                if (rule.containsKey("permit")) {
                    offer = Math.max(offer, form(rule.get("permit")).level());
                } else {
                    level = Math.min(level, form(rule.get("cap")).level());
                }
            }
        }
        if (offer < 0) {
            Object otherwise = mapping(tree.get("defaults")).get("offer");
            offer = answers ? form(otherwise).level() : 0;
        }
        level = Math.min(level, offer);
        if (List.of("PUBLIC", "SAID").contains(dataClass.id())) {
            return level;
        }
        if (!dataClass.id().equals("DISCLOSURE")) {
            level = Math.min(level, at.consent().level());
        }
        Object room = mapping(tree.get("room")).get(at.room().word());
        level = Math.min(level, form(room).level());
        return at.overBudget() || at.sealed() ? Math.min(level, 1) : level;
    }

    boolean isPermitted(DataClass dataClass, InputSpace.Point at) {
        Object row = mapping(tree.get("vendors")).get(at.vendor());
        return row != null
                && PolicyFiles.rules(tree).stream()
                        .filter(rule -> rule.containsKey("permit"))
                        .anyMatch(rule -> matches(
                                rule, dataClass, at, (boolean) mapping(row).getOrDefault("answers", true)));
    }

    private boolean matches(Map<String, Object> rule, DataClass dataClass, InputSpace.Point at, boolean answers) {
        boolean permit = rule.containsKey("permit");
        boolean to = words(rule, "vendor").contains(at.vendor())
                || (words(rule, "vendor").contains("*") && (answers || !permit));
        boolean on = has(words(rule, "surface"), at.surface());
        boolean shown = words(mapping(mapping(tree.get("vendors")).get(at.vendor())), "surfaces")
                .contains(at.surface().word());
        String least = (String) rule.getOrDefault("assurance", ">=none");
        boolean sure =
                at.assurance().compareTo(Assurance.valueOf(least.substring(2).toUpperCase(Locale.ROOT))) >= 0;
        return names(rule, dataClass, permit) && to && on && shown && sure;
    }

    private static boolean names(Map<String, Object> rule, DataClass dataClass, boolean permit) {
        Function<DataClass, Boolean> named = c -> words(rule, "class").stream()
                .anyMatch(word -> word.equals("*")
                        || word.equals(c.id())
                        || (word.endsWith(".*") && c.id().startsWith(word.substring(0, word.length() - 1))));
        boolean inherited = !permit
                && dataClass.parent().map(parent -> names(rule, parent, false)).orElse(false);
        return named.apply(dataClass) || inherited;
    }

    private static boolean has(List<String> words, Surface surface) {
        return words.contains("*") || words.contains(surface.word());
    }

    private static Form form(@Nullable Object word) {
        return Form.valueOf(String.valueOf(word).replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
