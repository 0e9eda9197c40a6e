package dev.sottovoce.conversation.template;

import java.util.List;

/** A piece of a {@link Template}. */
public sealed interface Node {

    /**
     * Words as they are written, with their spaces.
     *
     * @param text never empty
     */
    record Text(String text) implements Node {}

    /**
     * A place for a value: {@code {name}} or {@code {name:role}}.
     *
     * @param name of the slot
     * @param role what the value does in the sentence, where one slot occurs twice ({@code from}, {@code to}); empty
     *     when none is written
     */
    record Hole(String name, String role) implements Node {

        /** As it is written in a template. */
        @Override
        public String toString() {
            return role.isEmpty() ? "{" + name + "}" : "{" + name + ":" + role + "}";
        }
    }

    /**
     * One of several; {@code [x]} is {@code x} or nothing.
     *
     * @param alternatives two or more, or one and an empty template
     */
    record Choice(List<Template> alternatives) implements Node {
        public Choice {
            alternatives = List.copyOf(alternatives);
        }
    }
}
