package dev.sottovoce.privacy.guard;

import java.util.List;

/**
 * A message of the turn as the guard itself writes it.
 *
 * @param runs the literals and values one after the other; markup may stand between them, not inside
 */
record Rendering(Template template, List<Run> runs) {
    Rendering {
        runs = List.copyOf(runs);
    }

    /**
     * A piece of text.
     *
     * @param startsItem whether a list item begins here, before which a single blank may stand
     */
    record Run(String text, boolean startsItem) {
        @Override
        public String toString() {
            return "[run]";
        }
    }

    @Override
    public String toString() {
        return "[rendering of " + template.key() + "]";
    }
}
