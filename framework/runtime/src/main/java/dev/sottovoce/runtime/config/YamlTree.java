package dev.sottovoce.runtime.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML as nested maps, for the configuration and for the policy. A key that stands twice is refused. */
public final class YamlTree {
    private YamlTree() {}

    /**
     * Reads YAML.
     *
     * @throws ConfigurationException when it is no YAML, or no map
     */
    public static Map<String, Object> parse(String yaml, String name) {
        var problems = new Problems();
        var tree = parse(yaml, problems, name);
        if (!problems.lines().isEmpty()) {
            throw new ConfigurationException(problems.lines());
        }
        return tree;
    }

    /** A text of the jar. */
    public static String resource(String path) {
        try (var stream = YamlTree.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is missing from the jar; build it again");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, Object> parse(String yaml, Problems problems) {
        return parse(yaml, problems, "file");
    }

    /**
     * Lays one tree over another, section by section. The sections {@code clients} and {@code channels} are replaced as
     * a whole, so that a file which names its own vendors does not inherit the demo's.
     */
    static Map<String, Object> over(Map<String, Object> below, Optional<Map<String, Object>> above) {
        var merged = new LinkedHashMap<>(below);
        above.ifPresent(tree -> tree.forEach((key, value) -> merged.put(key, merged(key, merged.get(key), value))));
        return merged;
    }

    private static Object merged(String key, @org.jspecify.annotations.Nullable Object below, Object above) {
        boolean whole = key.equals("clients") || key.equals("channels");
        return !whole && below instanceof Map && above instanceof Map
                ? over(strings(below), Optional.of(strings(above)))
                : above;
    }

    private static Map<String, Object> parse(String yaml, Problems problems, String name) {
        var settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setLabel(name)
                .build();
        try {
            Object tree = new Load(settings).loadFromString(yaml);
            if (tree instanceof Map) {
                return strings(tree);
            }
            problems.add(name, "is no YAML map; begin with sottovoce: 1");
        } catch (YamlEngineException malformed) {
            problems.add(name, "is no YAML: " + firstLine(malformed));
        }
        return Map.of();
    }

    private static Map<String, Object> strings(Object tree) {
        var map = new LinkedHashMap<String, Object>();
        if (tree instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> {
                if (value != null) {
                    map.put(String.valueOf(key), value);
                }
            });
        }
        return map;
    }

    private static String firstLine(YamlEngineException malformed) {
        return String.valueOf(malformed.getMessage()).lines().findFirst().orElse("cannot be read");
    }
}
