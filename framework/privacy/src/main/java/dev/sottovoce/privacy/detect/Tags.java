package dev.sottovoce.privacy.detect;

import java.util.ArrayList;
import java.util.List;

/** A text and the markup in it, however well or ill it is written. */
final class Tags {
    private final String text;
    private final List<int[]> tags = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private boolean joins;

    Tags(String text) {
        this.text = text;
        int at = text.indexOf('<');
        int lastClose = text.lastIndexOf('>');
        while (at >= 0 && at < lastClose) {
            int end = end(at);
            if (end < 0) {
                at = text.indexOf('<', at + 1);
                continue;
            }
            tag(at, end);
            at = text.indexOf('<', end);
        }
    }

    /** Where the tag that opens here ends; -1 when none does. */
    private int end(int open) {
        if (open + 1 >= text.length()) {
            return -1;
        }
        char first = text.charAt(open + 1);
        boolean opens = first == '/' || first == '!' || first == '?' || Character.isLetter(first);
        int close = opens ? text.indexOf('>', open) : -1;
        return close < 0 ? -1 : close + 1;
    }

    private void tag(int open, int end) {
        tags.add(new int[] {open, end});
        for (int i = open + 1; i < end - 1; i++) {
            char c = text.charAt(i);
            if (c == '=' || c == '!' || c == '?') {
                contents.add(text.substring(open + 1, end - 1));
                break;
            }
        }
        joins |= open > 0
                && end < text.length()
                && Character.isLetterOrDigit(text.charAt(open - 1))
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '<');
    }

    /** What stands in tags besides their names. */
    List<String> contents() {
        return contents;
    }

    /** Whether there is a tag at all. */
    boolean isAny() {
        return !tags.isEmpty();
    }

    /** Whether letters or digits would grow together without the tags. */
    boolean joins() {
        return joins;
    }

    /** The text with this in place of each tag. */
    String with(String instead) {
        var out = new StringBuilder(text.length());
        int done = 0;
        for (int[] tag : tags) {
            out.append(text, done, tag[0]).append(instead);
            done = tag[1];
        }
        return out.append(text, done, text.length()).toString();
    }
}
