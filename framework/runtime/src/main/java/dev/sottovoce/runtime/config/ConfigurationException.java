package dev.sottovoce.runtime.config;

import java.util.List;

/** A configuration that cannot be served: everything that is wrong with it, each with its place and what to do. */
public final class ConfigurationException extends RuntimeException {
    private final transient List<String> problems;

    ConfigurationException(List<String> problems) {
        super(
                problems.size() + " problem(s) in the configuration:\n  " + String.join("\n  ", problems),
                null,
                false,
                false);
        this.problems = List.copyOf(problems);
    }

    /** One line for each; no line shows a secret. */
    public List<String> problems() {
        return problems;
    }
}
