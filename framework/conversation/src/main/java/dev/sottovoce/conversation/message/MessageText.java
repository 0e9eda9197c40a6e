package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.guard.Template.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One text of the catalogue: literals, {@code {hole}} and {@code {hole, select, form {…} other {…}}}. The grammar stays
 * this small on purpose: what a text can say must be listable, or the guard could not account for it.
 */
record MessageText(List<Part> parts) {
    sealed interface Part {
        record Literal(String text) implements Part {}

        record Hole(String name) implements Part {}

        record Select(String hole, Map<String, MessageText> options) implements Part {}
    }

    /** One way in which the selects can fall: what is assumed of which hole, and the text that results. */
    record Expansion(Map<String, List<String>> chosen, List<Segment> segments) {}

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException saying what is wrong at which column
     */
    static MessageText parse(String text) {
        var reader = new Reader(text);
        MessageText parsed = reader.text(false);
        return parsed;
    }

    /**
     * Every way in which the selects can fall.
     *
     * @param keysOf for the name in a select: every key that it can have
     */
    List<Expansion> expand(java.util.function.Function<String, List<String>> keysOf) {
        List<Expansion> all = List.of(new Expansion(Map.of(), List.of()));
        for (Part part : parts) {
            all = all.stream().flatMap(so -> extend(so, part, keysOf).stream()).toList();
        }
        return all;
    }

    /** Names of every hole, selects included. */
    java.util.Set<String> holes() {
        var names = new java.util.LinkedHashSet<String>();
        for (Part part : parts) {
            if (part instanceof Part.Hole hole) {
                names.add(hole.name());
            } else if (part instanceof Part.Select select) {
                names.add(select.hole());
                select.options().values().forEach(option -> names.addAll(option.holes()));
            }
        }
        return names;
    }

    private static List<Expansion> extend(
            Expansion so, Part part, java.util.function.Function<String, List<String>> keysOf) {
        if (part instanceof Part.Literal literal) {
            return List.of(plus(so, Map.of(), List.of(new Segment.Literal(literal.text()))));
        }
        if (part instanceof Part.Hole hole) {
            return List.of(plus(so, Map.of(), List.of(new Segment.Hole(hole.name()))));
        }
        var select = (Part.Select) part;
        var named = new ArrayList<>(select.options().keySet());
        named.remove("other");
        var result = new ArrayList<Expansion>();
        for (var option : select.options().entrySet()) {
            List<String> keys = keysOf.apply(select.hole()).stream()
                    .filter(key -> closest(key, named).equals(option.getKey()))
                    .toList();
            for (Expansion inner : option.getValue().expand(keysOf)) {
                Map<String, List<String>> chosen = both(inner.chosen(), Map.of(select.hole(), keys));
                if (chosen.values().stream().noneMatch(List::isEmpty)) {
                    result.add(plus(so, chosen, inner.segments()));
                }
            }
        }
        return result.stream()
                .filter(e -> e.chosen().values().stream().noneMatch(List::isEmpty))
                .toList();
    }

    /** The longest name that speaks of a key, so that {@code rounded/owed} is taken from {@code rounded}. */
    private static String closest(String key, List<String> names) {
        return names.stream()
                .filter(name -> ImageKeys.covers(name, key))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("other");
    }

    private static Expansion plus(Expansion so, Map<String, List<String>> chosen, List<Segment> segments) {
        var all = new ArrayList<>(so.segments());
        all.addAll(segments);
        return new Expansion(both(so.chosen(), chosen), List.copyOf(all));
    }

    private static Map<String, List<String>> both(Map<String, List<String>> one, Map<String, List<String>> two) {
        var all = new LinkedHashMap<>(one);
        two.forEach((hole, keys) ->
                all.merge(hole, keys, (a, b) -> a.stream().filter(b::contains).toList()));
        return all;
    }

    /** Recursive descent over one text. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        MessageText text(boolean nested) {
            var parts = new ArrayList<Part>();
            var literal = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '}') {
                    if (!nested) {
                        throw wrong("a } without {");
                    }
                    break;
                }
                if (c != '{') {
                    literal.append(c);
                    at++;
                    continue;
                }
                if (literal.length() > 0) {
                    parts.add(new Part.Literal(literal.toString()));
                    literal.setLength(0);
                }
                at++;
                parts.add(hole());
            }
            if (literal.length() > 0) {
                parts.add(new Part.Literal(literal.toString()));
            }
            return new MessageText(List.copyOf(parts));
        }

        private Part hole() {
            String name = word();
            if (take('}')) {
                return new Part.Hole(name);
            }
            expect(',');
            if (!word().equals("select")) {
                throw wrong("only {hole} and {hole, select, …} exist");
            }
            expect(',');
            var options = new LinkedHashMap<String, MessageText>();
            while (!take('}')) {
                String option = word();
                if (options.containsKey(option)) {
                    throw wrong("the option \"" + option + "\" is there twice");
                }
                expect('{');
                options.put(option, text(true));
                expect('}');
            }
            if (!options.containsKey("other")) {
                throw wrong("a select needs an option \"other\"");
            }
            return new Part.Select(name, options);
        }

        private String word() {
            blanks();
            int from = at;
            while (at < text.length() && "{},".indexOf(text.charAt(at)) < 0 && text.charAt(at) != ' ') {
                at++;
            }
            if (from == at) {
                throw wrong("a name is missing");
            }
            String word = text.substring(from, at);
            blanks();
            return word;
        }

        private void blanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        private boolean take(char c) {
            blanks();
            if (at < text.length() && text.charAt(at) == c) {
                at++;
                return true;
            }
            return false;
        }

        private void expect(char c) {
            if (!take(c)) {
                throw wrong("expected " + c);
            }
        }

        private IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(what + " at column " + (at + 1));
        }
    }
}
