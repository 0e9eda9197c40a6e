package dev.sottovoce.privacy.detect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Entities of XML and HTML, percent encoding, and escapes of JSON, wherever they stand.
 *
 * @see <a href="https://www.w3.org/TR/xml/#sec-references">XML 1.0: character and entity references</a>
 */
final class Escapes {
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "shy", "", "zwj", "", "zwnj", "");

    private static final int LONGEST_ENTITY = 10;

    private Escapes() {}

    /** The text with every one of them resolved once. */
    static String resolved(String text) {
        var out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int plain = at;
            while (plain < text.length() && !isSign(text.charAt(plain))) {
                plain++;
            }
            out.append(text, at, plain);
            if (plain == text.length()) {
                break;
            }
            at = plain;
            char c = text.charAt(at);
            int next = c == '&'
                    ? entity(text, at, out)
                    : c == '%' ? percents(text, at, out) : c == '\\' ? unit(text, at, out) : at;
            if (next == at) {
                out.append(c);
                next = at + 1;
            }
            at = next;
        }
        return out.toString();
    }

    private static boolean isSign(char c) {
        return c == '&' || c == '%' || c == '\\';
    }

    private static int entity(String text, int at, StringBuilder out) {
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_ENTITY && text.charAt(end) != ';') {
            end++;
        }
        if (end == text.length() || text.charAt(end) != ';' || end == at + 1) {
            return at;
        }
        String name = text.substring(at + 1, end);
        if (name.charAt(0) != '#') {
            String plain = NAMED.get(name);
            if (plain == null) {
                return at;
            }
            out.append(plain);
            return end + 1;
        }
        boolean hex = name.length() > 2 && (name.charAt(1) | 0x20) == 'x';
        int codePoint = number(name, hex ? 2 : 1, name.length(), hex ? 16 : 10);
        if (!Character.isValidCodePoint(codePoint)) {
            return at;
        }
        out.appendCodePoint(codePoint);
        return end + 1;
    }

    private static int percents(String text, int at, StringBuilder out) {
        var bytes = new ByteArrayOutputStream();
        int next = at;
        while (next + 2 < text.length() && text.charAt(next) == '%' && number(text, next + 1, next + 3, 16) >= 0) {
            bytes.write(number(text, next + 1, next + 3, 16));
            next += 3;
        }
        out.append(bytes.toString(StandardCharsets.UTF_8));
        return next;
    }

    private static int unit(String text, int at, StringBuilder out) {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (kind == '\\') {
            out.append(kind);
            return at + 2;
        }
        int length = kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
        int end = at + 2 + length;
        int value = length == 0 || end > text.length() ? -1 : number(text, at + 2, end, 16);
        if (value < 0) {
            return at;
        }
        out.append((char) value);
        return end;
    }

    /** A number in these digits; -1 when it is none, or beyond every code point. */
    private static int number(String text, int start, int end, int radix) {
        int value = 0;
        if (start >= end) {
            return -1;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
