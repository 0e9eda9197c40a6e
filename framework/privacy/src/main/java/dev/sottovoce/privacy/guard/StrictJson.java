package dev.sottovoce.privacy.guard;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one JSON value token by token and refuses everything that two readers could understand differently: invalid
 * UTF-8, duplicate keys, lone surrogates, nesting beyond 32. The canonical spelling is in addition the only one of its
 * value: no white space outside strings and only the escapes that must be, as in RFC 8785 section 3.2.2.2; numbers stay
 * as written.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259: JSON</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785: JSON Canonicalization Scheme</a>
 */
final class StrictJson {
    static final int MAX_DEPTH = 32;

    /** What was read. */
    enum Token {
        BEGIN_OBJECT,
        END_OBJECT,
        BEGIN_ARRAY,
        END_ARRAY,
        KEY,
        STRING,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        END
    }

    /** How much freedom the writer had. */
    enum Spelling {
        CANONICAL,
        ANY
    }

    /** A scalar and where it stands, as a JSON pointer (RFC 6901). */
    record Leaf(String pointer, Token type, String text) {
        @Override
        public String toString() {
            return "[" + type + " at " + pointer + "]";
        }
    }

    private final char[] chars;
    private final int length;
    private final boolean canonical;
    private final List<Set<String>> keys = new ArrayList<>();
    private final boolean[] object = new boolean[MAX_DEPTH + 1];
    private final boolean[] begun = new boolean[MAX_DEPTH + 1];
    private int depth;
    private int at;
    private boolean started;
    private boolean afterKey;
    private String text = "";

