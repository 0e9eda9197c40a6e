package dev.sottovoce.harness;

import java.util.List;

/** A script that cannot be read; every problem with its file, line and column, what was expected and what is near. */
public final class TalkException extends IllegalArgumentException {
    private final transient List<String> problems;

    TalkException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One line each. */
    public List<String> problems() {
        return problems;
    }
}
