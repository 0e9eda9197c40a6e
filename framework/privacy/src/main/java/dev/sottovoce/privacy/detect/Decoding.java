package dev.sottovoce.privacy.detect;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;

/**
 * Every text that a text may stand for: with its tags taken out, and what its entities, escapes, percents, base64 and
 * hexadecimal digits mean, twice one inside the other. A plain text stands for itself and is not copied.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4648">RFC 4648: base64, base64url and base16</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.1">RFC 3986: percent encoding</a>
 */
public final class Decoding {
    private static final int DEPTH = 2;

    /** Five digits are as long in base64 without padding. */
    private static final int SHORTEST_BASE64 = 7;

    private static final int SHORTEST_HEX = 10;

    /** Letters of base64, of either alphabet. */
    private static final byte LETTER = 1;

    private static final byte ESCAPE = 2;
    private static final byte MARK = 4;
    private static final byte[] SORTS = sorts();

    private final Consumer<String> reader;

    /** Hands every text to this reader. */
    public Decoding(Consumer<String> reader) {
        this.reader = reader;
    }

    /** Reads a text and what it stands for. */
    public void of(String text) {
        of(text, 0);
    }

    private void of(String text, int depth) {
        int seen = 0;
        int run = 0;
        boolean encoded = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int sort = c < SORTS.length ? SORTS[c] : 0;
            seen |= sort;
            run = (sort & LETTER) != 0 ? run + 1 : 0;
            encoded |= run >= SHORTEST_BASE64;
        }
        boolean escaped = (seen & ESCAPE) != 0;
        boolean marked = (seen & MARK) != 0;
        if (marked) {
            var tags = new Tags(text);
            if (tags.isAny()) {
                unmarked(tags, depth, escaped, encoded);
                return;
            }
        }
        reader.accept(text);
        if (depth < DEPTH && escaped) {
            String plain = Escapes.resolved(text);
            if (!plain.equals(text)) {
                of(plain, depth + 1);
            }
        }
        if (depth < DEPTH && encoded) {
            decoded(text, depth);
        }
    }

    /** Markup is taken out in both ways: nothing in its place, and a blank. What stands in tags is read too. */
    private void unmarked(Tags tags, int depth, boolean escaped, boolean encoded) {
        leaf(tags.with(""), depth, escaped, encoded);
        if (tags.joins()) {
            leaf(tags.with(" "), depth, escaped, encoded);
        }
        tags.contents().forEach(content -> of(content, depth));
    }

    /** Escapes in markup are read as what they mean only: that is how the text is spoken. */
    private void leaf(String text, int depth, boolean escaped, boolean encoded) {
        String plain = escaped ? Escapes.resolved(text) : text;
        reader.accept(plain);
        if (depth < DEPTH) {
            if (!plain.equals(text)
                    && (plain.indexOf('<') >= 0 || plain.indexOf('&') >= 0 || plain.indexOf('%') >= 0)) {
                of(plain, depth + 1);
            }
            if (encoded) {
                decoded(plain, depth);
            }
        }
    }

    private void decoded(String text, int depth) {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && isBase64(text.charAt(end))) {
                end++;
            }
            if (end - start >= SHORTEST_BASE64 && isMixed(text, start, end)) {
                token(text, start, end, depth);
            }
            start = end + 1;
        }
    }

    /** Small letters alone are a word: what is encoded has others among them. */
    private static boolean isMixed(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 'a' && c != '-') {
                return true;
            }
        }
        return false;
    }

    /** One run of letters that may be encoded, and its parts where it is a path. */
    private void token(String text, int start, int end, int depth) {
        one(text, start, end, depth);
        int part = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '/') {
                if (i - part >= SHORTEST_BASE64 && i - part < end - start) {
                    one(text, part, i, depth);
                }
                part = i + 1;
            }
        }
    }

    private void one(String text, int start, int end, int depth) {
        if (!mayBePrintable(text, start)) {
            hex(text, start, end, depth);
            return;
        }
        String letters = text.substring(start, end).replace('-', '+').replace('_', '/');
        // One letter over four cannot be: nothing is encoded so.
        if (letters.length() % 4 != 1) {
            print(Base64.getDecoder().decode(letters), depth);
        }
        hex(text, start, end, depth);
    }

    private void hex(String text, int start, int end, int depth) {
        int length = end - start;
        if (length < SHORTEST_HEX || length % 2 != 0) {
            return;
        }
        byte[] bytes = new byte[length / 2];
        for (int i = 0; i < length; i++) {
            char c = text.charAt(start + i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return;
            }
            bytes[i / 2] = (byte) (bytes[i / 2] << 4 | digit);
        }
        print(bytes, depth);
    }

    private void print(byte[] bytes, int depth) {
        int ascii = 0;
        for (byte b : bytes) {
            if ((b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') || b == 127) {
                return;
            }
            ascii += b > 0 ? 1 : 0;
        }
        // What is no text is hardly ever valid, or has more than a few bytes beyond ASCII.
        if (ascii == bytes.length || isUtf8(bytes)) {
            of(new String(bytes, StandardCharsets.UTF_8), depth + 1);
        } else if (4 * ascii >= 3 * bytes.length) {
            of(new String(bytes, StandardCharsets.ISO_8859_1), depth + 1);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        int more = 0;
        for (byte b : bytes) {
            boolean continues = (b & 0xc0) == 0x80;
            if (continues != more > 0) {
                return false;
            }
            int leading = Integer.numberOfLeadingZeros(~b << 24);
            more = continues ? more - 1 : b >= 0 ? 0 : leading - 1;
            if (more > 3) {
                return false;
            }
        }
        return more == 0;
    }

    /** Whether the first byte of base64 is a character that can be printed: of most words it is not. */
    private static boolean mayBePrintable(String text, int start) {
        int first = sextet(text.charAt(start)) << 2 | sextet(text.charAt(start + 1)) >> 4;
        int second = (sextet(text.charAt(start + 1)) & 15) << 4 | sextet(text.charAt(start + 2)) >> 2;
        return first >= ' ' && first != 127 && second >= ' ' && second != 127;
    }

    private static int sextet(char c) {
        if (c >= 'a') {
            return c - 'a' + 26;
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : 63;
    }

    private static boolean isBase64(char c) {
        return c < SORTS.length && (SORTS[c] & LETTER) != 0;
    }

    private static byte[] sorts() {
        byte[] sorts = new byte[128];
        for (char c = 0; c < sorts.length; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            sorts[c] = letter || "+/-_".indexOf(c) >= 0 ? LETTER : 0;
        }
        sorts['&'] = ESCAPE;
        sorts['%'] = ESCAPE;
        sorts['\\'] = ESCAPE;
        sorts['<'] = MARK;
        return sorts;
    }
}