    /**
     * A reader at the beginning of these bytes.
     *
     * @throws Unaccountable when there are more than {@code maxBytes} or they are no UTF-8
     */
    StrictJson(byte[] bytes, int maxBytes, Spelling spelling) {
        if (bytes.length > maxBytes) {
            throw new Unaccountable(TripCode.TOO_LARGE);
        }
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            chars = decoded.array();
            length = decoded.length();
        } catch (CharacterCodingException e) {
            throw new Unaccountable(TripCode.NOT_UTF8);
        }
        canonical = spelling == Spelling.CANONICAL;
    }

    /** All scalars of a document in the order in which they stand. */
    static List<Leaf> leaves(byte[] bytes, int maxBytes, Spelling spelling) {
        var json = new StrictJson(bytes, maxBytes, spelling);
        var leaves = new ArrayList<Leaf>();
        json.collect(json.next(), "", leaves);
        json.end();
        return leaves;
    }

    /** The pointer of every member of an object, at any depth. */
    static Set<String> keys(byte[] bytes, int maxBytes, Spelling spelling) {
        var json = new StrictJson(bytes, maxBytes, spelling);
        var keys = new HashSet<String>();
        json.collect(json.next(), "", keys);
        json.end();
        return keys;
    }

    private void collect(Token token, String pointer, Set<String> keys) {
        if (token == Token.BEGIN_OBJECT) {
            while (next() == Token.KEY) {
                String child = pointer + "/" + Pointers.escaped(text);
                keys.add(child);
                collect(next(), child, keys);
            }
        } else if (token == Token.BEGIN_ARRAY) {
            int index = 0;
            for (Token item = next(); item != Token.END_ARRAY; item = next()) {
                collect(item, pointer + "/" + index++, keys);
            }
        }
    }

    private void collect(Token token, String pointer, List<Leaf> leaves) {
        if (token == Token.BEGIN_OBJECT) {
            while (next() == Token.KEY) {
                String child = pointer + "/" + Pointers.escaped(text);
                collect(next(), child, leaves);
            }
        } else if (token == Token.BEGIN_ARRAY) {
            int index = 0;
            for (Token item = next(); item != Token.END_ARRAY; item = next()) {
                collect(item, pointer + "/" + index++, leaves);
            }
        } else {
            leaves.add(new Leaf(pointer, token, text));
        }
    }

    /** The name of the key, the content of the string, or the scalar as it is written. */
    String text() {
        return text;
    }

    /** Reads on to the end of the value that began with this token. */
    void skip(Token token) {
        int open = depth - (token == Token.BEGIN_OBJECT || token == Token.BEGIN_ARRAY ? 1 : 0);
        while (depth > open) {
            var unused = next();
        }
    }

    /** Makes sure that nothing follows the one value. */
    void end() {
        if (next() != Token.END) {
            throw new Unaccountable(TripCode.NOT_JSON);
        }
    }

    /** The next token. */
    Token next() {
        space();
        if (afterKey) {
            afterKey = false;
            return value();
        }
        if (depth == 0) {
            return top();
        }
        if (peek() == (object[depth] ? '}' : ']')) {
            at++;
            return object[depth--] ? Token.END_OBJECT : Token.END_ARRAY;
        }
        if (begun[depth]) {
            expect(',');
            space();
        }
        begun[depth] = true;
        return object[depth] ? key() : value();
    }

    private Token top() {
        if (started) {
            if (at < length) {
                throw new Unaccountable(TripCode.NOT_JSON);
            }
            return Token.END;
        }
        started = true;
        return value();
    }

    private Token key() {
        text = string();
        if (!keys.get(depth - 1).add(text)) {
            throw new Unaccountable(TripCode.DUPLICATE_KEY);
        }
        space();
        expect(':');
        afterKey = true;
        return Token.KEY;
    }

    private Token value() {
        return switch (peek()) {
            case '{' -> push(true);
            case '[' -> push(false);
            case '"' -> {
                text = string();
                yield Token.STRING;
            }
            case 't' -> word("true", Token.TRUE);
            case 'f' -> word("false", Token.FALSE);
            case 'n' -> word("null", Token.NULL);
            default -> number();
        };
    }

    private Token push(boolean isObject) {
        at++;
        if (depth == MAX_DEPTH) {
            throw new Unaccountable(TripCode.TOO_DEEP);
        }
        depth++;
        object[depth] = isObject;
        begun[depth] = false;
        if (keys.size() < depth) {
            keys.add(new HashSet<>());
        } else {
            keys.get(depth - 1).clear();
        }
        return isObject ? Token.BEGIN_OBJECT : Token.BEGIN_ARRAY;
    }

    private Token word(String word, Token token) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
        text = word;
        return token;
    }

    private Token number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (at < length && chars[at] == '.') {
            at++;
            digits();
        }
        if (at < length && (chars[at] | 0x20) == 'e') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        text = new String(chars, start, at - start);
        return Token.NUMBER;
    }

    private void digits() {
        int start = at;
        while (at < length && chars[at] >= '0' && chars[at] <= '9') {
            at++;
        }
        if (at == start) {
            throw new Unaccountable(TripCode.NOT_JSON);
        }
    }

    private String string() {
        expect('"');
        int start = at;
        while (true) {
            char c = peek();
            if (c == '"') {
                return new String(chars, start, at++ - start);
            }
            if (c == '\\') {
                return escaped(start);
            }
            if (c < ' ') {
                throw new Unaccountable(TripCode.NOT_JSON);
            }
            at++;
        }
    }

    private String escaped(int start) {
        var out = new StringBuilder().append(chars, start, at - start);
        while (true) {
            char c = peek();
            at++;
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                throw new Unaccountable(TripCode.NOT_JSON);
            }
            if (c == '\\') {
                escape(out);
            } else {
                out.append(c);
            }
        }
    }

    private void escape(StringBuilder out) {
        char c = peek();
        at++;
        switch (c) {
            case '"', '\\' -> out.append(c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case '/' -> {
                refuseIfCanonical();
                out.append(c);
            }
            case 'u' -> hexEscape(out);
            default -> throw new Unaccountable(TripCode.NOT_JSON);
        }
    }

    private void hexEscape(StringBuilder out) {
        char c = hex4();
        if (Character.isLowSurrogate(c)) {
            throw new Unaccountable(TripCode.LONE_SURROGATE);
        }
        if (Character.isHighSurrogate(c)) {
            if (peek() != '\\' || at + 1 >= length || chars[at + 1] != 'u') {
                throw new Unaccountable(TripCode.LONE_SURROGATE);
            }
            at += 2;
            char low = hex4();
            if (!Character.isLowSurrogate(low)) {
                throw new Unaccountable(TripCode.LONE_SURROGATE);
            }
            refuseIfCanonical();
            out.append(c).append(low);
            return;
        }
        boolean upperCaseHex = Character.isUpperCase(chars[at - 1]);
        if (c >= ' ' || "\b\f\n\r\t".indexOf(c) >= 0 || upperCaseHex) {
            refuseIfCanonical();
        }
        out.append(c);
    }

    private char hex4() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            at++;
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw new Unaccountable(TripCode.NOT_JSON);
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    private void refuseIfCanonical() {
        if (canonical) {
            throw new Unaccountable(TripCode.NOT_CANONICAL);
        }
    }

    private void space() {
        while (at < length && chars[at] <= ' ' && " \t\r\n".indexOf(chars[at]) >= 0) {
            refuseIfCanonical();
            at++;
        }
    }

    private char peek() {
        if (at >= length) {
            throw new Unaccountable(TripCode.NOT_JSON);
        }
        return chars[at];
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new Unaccountable(TripCode.NOT_JSON);
        }
        at++;
    }
}
