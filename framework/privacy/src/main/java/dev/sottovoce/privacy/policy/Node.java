package dev.sottovoce.privacy.policy;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the policy file and what stands there. What cannot be read becomes a problem and an empty answer, so that
 * reading goes on.
 */
final class Node {
    private final String place;
    private final Object value;
    private final Problems problems;

    private Node(String place, Object value, Problems problems) {
        this.place = place;
        this.value = value;
        this.problems = problems;
    }

    /** The whole file. */
    static Node root(Map<String, Object> tree, Problems problems) {
        return new Node("", tree, problems);
    }

    String place() {
        return place;
    }

    void problem(String what) {
        problems.add(place.isEmpty() ? "the policy" : place, what);
    }

    /** Reports every key that is neither required nor optional, and every required one that is missing. */
    void keys(Set<String> required, Set<String> optional) {
        var valid = new TreeSet<>(required);
        valid.addAll(optional);
        var present = entries();
        present.forEach((key, node) -> {
            if (!valid.contains(key)) {
                problems.unknown(node.place, "key", key, valid);
            }
        });
        for (String key : new TreeSet<>(required)) {
            if (!present.containsKey(key)) {
                problems.add(below(key), "missing; add it");
            }
        }
    }

    boolean isMapping() {
        return value instanceof Map<?, ?>;
    }

    Optional<Node> child(String key) {
        return value instanceof Map<?, ?> map && map.containsKey(key)
                ? Optional.of(node(below(key), map.get(key)))
                : Optional.empty();
    }

    /** The entries of a mapping, in the file's order. */
    Map<String, Node> entries() {
        var entries = new LinkedHashMap<String, Node>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> entries.put(String.valueOf(key), node(below(String.valueOf(key)), entry)));
        } else {
            problem("expected a mapping such as {key: value}");
        }
        return entries;
    }

    /** The items of a list, in the file's order. */
    List<Node> items() {
        var items = new ArrayList<Node>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                items.add(node(place + "[" + i + "]", list.get(i)));
            }
        } else {
            problem("expected a list such as [a, b]");
        }
        return items;
    }

    /** The items of a list, or the one value that stands in its place. */
    List<Node> oneOrMore() {
        if (!(value instanceof List<?> list)) {
            return List.of(this);
        }
        if (list.isEmpty()) {
            problem("empty; name at least one");
        }
        return items();
    }

    Optional<String> text() {
        if (value instanceof String text && !text.isBlank()) {
            return Optional.of(text);
        }
        problem("expected a text");
        return Optional.empty();
    }

    /** The text, without a complaint when there is none: somebody else complains. */
    Optional<String> quietText() {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    boolean isText() {
        return value instanceof String;
    }

    Optional<Boolean> flag() {
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        problem("expected true or false");
        return Optional.empty();
    }

    /** A whole number of a range, both ends included. */
    Optional<Long> whole(long from, long to) {
        if (value instanceof Integer || value instanceof Long) {
            long number = ((Number) value).longValue();
            if (number >= from && number <= to) {
                return Optional.of(number);
            }
        }
        problem("expected a whole number from " + from + " to " + to);
        return Optional.empty();
    }

    /** A word of a closed vocabulary. */
    <T> Optional<T> word(String what, Map<String, T> vocabulary) {
        return text().flatMap(word -> {
            var meaning = Optional.ofNullable(vocabulary.get(word));
            if (meaning.isEmpty()) {
                problems.unknown(place, what, word, vocabulary.keySet());
            }
            return meaning;
        });
    }

    /** Wants one certain number; a problem when anything else stands there. */
    void wants(long only) {
        if (!(value instanceof Integer || value instanceof Long) || ((Number) value).longValue() != only) {
            problem("must be " + only);
        }
    }

    /** Wants one certain word; a problem when anything else stands there. */
    void wants(String only) {
        if (!only.equals(value)) {
            problem("must be " + only);
        }
    }

    /**
     * A name of a certain make.
     *
     * @param example shown when it is made otherwise
     */
    Optional<String> named(Pattern make, String example) {
        var name = text();
        if (name.filter(text -> !make.matcher(text).matches()).isPresent()) {
            problem("is no name; write it like " + example);
            return Optional.empty();
        }
        return name;
    }

    /**
     * A text that a parser understands.
     *
     * @param example shown when it does not
     */
    <T> Optional<T> parsed(Function<String, T> parser, String example) {
        return text().flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                problem("cannot be read; write it like " + example);
                return Optional.empty();
            }
        });
    }

    private String below(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    /** An empty value, which YAML reads as null, is an empty text here. */
    private Node node(String at, @Nullable Object entry) {
        return new Node(at, entry == null ? "" : entry, problems);
    }
}
