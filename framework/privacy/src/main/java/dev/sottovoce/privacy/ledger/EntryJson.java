package dev.sottovoce.privacy.ledger;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/**
 * One flat JSON object in the only spelling that the ledger uses: fields in the order they are added, no white space,
 * texts in normal form C, only the escapes that must be, UTF-8.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785#section-3.2.2.2">RFC 8785, section 3.2.2.2, for the escapes</a>
 */
final class EntryJson {
    private final StringBuilder json = new StringBuilder(600);

    void number(String name, long value) {
        name(name);
        json.append(value);
    }

    void text(String name, String value) {
        name(name);
        quoted(value);
    }

    void texts(String name, List<String> values) {
        name(name);
        char before = '[';
        for (String value : values) {
            json.append(before);
            quoted(value);
            before = ',';
        }
        json.append(values.isEmpty() ? "[]" : "]");
    }

    byte[] bytes() {
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void name(String name) {
        json.append(json.isEmpty() ? '{' : ',');
        quoted(name);
        json.append(':');
    }

    private void quoted(String text) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text);
        } else {
            Normalizer.normalize(text, Normalizer.Form.NFC).chars().forEach(unit -> escaped((char) unit));
        }
        json.append('"');
    }

    /** Printable ASCII that needs no escape, as nearly every text here is: its normal form is itself. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit > '~' || unit == '"' || unit == '\\') {
                return false;
            }
        }
        return true;
    }

    private void escaped(char unit) {
        switch (unit) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (unit < ' ') {
                    json.append(String.format("\\u%04x", (int) unit));
                } else {
                    json.append(unit);
                }
            }
        }
    }
}
