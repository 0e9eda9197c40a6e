package dev.sottovoce.privacy.guard;

import java.util.List;

/** Everything that a message to a vendor may contain: a list of paths and headers, each with the kind of its leaf. */
public final class WireSchema {
    private final List<String> lines;

    private WireSchema(List<String> lines) {
        this.lines = lines;
    }

    /** Reads the schema notation. */
    public static WireSchema parse(String text) {
        return new WireSchema(text.lines().toList());
    }

    @Override
    public String toString() {
        return "[wire schema of " + lines.size() + " lines]";
    }
}
