package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.turn.Medium;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One text of the message catalogue as literal and hole segments, with every plural and select already expanded. The
 * conversation hands all of them over at start; the guard renders from these, not from the catalogue's own code.
 *
 * @param id unique over key, locale, medium, variant and alternative; the id that a message use names
 * @param key the message key, such as {@code balance.one}
 * @param forms for holes whose form or shade this variant is for: the image keys that it serves, such as {@code amount
 *     → [rounded, rounded/below]}; a hole that is not named here may have any. The name {@code amount.gender} stands
 *     for the genders that the image in {@code amount} may have
 */
public record Template(
        String id, String key, Locale locale, Medium medium, Map<String, List<String>> forms, List<Segment> segments) {
    public Template {
        forms = Map.copyOf(forms);
        segments = List.copyOf(segments);
    }

    /** A piece of a text. */
    public sealed interface Segment {
        /** Literal text. */
        record Literal(String text) implements Segment {}

        /** A hole, filled by a told image or by list items. */
        record Hole(String name) implements Segment {}
    }

    /** Whether the text has no hole and so can tell nothing. */
    public boolean isConstant() {
        return segments.stream().allMatch(Segment.Literal.class::isInstance);
    }
}
