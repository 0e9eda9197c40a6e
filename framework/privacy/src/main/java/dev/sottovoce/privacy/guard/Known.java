package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.detect.Detectors;
import dev.sottovoce.privacy.detect.Digits;
import dev.sottovoce.privacy.detect.Found;
import dev.sottovoce.privacy.detect.LongSet;
import dev.sottovoce.privacy.detect.View;
import dev.sottovoce.privacy.taint.Traces;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What the catalogue itself says: its words and numbers give nothing away wherever they stand. */
final class Known {
    private static final int RUN = 4;

    private final LongSet words = new LongSet();
    private final LongSet numbers = new LongSet();
    private final Set<String> found = new HashSet<>();

    Known(Collection<Template> templates) {
        var view = new View();
        var digits = new Digits();
        var detectors = new Detectors();
        var unused = words.add(View.BLANK);
        for (Template template : templates) {
            view.read(literals(template));
            for (int piece = 0; piece < view.pieces(); piece++) {
                if (!view.isDigits(piece)) {
                    unused = words.add(view.hash(piece));
                }
            }
            digits.readings(view, this::numbers);
            detectors.in(view).stream().map(Found::folded).forEach(found::add);
        }
    }

    /** A hole parts what stands before and after it, as any word would. */
    private static String literals(Template template) {
        var text = new StringBuilder();
        for (Template.Segment segment : template.segments()) {
            text.append(segment instanceof Template.Segment.Literal literal ? literal.text() : " \u00b6 x \u00b6 ");
        }
        return text.toString();
    }

    private void numbers(Digits digits) {
        for (int first = 0; first < digits.size(); first++) {
            long value = 0;
            for (int length = 1; length <= Traces.MOST_DIGITS && first + length <= digits.size(); length++) {
                value = 10 * value + digits.digit(first + length - 1);
                if (length >= RUN) {
                    var unused = numbers.add(number(value, length));
                }
            }
        }
    }

    private static long number(long value, int length) {
        return value << 5 | length;
    }

    /** Whether a word stands in a text of the catalogue. */
    boolean hasWord(long word) {
        return words.contains(word);
    }

    /** Whether these digits, this many, stand in a text of the catalogue. */
    boolean hasNumber(long value, int length) {
        return numbers.contains(number(value, length));
    }

    /** Whether a text of the catalogue has this itself, such as the bank's telephone number. */
    boolean has(Found other) {
        return found.contains(other.folded());
    }
}
