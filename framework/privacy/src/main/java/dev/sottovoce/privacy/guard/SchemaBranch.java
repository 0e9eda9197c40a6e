package dev.sottovoce.privacy.guard;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One place of a body while the lines of its wire schema are read. */
final class SchemaBranch {
    private final Map<String, SchemaBranch> members = new LinkedHashMap<>();
    /** How each key was spelt in the schema, itself or the list that it is from. */
    private final Map<String, String> spellings = new HashMap<>();

    private @Nullable SchemaBranch item;
    private int min;
    private int max;
    private @Nullable LeafRule rule;
    private boolean mayBeEmpty;
    private @Nullable LeafRule echoed;

    /**
     * Adds a line.
     *
     * @param path what is left of the path
     * @param lists keys by name of a closed list
     * @throws IllegalArgumentException when the line contradicts an earlier one
     */
    void add(String path, LeafRule leaf, Function<String, List<String>> lists) {
        if (path.isEmpty()) {
            end(leaf);
        } else if (path.charAt(0) == '/') {
            member(path, leaf, lists);
        } else if (path.charAt(0) == '[') {
            item(path, leaf, lists);
        } else {
            throw new IllegalArgumentException("a path is written /key, /@list, /*, /key[min..max] or /key[]");
        }
    }

    /** The keys are the vendor's own; so that nothing else rides along, what stands under them is a constant. */
    private void echoed(String path, LeafRule leaf) {
        if (echoed != null) {
            throw new IllegalArgumentException("an earlier line says something else of this path; write it once");
        }
        if (!path.isEmpty() || !(leaf instanceof LeafRule.Constant constant) || constant.isEmptyObject()) {
            throw new IllegalArgumentException("below /* stands a constant scalar, such as const null");
        }
        echoed = leaf;
    }

    private void end(LeafRule leaf) {
        if (leaf instanceof LeafRule.Constant constant && constant.isEmptyObject()) {
            if (mayBeEmpty || rule != null || item != null) {
                throw new IllegalArgumentException("an earlier line says something else of this path; write it once");
            }
            mayBeEmpty = true;
            return;
        }
        if (rule != null || item != null || mayBeEmpty || echoed != null || !members.isEmpty()) {
            throw new IllegalArgumentException("an earlier line says something else of this path; write it once");
        }
        rule = leaf;
    }

    private void member(String path, LeafRule leaf, Function<String, List<String>> lists) {
        if (rule != null || item != null) {
            throw new IllegalArgumentException("an earlier line says that there is no object here; write one of them");
        }
        int end = 1;
        while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != '[') {
            end++;
        }
        String segment = path.substring(1, end);
        if (segment.equals("*")) {
            echoed(path.substring(end), leaf);
            return;
        }
        List<String> keys =
                segment.startsWith("@") ? lists.apply(segment.substring(1)) : List.of(Pointers.unescaped(segment));
        for (String key : keys) {
            String earlier = spellings.putIfAbsent(key, segment);
            if (earlier != null && !earlier.equals(segment)) {
                throw new IllegalArgumentException(
                        "/" + segment + " and /" + earlier + " are ambiguous: they have a key in common");
            }
            members.computeIfAbsent(key, any -> new SchemaBranch()).add(path.substring(end), leaf, lists);
        }
    }

    private void item(String path, LeafRule leaf, Function<String, List<String>> lists) {
        int close = path.indexOf(']');
        if (close < 0) {
            throw new IllegalArgumentException("a bracket is not closed; write [min..max] or []");
        }
        if (rule != null || mayBeEmpty || echoed != null || !members.isEmpty()) {
            throw new IllegalArgumentException("an earlier line says that there is no array here; write one of them");
        }
        String bounds = path.substring(1, close);
        if (item == null) {
            bounds(bounds);
            item = new SchemaBranch();
        } else if (!bounds.isEmpty() && !bounds.equals(min + ".." + max)) {
            throw new IllegalArgumentException("the array has other bounds on an earlier line; write [] here");
        }
        item.add(path.substring(close + 1), leaf, lists);
    }

    private void bounds(String bounds) {
        int dots = bounds.indexOf("..");
        try {
            min = Integer.parseInt(bounds.substring(0, Math.max(0, dots)));
            max = Integer.parseInt(bounds.substring(dots + 2));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "the first line of an array gives its bounds, such as [0..3]; found [" + bounds + "]", e);
        }
        if (min < 0 || max < min || max == 0) {
            throw new IllegalArgumentException("no item can stand in [" + bounds + "]; write 0 <= min <= max, max > 0");
        }
    }

    /**
     * What the lines say together.
     *
     * @throws IllegalArgumentException when it is nested deeper than the reader goes
     */
    SchemaNode node(int depth) {
        if (rule != null) {
            return new SchemaNode.Scalar(rule);
        }
        if (depth == StrictJson.MAX_DEPTH) {
            throw new IllegalArgumentException("paths deeper than " + StrictJson.MAX_DEPTH + " are unreachable");
        }
        if (item != null) {
            return new SchemaNode.Items(min, max, item.node(depth + 1));
        }
        var children = new HashMap<String, SchemaNode.Member>();
        members.forEach(
                (key, branch) -> children.put(key, new SchemaNode.Member(children.size(), branch.node(depth + 1))));
        return new SchemaNode.Members(
                children, mayBeEmpty, Optional.ofNullable(echoed).map(SchemaNode.Scalar::new));
    }
}
