package dev.sottovoce.runtime.config;

import java.util.HashMap;
import java.util.Map;

/** Short names for the variables that people set most. */
final class Aliases {
    private static final Map<String, String> SHORT = Map.of("SOTTOVOCE_PORT", "SOTTOVOCE_LISTEN_PORT");

    private Aliases() {}

    /** The same variables, with long names added where only the short one is set. */
    static Map<String, String> resolved(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        SHORT.forEach((alias, name) -> {
            if (environment.containsKey(alias)) {
                all.putIfAbsent(name, String.valueOf(environment.get(alias)));
            }
        });
        return all;
    }
}
