package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.guard.StrictJson.Spelling;
import dev.sottovoce.privacy.guard.StrictJson.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Brings JSON into the one spelling that the guard accepts: UTF-8, no white space outside strings, only the escapes
 * that must be, and keys in the order of the wire schema. Values stay as they are; numbers stay as written.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785: JSON Canonicalization Scheme, for the escapes</a>
 */
public final class CanonicalJson {
    private static final String HEX = "0123456789abcdef";

    private final StrictJson json;
    private final StringBuilder out;

    private CanonicalJson(byte[] body) {
        this.json = new StrictJson(body, Integer.MAX_VALUE, Spelling.ANY);
        this.out = new StringBuilder(body.length);
    }

    /**
     * The same value with keys in their own order.
     *
     * @throws IllegalArgumentException when it is not one JSON value in UTF-8, has a key twice, a lone surrogate, or is
     *     nested deeper than 32
     */
    public static byte[] rewrite(byte[] body) {
        return rewrite(body, Optional.empty());
    }

    /**
     * The same value with keys in the order of the schema; keys that it does not list come last in their own order.
     *
     * @throws IllegalArgumentException when it is not one JSON value in UTF-8, has a key twice, a lone surrogate, or is
     *     nested deeper than 32
     */
    public static byte[] rewrite(byte[] body, WireSchema schema) {
        return rewrite(body, schema.body());
    }

    private static byte[] rewrite(byte[] body, Optional<SchemaNode> node) {
        try {
            var canonical = new CanonicalJson(body);
            canonical.value(canonical.json.next(), node);
            canonical.json.end();
            return canonical.out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (Unaccountable e) {
            throw new IllegalArgumentException(
                    "the body cannot be brought into canonical form (" + e.code() + "): "
                            + e.code().fix(),
                    e);
        }
    }

    private void value(Token token, Optional<SchemaNode> node) {
        switch (token) {
            case BEGIN_OBJECT -> object(node);
            case BEGIN_ARRAY -> array(node);
            case STRING -> string(json.text());
            default -> out.append(json.text());
        }
    }

    private void array(Optional<SchemaNode> node) {
        Optional<SchemaNode> item = node.filter(SchemaNode.Items.class::isInstance)
                .map(SchemaNode.Items.class::cast)
                .map(SchemaNode.Items::item);
        out.append('[');
        boolean first = true;
        for (Token token = json.next(); token != Token.END_ARRAY; token = json.next()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            value(token, item);
        }
        out.append(']');
    }

    /** A member that was written, and where it belongs. */
    private record Written(int position, int from, int to) {}

    private void object(Optional<SchemaNode> node) {
        Optional<SchemaNode.Members> listed =
                node.filter(SchemaNode.Members.class::isInstance).map(SchemaNode.Members.class::cast);
        out.append('{');
        int start = out.length();
        var written = new ArrayList<Written>();
        boolean sorted = true;
        while (json.next() == Token.KEY) {
            if (!written.isEmpty()) {
                out.append(',');
            }
            String key = json.text();
            Optional<SchemaNode.Member> member =
                    listed.map(SchemaNode.Members::members).map(members -> members.get(key));
            int position = member.map(SchemaNode.Member::position).orElse(Integer.MAX_VALUE);
            int from = out.length();
            string(key);
            out.append(':');
            value(json.next(), member.map(SchemaNode.Member::node));
            sorted &= written.isEmpty() || written.get(written.size() - 1).position() <= position;
            written.add(new Written(position, from, out.length()));
        }
        if (!sorted && listed.isPresent()) {
            sort(written, start);
        }
        out.append('}');
    }

    private void sort(List<Written> written, int start) {
        written.sort(Comparator.comparingInt(Written::position));
        var ordered = new StringBuilder(out.length() - start);
        for (Written member : written) {
            if (ordered.length() > 0) {
                ordered.append(',');
            }
            ordered.append(out, member.from(), member.to());
        }
        out.replace(start, out.length(), ordered.toString());
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= ' ') {
                out.append(c);
            } else {
                control(c);
            }
        }
        out.append('"');
    }

    private void control(char c) {
        int named = "\b\f\n\r\t".indexOf(c);
        if (named >= 0) {
            out.append('\\').append("bfnrt".charAt(named));
        } else {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}
