package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.guard.LeafRule.Scalar;
import dev.sottovoce.privacy.guard.Markup.Attribute;
import dev.sottovoce.privacy.guard.StrictJson.Spelling;
import dev.sottovoce.privacy.guard.StrictJson.Token;
import dev.sottovoce.privacy.turn.Medium;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the leaf kind at the end of a schema line. */
final class RuleReader {
    private static final String KINDS = "agent, const, text, ssml, handle, url, echo, length";

    private final Map<String, List<String>> lists;

    RuleReader(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /**
     * The rule that these words describe, to the end of the line.
     *
     * @throws IllegalArgumentException when they describe none
     */
    LeafRule rule(SchemaWords words) {
        String kind = words.next("a leaf kind");
        LeafRule rule = switch (kind) {
            case "agent" -> new LeafRule.Agent();
            case "const" -> constant(words);
            case "text" -> orConstant(text(words, false), words);
            case "ssml" -> text(words, true);
            case "handle" -> new LeafRule.Handle();
            case "url" -> url(words);
            case "echo" -> echo(words);
            case "length" -> new LeafRule.Length();
            default -> throw new IllegalArgumentException("unknown leaf kind \"" + kind + "\"; kinds are " + KINDS);
        };
        words.end();
        return rule;
    }

    /** A text that may instead be one of constants, where a vendor has one place for answers and apologies. */
    private LeafRule orConstant(LeafRule text, SchemaWords words) {
        return words.take("or") ? new LeafRule.Either(text, constant(words)) : text;
    }

    /** The strings of a closed list. */
    List<String> list(String name) {
        List<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("the list @" + name + " is not given; lists are " + lists.keySet());
        }
        if (list.isEmpty()) {
            throw new IllegalArgumentException("unreachable: the list @" + name + " is empty");
        }
        return list;
    }

    private LeafRule constant(SchemaWords words) {
        var values = new HashSet<Scalar>();
        String word = words.next("a constant");
        if (word.equals("{}") && words.isEmpty()) {
            return LeafRule.Constant.EMPTY_OBJECT;
        }
        for (Optional<String> next = Optional.of(word); next.isPresent(); next = words.poll()) {
            for (Scalar value : scalars(next.get())) {
                if (!values.add(value)) {
                    throw new IllegalArgumentException("ambiguous: a constant stands twice");
                }
            }
        }
        return new LeafRule.Constant(values);
    }

    private List<Scalar> scalars(String word) {
        if (word.startsWith("@")) {
            return list(word.substring(1)).stream()
                    .map(text -> new Scalar(Token.STRING, text))
                    .toList();
        }
        return List.of(json(word));
    }

    private static Scalar json(String word) {
        try {
            var json = new StrictJson(word.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE, Spelling.ANY);
            Token type = json.next();
            if (type != Token.BEGIN_OBJECT && type != Token.BEGIN_ARRAY) {
                var scalar = new Scalar(type, json.text());
                json.end();
                return scalar;
            }
        } catch (Unaccountable e) {
            throw new IllegalArgumentException("a constant is a JSON scalar, {} alone, or @list", e);
        }
        throw new IllegalArgumentException(
                "a constant is a JSON scalar, {} alone, or @list; bounds allow empty arrays");
    }

    private LeafRule text(SchemaWords words, boolean ssml) {
        String word = words.next("speech or display");
        Medium medium = switch (word) {
            case "speech" -> Medium.SPEECH;
            case "display" -> Medium.DISPLAY;
            default -> throw new IllegalArgumentException("\"" + word + "\" is no medium; write speech or display");
        };
        boolean noHoles = words.take("no-holes");
        if (!ssml) {
            return new LeafRule.Text(medium, noHoles, Optional.empty());
        }
        String tags = words.take("tags") ? words.next("tags, such as speak,s,break[time=200ms|400ms]") : "speak";
        return new LeafRule.Text(medium, noHoles, Optional.of(markup(tags)));
    }

    private static Markup markup(String tags) {
        var all = new HashMap<String, List<Attribute>>();
        int at = 0;
        while (at < tags.length()) {
            int end = at;
            while (end < tags.length() && tags.charAt(end) != ',' && tags.charAt(end) != '[') {
                end++;
            }
            String name = tags.substring(at, end);
            List<Attribute> attributes = List.of();
            if (end < tags.length() && tags.charAt(end) == '[') {
                int close = tags.indexOf(']', end);
                attributes = attributes(tags.substring(end + 1, close));
                end = close + 1;
            }
            boolean comma = end < tags.length() && tags.charAt(end) == ',';
            if (name.isEmpty() || (end < tags.length() && !comma) || (comma && end + 1 == tags.length())) {
                throw new IllegalArgumentException("tags are written name,name[attribute=value|value;attribute=…]");
            }
            if (all.put(name, attributes) != null) {
                throw new IllegalArgumentException("ambiguous: the tag " + name + " stands twice");
            }
            at = end + 1;
        }
        return new Markup(all);
    }

    private static List<Attribute> attributes(String text) {
        var attributes = new ArrayList<Attribute>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1 || equals == part.length() - 1) {
                throw new IllegalArgumentException("an attribute is written name=value or name=value|value");
            }
            String values = part.substring(equals + 1);
            if (values.indexOf('"') >= 0 || values.indexOf('<') >= 0) {
                throw new IllegalArgumentException("unreachable: an attribute's value has no quote and no <");
            }
            attributes.add(new Attribute(part.substring(0, equals), Set.of(values.split("\\|", -1))));
        }
        return attributes;
    }

    private LeafRule url(SchemaWords words) {
        var bases = new ArrayList<String>();
        String word = words.next("the constant beginning of the address");
        for (Optional<String> next = Optional.of(word); next.isPresent(); next = words.poll()) {
            String base = next.get();
            bases.addAll(
                    base.startsWith("@")
                            ? list(base.substring(1))
                            : List.of(base.startsWith("\"") ? json(base).text() : base));
        }
        return new LeafRule.Url(bases);
    }

    private static LeafRule echo(SchemaWords words) {
        String pointer = words.next("the pointer into the request");
        if (!pointer.startsWith("/")) {
            throw new IllegalArgumentException("a pointer into the request begins with /");
        }
        boolean id = words.take("id");
        String prefix = words.take("after") ? json(words.next("a quoted text")).text() : "";
        return new LeafRule.Echo(pointer, id, prefix);
    }
}
