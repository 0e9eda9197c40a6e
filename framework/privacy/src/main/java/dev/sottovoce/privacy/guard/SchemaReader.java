package dev.sottovoce.privacy.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the lines of a wire schema. */
final class SchemaReader {
    private static final int NONE = -1;

    private final RuleReader rules;
    private final SchemaBranch root = new SchemaBranch();
    private final Map<String, SchemaNode.Member> headers = new LinkedHashMap<>();
    private @Nullable String name;
    private int maxBytes = NONE;
    private boolean hasPaths;
    private boolean digits;
    private @Nullable LeafRule status;
    private @Nullable LeafRule method;
    private @Nullable LeafRule url;

    SchemaReader(Map<String, List<String>> lists) {
        rules = new RuleReader(lists);
    }

    WireSchema read(String text) {
        int number = 0;
        String line = "";
        try {
            for (String next : text.lines().toList()) {
                number++;
                line = next;
                SchemaWords words = SchemaWords.of(next);
                if (!words.isEmpty()) {
                    line(words);
                }
            }
            line = "as a whole";
            return finish();
        } catch (IllegalArgumentException e) {
            // The line can hold no secret: those are given as lists.
            throw new IllegalArgumentException(
                    "wire schema, line " + number + " (" + line.strip() + "): " + e.getMessage(), e);
        }
    }

    private void line(SchemaWords words) {
        String first = words.next("a path");
        if (name == null) {
            if (!first.equals("wire")) {
                throw new IllegalArgumentException("the first line is: wire NAME VERSION body json max BYTES");
            }
            head(words);
            return;
        }
        switch (first) {
            case "header" -> header(words);
            case "status" -> status = once(status, words);
            case "method" -> method = once(method, words);
            case "url" -> url = once(url, words);
            case "body" -> body(words);
            default -> path(first, words);
        }
    }

    private void head(SchemaWords words) {
        name = words.next("the schema's name") + " " + words.next("the schema's version");
        boolean body = words.take("body");
        boolean none = body && words.take("none");
        digits = body && !none && words.take("digits");
        if (none) {
            maxBytes = 0;
        } else if ((digits || words.take("json")) && words.take("max")) {
            try {
                maxBytes = Integer.parseInt(words.next("a number of bytes"));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("after max stands a number of bytes", e);
            }
        }
        if (!none && maxBytes < 1) {
            throw new IllegalArgumentException(
                    "the first line ends with: body json max BYTES, body digits max BYTES, or body none");
        }
        words.end();
    }

    private LeafRule once(@Nullable LeafRule earlier, SchemaWords words) {
        if (earlier != null) {
            throw new IllegalArgumentException("ambiguous: an earlier line says it already");
        }
        return rules.rule(words);
    }

    private void header(SchemaWords words) {
        String header = words.next("a header's name");
        if (header.chars().anyMatch(Character::isUpperCase)) {
            throw new IllegalArgumentException("unreachable: header names are written in lower case");
        }
        var member = new SchemaNode.Member(headers.size(), new SchemaNode.Scalar(rules.rule(words)));
        if (headers.putIfAbsent(header, member) != null) {
            throw new IllegalArgumentException("ambiguous: an earlier line names this header already");
        }
    }

    /** The body as a whole has no path to write, as the pointer to it is the empty one. */
    private void body(SchemaWords words) {
        LeafRule rule = rules.rule(words);
        if (!(rule instanceof LeafRule.Constant constant && constant.isEmptyObject())) {
            throw new IllegalArgumentException("of the body as a whole one can say only: body const {}");
        }
        line("", rule);
    }

    private void path(String path, SchemaWords words) {
        line(path, rules.rule(words));
    }

    private void line(String path, LeafRule rule) {
        if (maxBytes == 0 || digits) {
            throw new IllegalArgumentException("unreachable: the schema has no body of JSON");
        }
        root.add(path, rule, rules::list);
        hasPaths = true;
    }

    private WireSchema finish() {
        if (name == null) {
            throw new IllegalArgumentException("the schema is empty");
        }
        if (maxBytes > 0 && !digits && !hasPaths) {
            throw new IllegalArgumentException("a JSON body needs a path; without a body write: body none");
        }
        if ((method == null) != (url == null)) {
            throw new IllegalArgumentException("a call needs both a method and a url line");
        }
        if (method != null && status != null) {
            throw new IllegalArgumentException("unreachable: a call has no status");
        }
        var ok = new LeafRule.Constant(Set.of(new LeafRule.Scalar(StrictJson.Token.NUMBER, "200")));
        return new WireSchema(
                name,
                maxBytes,
                hasPaths ? Optional.of(root.node(0)) : Optional.empty(),
                headers,
                status == null ? ok : status,
                Optional.ofNullable(method),
                Optional.ofNullable(url));
    }
}
