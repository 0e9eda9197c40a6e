package dev.sottovoce.runtime.html;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A piece of markup. Texts and attribute values are escaped here and nowhere else, so no value can break out. */
public final class Html {
    private static final List<String> VOID = List.of("input", "meta", "link", "br", "hr");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** A text. */
    public static Html text(String text) {
        return new Html(escape(text));
    }

    /** Nothing. */
    public static Html none() {
        return new Html("");
    }

    /** Pieces one after the other. */
    public static Html all(List<Html> pieces) {
        var joined = new StringBuilder();
        pieces.forEach(piece -> joined.append(piece.markup));
        return new Html(joined.toString());
    }

    /** An element without attributes. */
    public static Html of(String name, Html... children) {
        return of(name, Map.of(), children);
    }

    /** An element with one text. */
    public static Html of(String name, String text) {
        return of(name, Map.of(), text(text));
    }

    /**
     * An element.
     *
     * @param attributes an empty value makes a bare attribute, such as {@code required}
     */
    public static Html of(String name, Map<String, String> attributes, Html... children) {
        var markup = new StringBuilder("<").append(name);
        new TreeMap<>(attributes).forEach((key, value) -> {
            markup.append(' ').append(key);
            if (!value.isEmpty()) {
                markup.append("=\"").append(escape(value)).append('"');
            }
        });
        markup.append('>');
        if (!VOID.contains(name)) {
            markup.append(all(List.of(children)).markup)
                    .append("</")
                    .append(name)
                    .append('>');
        }
        return new Html(markup.toString());
    }

    /** The markup itself, for the response. */
    String markup() {
        return markup;
    }

    @Override
    public String toString() {
        return "[html]";
    }

    private static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
