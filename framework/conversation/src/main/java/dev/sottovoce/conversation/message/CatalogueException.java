package dev.sottovoce.conversation.message;

import java.util.List;

/** Everything that is wrong with the catalogue files, each with its place and what to do. */
public final class CatalogueException extends IllegalArgumentException {
    private final transient List<String> problems;

    /** All problems at once. */
    public CatalogueException(List<String> problems) {
        super(problems.size() + " problem(s) in the catalogue:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each. */
    public List<String> problems() {
        return problems;
    }
}
