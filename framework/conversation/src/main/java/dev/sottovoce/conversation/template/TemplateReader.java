package dev.sottovoce.conversation.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one template from left to right. */
final class TemplateReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final String source;
    private int at;

    TemplateReader(String source) {
        this.source = source;
    }

    Template read() {
        Template template = sequence();
        if (at < source.length()) {
            throw wrong(at, "'" + source.charAt(at) + "' has no opening bracket; write (a|b) for alternatives");
        }
        return template;
    }

    private Template sequence() {
        List<Node> nodes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (at < source.length() && "|)]".indexOf(source.charAt(at)) < 0) {
            char next = source.charAt(at);
            switch (next) {
                case '(', '[' -> {
                    flush(text, nodes);
                    nodes.add(choice(next));
                }
                case '{' -> {
                    flush(text, nodes);
                    nodes.add(hole());
                }
                case '}' -> throw wrong(at, "'}' has no '{'");
                default -> {
                    text.append(next);
                    at++;
                }
            }
        }
        flush(text, nodes);
        return new Template(nodes);
    }

    private Node choice(char open) {
        int start = at;
        char close = open == '(' ? ')' : ']';
        List<Template> alternatives = new ArrayList<>();
        do {
            at++;
            int from = at;
            Template alternative = sequence();
            if (source.substring(from, at).isBlank()) {
                throw wrong(from, "An alternative is empty; write [x] for words that may be left out");
            }
            alternatives.add(alternative);
        } while (at < source.length() && source.charAt(at) == '|');
        if (at == source.length() || source.charAt(at) != close) {
            throw wrong(start, "'" + open + "' is not closed by '" + close + "'");
        }
        at++;
        if (open == '[') {
            alternatives.add(new Template(List.of()));
        } else if (alternatives.size() == 1) {
            throw wrong(start, "Only one alternative; drop the brackets, or write [x] for words that may be left out");
        }
        return new Node.Choice(alternatives);
    }

    private Node hole() {
        int close = source.indexOf('}', at);
        if (close < 0) {
            throw wrong(at, "'{' is not closed by '}'");
        }
        String inside = source.substring(at + 1, close);
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        String role = colon < 0 ? "" : inside.substring(colon + 1);
        if (!NAME.matcher(name).matches() || (colon >= 0 && !NAME.matcher(role).matches())) {
            throw wrong(at, "'{" + inside + "}' is no slot; write {name} or {name:role} in lower case, digits and _");
        }
        at = close + 1;
        return new Node.Hole(name, role);
    }

    private static void flush(StringBuilder text, List<Node> nodes) {
        if (!text.isEmpty()) {
            nodes.add(new Node.Text(text.toString()));
            text.setLength(0);
        }
    }

    private static TemplateException wrong(int at, String message) {
        return new TemplateException(at + 1, message);
    }
}
