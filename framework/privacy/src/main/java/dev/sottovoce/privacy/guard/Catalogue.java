package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.turn.Medium;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The guard's own copy of all texts that may be said. */
final class Catalogue {
    private final Map<String, Template> byId = new HashMap<>();
    private final Map<Constant, String> constants = new HashMap<>();

    private record Constant(Locale locale, Medium medium, String text) {}

    /**
     * Takes all texts.
     *
     * @throws IllegalArgumentException when two have one id, or a literal has white space that could be written in
     *     several ways
     */
    Catalogue(Collection<Template> templates) {
        for (Template template : templates) {
            if (byId.put(template.id(), template) != null) {
                throw new IllegalArgumentException(
                        "two texts of the catalogue have the id " + template.id() + "; ids must be unique");
            }
            var text = new StringBuilder();
            for (Template.Segment segment : template.segments()) {
                if (segment instanceof Template.Segment.Literal literal) {
                    checkSpace(template, literal.text());
                    text.append(literal.text());
                }
            }
            if (template.isConstant()) {
                constants.put(
                        new Constant(template.locale(), template.medium(), FirstLetter.raised(text.toString())),
                        template.key());
            }
        }
    }

    /** White space is a blank, or on a screen one or two line breaks: nobody else then has to fold it. */
    private static void checkSpace(Template template, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineBreak = c == '\n' && template.medium() == Medium.DISPLAY;
            if (c < ' ' && !lineBreak) {
                throw badSpace(template);
            }
            if (i > 0 && (c == ' ' || lineBreak)) {
                char previous = text.charAt(i - 1);
                boolean third = i > 1 && text.charAt(i - 2) == '\n';
                if (previous == ' ' || (previous == '\n' && (c == ' ' || third))) {
                    throw badSpace(template);
                }
            }
        }
    }

    private static IllegalArgumentException badSpace(Template template) {
        return new IllegalArgumentException("the text " + template.id()
                + " of the catalogue has doubled or other white space; write single blanks, on a screen also one or two"
                + " line breaks");
    }

    /** The text with this id. */
    Optional<Template> text(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The key of the text without holes that reads so as a whole leaf. */
    Optional<String> constantKey(Locale locale, Medium medium, String leaf) {
        return Optional.ofNullable(constants.get(new Constant(locale, medium, leaf)));
    }
}
