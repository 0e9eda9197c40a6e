package dev.sottovoce.runtime.config;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A section of the file. Every value can be overridden by an environment variable: {@code SOTTOVOCE_} and the path in
 * upper case, so {@code listen.port} by {@code SOTTOVOCE_LISTEN_PORT}. Lists are separated by commas there.
 */
final class Section {
    private final String path;
    private final Map<String, Object> values;
    private final Map<String, String> environment;
    private final Problems problems;
    private final Set<String> known = new HashSet<>();

    Section(String path, Map<String, Object> values, Map<String, String> environment, Problems problems) {
        this.path = path;
        this.values = values;
        this.environment = environment;
        this.problems = problems;
    }

    /** Where a key stands, such as {@code listen.port}. */
    String place(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    Section section(String key) {
        known.add(key);
        return new Section(place(key), map(key), environment, problems);
    }

    /** The sections below a key, each under a name of the operator's choice. */
    Map<String, Section> sections(String key) {
        var all = section(key);
        var sections = new LinkedHashMap<String, Section>();
        all.values.keySet().forEach(name -> sections.put(name, all.section(name)));
        return sections;
    }

    /** A text; reported when absent. */
    String text(String key) {
        return optional(key).orElseGet(() -> {
            problems.add(place(key), "is missing; set it, or remove the file's own copy to get the default");
            return "";
        });
    }

    Optional<String> optional(String key) {
        known.add(key);
        return overridden(key)
                .or(() -> Optional.ofNullable(values.get(key)).map(value -> {
                    if (value instanceof Map || value instanceof List) {
                        problems.add(place(key), "is a section or list; write one value");
                        return "";
                    }
                    return String.valueOf(value);
                }))
                .filter(text -> !text.isBlank());
    }

    List<String> list(String key) {
        known.add(key);
        var override = overridden(key);
        if (override.isPresent()) {
            return Arrays.stream(override.get().split(",", -1))
                    .map(String::strip)
                    .toList();
        }
        Object value = values.getOrDefault(key, List.of());
        if (value instanceof List<?> items) {
            return items.stream().map(String::valueOf).toList();
        }
        problems.add(place(key), "is no list; write [first, second]");
        return List.of();
    }

    boolean flag(String key) {
        return word(key, Map.of("true", true, "false", false), false);
    }

    int number(String key, int least, int most) {
        var text = text(key);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
            problems.add(place(key), number + " is out of range; write a number from " + least + " to " + most);
        } catch (NumberFormatException noNumber) {
            if (!text.isEmpty()) {
                problems.add(place(key), "is no number; write one from " + least + " to " + most);
            }
        }
        return least;
    }

    /** One of these words; the fallback stands in after a problem was reported. */
    <T> T word(String key, Map<String, T> words, T fallback) {
        var text = text(key);
        if (text.isEmpty()) {
            return fallback;
        }
        return Optional.ofNullable(words.get(text.toLowerCase(Locale.ROOT))).orElseGet(() -> {
            problems.add(place(key), text + " is not known" + Problems.hint(text, words.keySet()));
            return fallback;
        });
    }

    /** A value with its own grammar; the fallback stands in after a problem was reported. */
    <T> T parsed(String key, Function<String, T> parser, String example, T fallback) {
        var text = text(key);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            return parser.apply(text);
        } catch (RuntimeException malformed) {
            problems.add(place(key), "cannot be read; write it like " + example);
            return fallback;
        }
    }

    /** Reports what nobody asked for: most often a misspelt key. */
    void nothingElse() {
        values.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> problems.add(place(key), "is not a known setting" + Problems.hint(key, known)));
    }

    private Optional<String> overridden(String key) {
        var variable = "SOTTOVOCE_" + place(key).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return Optional.ofNullable(environment.get(variable));
    }

    private Map<String, Object> map(String key) {
        Object value = values.getOrDefault(key, Map.of());
        var map = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((name, entry) -> {
                if (entry != null) {
                    map.put(String.valueOf(name), entry);
                }
            });
        } else {
            problems.add(place(key), "is no section; indent its settings below it");
        }
        return map;
    }
}
