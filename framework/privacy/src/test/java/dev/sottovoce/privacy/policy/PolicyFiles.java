package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Policy files as trees that a test may change. */
public final class PolicyFiles {
    private PolicyFiles() {}

    /** The policy that comes with the framework, freshly read. */
    public static Map<String, Object> standard() {
        return mapping(yaml(standardText()));
    }

    /** The file of the policy that comes with the framework. */
    static String standardText() {
        try (InputStream file = Policy.class.getResourceAsStream("/dev/sottovoce/privacy/default-policy.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Policy load(String text) {
        return PolicyLoader.load(mapping(yaml(text)));
    }

    static Object yaml(String text) {
        var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
        return new Load(settings).loadFromString(text);
    }

    /** Puts what the YAML says at a place such as {@code rules[3].permit}; a place behind the last is added. */
    static void put(Map<String, Object> tree, String place, String yaml) {
        String[] steps = place.replace("[", ".[").split("\\.", -1);
        Object at = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            at = step(at, steps[i]);
        }
        String last = steps[steps.length - 1];
        if (last.startsWith("[")) {
            List<Object> list = list(at);
            int index = index(last);
            if (index == list.size()) {
                list.add(yaml(yaml));
            } else {
                list.set(index, yaml(yaml));
            }
        } else {
            mapping(at).put(last, yaml(yaml));
        }
    }

    @SuppressWarnings("unchecked") // trees have texts as keys
    static Map<String, Object> mapping(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    @SuppressWarnings("unchecked") // trees hold anything
    static List<Object> list(@Nullable Object node) {
        return (List<Object>) Objects.requireNonNull(node);
    }

    static List<Map<String, Object>> rules(Map<String, Object> tree) {
        return list(tree.get("rules")).stream()
                .map(PolicyFiles::mapping)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The words of a list, or the one word in its place; all when absent. */
    static List<String> words(Map<String, Object> rule, String key) {
        Object words = rule.getOrDefault(key, "*");
        return words instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of((String) words);
    }

    /** Names every class without a permit in never-told, as the loader wants. */
    static void completeNeverTold(Map<String, Object> tree) {
        var permitted = rules(tree).stream()
                .filter(rule -> rule.containsKey("permit"))
                .flatMap(rule -> words(rule, "class").stream())
                .toList();
        var own = mapping(tree.getOrDefault("classes", new LinkedHashMap<String, Object>()));
        var never = new ArrayList<Object>();
        DataClass.builtIn().stream()
                .filter(dataClass -> dataClass.floor() != Form.WITHHELD)
                .map(DataClass::id)
                .forEach(never::add);
        never.addAll(own.keySet());
        never.removeAll(permitted);
        tree.put("never-told", never);
    }

    private static Object step(Object at, String step) {
        return step.startsWith("[")
                ? list(at).get(index(step))
                : Objects.requireNonNull(mapping(at).get(step), step);
    }

    private static int index(String step) {
        return Integer.parseInt(step.substring(1, step.length() - 1));
    }
}
