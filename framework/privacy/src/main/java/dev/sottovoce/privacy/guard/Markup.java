package dev.sottovoce.privacy.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The SSML that a leaf may have. Freedom in markup is a place to hide, so there is one spelling: a tag has all its
 * listed attributes in the listed order with one of the listed values; elements nest, are not empty and do not stand in
 * their like; {@code break} is the one empty element and does not follow itself; {@code speak}, when listed, is the
 * outermost element. The five special characters of XML are always escaped by their names.
 *
 * @param tags the attributes of each tag
 * @see <a href="https://www.w3.org/TR/speech-synthesis11/">W3C: Speech Synthesis Markup Language 1.1</a>
 */
record Markup(Map<String, List<Attribute>> tags) {
    private static final String ROOT = "speak";
    private static final String PAUSE = "break";
    private static final List<String> ENTITIES = List.of("&amp;", "&lt;", "&gt;", "&quot;", "&apos;");
    private static final String SPECIAL = "&<>\"'";

    Markup {
        tags = Map.copyOf(tags);
    }

    /** An attribute and its values. */
    record Attribute(String name, Set<String> values) {
        Attribute {
            values = Set.copyOf(values);
        }
    }

    /**
     * Takes the tags out and the escapes back.
     *
     * @throws Unaccountable when the markup is not as described
     */
    MarkedText strip(String ssml) {
        return new Reading(this, ssml).all();
    }

    private static final class Reading {
        private final Markup markup;
        private final String ssml;
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> marks = new ArrayList<>();
        private final Deque<String> open = new ArrayDeque<>();
        /** The tag that ended where we are, or nothing after text. */
        private String before = "";

        private int at;

        Reading(Markup markup, String ssml) {
            this.markup = markup;
            this.ssml = ssml;
        }

        MarkedText all() {
            boolean rooted = markup.tags.containsKey(ROOT);
            if (rooted && !ssml.startsWith("<" + ROOT + ">")) {
                throw bad();
            }
            while (at < ssml.length()) {
                if (rooted && at > 0 && open.isEmpty()) {
                    throw bad();
                }
                char c = ssml.charAt(at);
                if (c == '<') {
                    tag();
                } else {
                    character(c);
                }
            }
            if (!open.isEmpty()) {
                throw bad();
            }
            return new MarkedText(
                    text.toString(), marks.stream().mapToInt(Integer::intValue).toArray());
        }

        private void character(char c) {
            before = "";
            int start = at;
            while (at < ssml.length() && isPlain(ssml.charAt(at))) {
                at++;
            }
            text.append(ssml, start, at);
            if (at > start) {
                return;
            }
            if (c != '&') {
                throw bad();
            }
            for (int i = 0; i < SPECIAL.length(); i++) {
                if (ssml.startsWith(ENTITIES.get(i), at)) {
                    text.append(SPECIAL.charAt(i));
                    at += ENTITIES.get(i).length();
                    return;
                }
            }
            throw bad();
        }

        private static boolean isPlain(char c) {
            boolean control = (c < ' ' && c != '\n') || c >= '\uFFFE';
            return !control && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
        }

        private void tag() {
            mark();
            if (ssml.startsWith("</", at)) {
                close();
            } else {
                open();
            }
        }

        private void mark() {
            if (marks.isEmpty() || marks.get(marks.size() - 1) != text.length()) {
                marks.add(text.length());
            }
        }

        private void close() {
            if (open.isEmpty()) {
                throw bad();
            }
            String name = open.pop();
            if (before.equals("<" + name)) {
                throw bad();
            }
            at += 2;
            expect(name);
            expect(">");
            before = "</" + name;
        }

        private void open() {
            at++;
            int start = at;
            while (at < ssml.length() && " />".indexOf(ssml.charAt(at)) < 0) {
                at++;
            }
            String name = ssml.substring(start, at);
            List<Attribute> attributes = markup.tags.get(name);
            if (attributes == null || open.contains(name) || (name.equals(ROOT) && start > 1)) {
                throw bad();
            }
            attributes.forEach(this::attribute);
            if (name.equals(PAUSE)) {
                expect("/>");
                if (before.equals("<" + PAUSE)) {
                    throw bad();
                }
            } else {
                expect(">");
                open.push(name);
            }
            before = "<" + name;
        }

        private void attribute(Attribute attribute) {
            expect(" ");
            expect(attribute.name());
            expect("=\"");
            int end = ssml.indexOf('"', at);
            if (end < 0 || !attribute.values().contains(ssml.substring(at, end))) {
                throw bad();
            }
            at = end + 1;
        }

        private void expect(String wanted) {
            if (!ssml.startsWith(wanted, at)) {
                throw bad();
            }
            at += wanted.length();
        }

        private static Unaccountable bad() {
            return new Unaccountable(TripCode.BAD_MARKUP);
        }
    }
}
