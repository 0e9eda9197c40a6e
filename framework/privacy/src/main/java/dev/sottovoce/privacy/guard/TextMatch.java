package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.turn.Medium;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads a leaf's text as messages, one after the other in the order of the turn, each at most once. Between two
 * messages stands nothing, a blank, or on a screen a line break; within them every character is as rendered, and only
 * the first letter of the leaf, and of a message after the end of a sentence, is raised.
 */
final class TextMatch {
    private final MarkedText leaf;
    private final String text;
    private final Medium medium;
    private final int firstLetter;

    TextMatch(MarkedText leaf, Medium medium) {
        this.leaf = leaf;
        this.text = leaf.text();
        this.medium = medium;
        this.firstLetter = FirstLetter.in(text);
    }

    /**
     * Finds the messages that the text consists of.
     *
     * @return accounted for by their keys, or refused with the key of the message that was expected where the text goes
     *     astray
     */
    Finding with(List<Rendering> messages) {
        // An index is reached when the text before it is readable: by[index] - 1 is the message that ends there.
        int[] by = new int[text.length() + 1];
        int[] from = new int[text.length() + 1];
        int[] reached = new int[text.length() + 1];
        int known = 1;
        for (int m = 0; m < messages.size(); m++) {
            int before = known;
            for (int i = 0; i < before; i++) {
                int end = after(messages.get(m), reached[i]);
                if (end > 0 && by[end] == 0) {
                    by[end] = m + 1;
                    from[end] = reached[i];
                    reached[known++] = end;
                }
            }
        }
        return by[text.length()] > 0 ? accounted(messages, by, from) : refused(messages, by);
    }

    private Finding accounted(List<Rendering> messages, int[] by, int[] from) {
        Deque<String> keys = new ArrayDeque<>();
        for (int end = text.length(); end > 0; end = from[end]) {
            keys.push(messages.get(by[end] - 1).template().key());
        }
        return new Finding.Accounted("text", String.join(" ", keys));
    }

    private static Finding refused(List<Rendering> messages, int[] by) {
        int furthest = by.length - 1;
        while (furthest > 0 && by[furthest] == 0) {
            furthest--;
        }
        int expected = Math.min(by[furthest], messages.size() - 1);
        return new Finding.Refused(
                TripCode.UNEXPLAINED_TEXT,
                expected < 0
                        ? Optional.empty()
                        : Optional.of(messages.get(expected).template().key()));
    }

    /** The index after this message when it stands at this index, else -1. */
    private int after(Rendering message, int from) {
        int at = from;
        boolean mayPart = from > 0;
        int raised = FirstLetter.isAfterSentence(text, from) ? FirstLetter.in(text, from) : firstLetter;
        for (Rendering.Run run : message.runs()) {
            mayPart |= run.startsItem();
            if (run.text().isEmpty()) {
                continue;
            }
            if (mayPart && parts(at) && !startsWithSpace(run.text())) {
                at++;
            }
            mayPart = false;
            int end = at + run.text().length();
            if (!stands(run.text(), at, raised) || leaf.hasTagInside(at, end)) {
                return -1;
            }
            at = end;
        }
        return at;
    }

    private boolean parts(int at) {
        return isSpace(at) && !isSpace(at - 1);
    }

    private boolean isSpace(int at) {
        return at < text.length() && (text.charAt(at) == ' ' || (medium == Medium.DISPLAY && text.charAt(at) == '\n'));
    }

    private static boolean startsWithSpace(String run) {
        return !run.isEmpty() && (run.charAt(0) == ' ' || run.charAt(0) == '\n');
    }

    private boolean stands(String run, int at, int raised) {
        int end = at + run.length();
        if (end > text.length()) {
            return false;
        }
        if (raised < at || raised >= end) {
            return text.startsWith(run, at);
        }
        int before = raised - at;
        int letter = run.codePointAt(before);
        int size = Character.charCount(letter);
        return text.codePointAt(raised) == Character.toTitleCase(letter)
                && text.regionMatches(at, run, 0, before)
                && text.regionMatches(raised + size, run, before + size, run.length() - before - size);
    }
}
