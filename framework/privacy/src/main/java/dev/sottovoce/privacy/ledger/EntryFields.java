package dev.sottovoce.privacy.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link EntryJson} writes: one flat object of whole numbers, texts and lists of texts. */
final class EntryFields {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final String json;
    private int at;

    private EntryFields(String json) {
        this.json = json;
    }

    /** Empty when these are not the bytes of an entry. */
    static Optional<EntryFields> read(byte[] bytes) {
        var fields = new EntryFields(new String(bytes, StandardCharsets.UTF_8));
        try {
            fields.object();
            return Optional.of(fields);
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    /** Empty when the field is absent or of another type. */
    Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** Empty when the field is absent or of another type. */
    Optional<Long> number(String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(Long.class::isInstance)
                .map(Long.class::cast);
    }

    /** Empty when the field is absent. */
    List<String> texts(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private void object() {
        expect('{');
        do {
            String name = string();
            expect(':');
            if (fields.put(name, value()) != null) {
                throw new IllegalArgumentException("a field stands twice");
            }
        } while (next(','));
        expect('}');
        if (at != json.length()) {
            throw new IllegalArgumentException("more than one value");
        }
    }

    private Object value() {
        return switch (json.charAt(at)) {
            case '"' -> string();
            case '[' -> list();
            default -> whole();
        };
    }

    private List<String> list() {
        var list = new ArrayList<String>();
        expect('[');
        if (next(']')) {
            return list;
        }
        do {
            list.add(string());
        } while (next(','));
        expect(']');
        return list;
    }

    private long whole() {
        int start = at;
        while (Character.isDigit(json.charAt(at))) {
            at++;
        }
        return Long.parseLong(json, start, at, 10);
    }

    private String string() {
        expect('"');
        int end = json.indexOf('"', at);
        int escape = json.indexOf('\\', at);
        if (escape < 0 || escape > end) {
            String plain = json.substring(at, end);
            at = end + 1;
            return plain;
        }
        var text = new StringBuilder();
        for (char unit = json.charAt(at++); unit != '"'; unit = json.charAt(at++)) {
            text.append(unit == '\\' ? escaped(json.charAt(at++)) : unit);
        }
        return text.toString();
    }

    private char escaped(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(json, at - 4, at, 16);
            }
            default -> letter;
        };
    }

    private boolean next(char expected) {
        boolean is = json.charAt(at) == expected;
        if (is) {
            at++;
        }
        return is;
    }

    private void expect(char expected) {
        if (!next(expected)) {
            throw new IllegalArgumentException("not an entry");
        }
    }
}
