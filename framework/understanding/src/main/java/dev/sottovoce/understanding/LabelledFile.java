package dev.sottovoce.understanding;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Labelled texts in a file: a JSON object a line, with {@code text}, {@code intent} and perhaps {@code locale}; the
 * intent {@code oos} is out of scope.
 */
public final class LabelledFile {
    private LabelledFile() {}

    /** A row that cannot be used. */
    public static final class MalformedRowException extends IllegalArgumentException {
        MalformedRowException(Path file, int line, String what) {
            super(file.getFileName() + ", line " + line + ": " + what
                    + "; write {\"text\": \"…\", \"intent\": \"…\"}, a row a line");
        }
    }

    /** A labelled text. */
    record Labelled(String text, String intent, Locale locale) {
        Row row() {
            return new Row(text, intent, locale.getLanguage(), text);
        }

        boolean inScope() {
            return !intent.equals(Row.OUT_OF_SCOPE);
        }
    }

    /** @throws MalformedRowException naming the line */
    static List<Labelled> read(Path file, Locale standard) throws IOException {
        var rows = new ArrayList<Labelled>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    rows.add(row(file, number, line, standard));
                }
            }
        } catch (MalformedInputException notText) {
            throw new MalformedRowException(file, rows.size() + 1, "is not UTF-8");
        }
        if (rows.isEmpty()) {
            throw new MalformedRowException(file, 1, "there is no row");
        }
        return rows;
    }

    private static Labelled row(Path file, int number, String line, Locale standard) {
        try {
            var json = new JsonObject(line);
            if (!(json.getValue("text") instanceof String text) || text.isBlank()) {
                throw new MalformedRowException(file, number, "text is missing");
            }
            if (!(json.getValue("intent") instanceof String intent) || intent.isBlank()) {
                throw new MalformedRowException(file, number, "intent is missing");
            }
            Locale locale = Optional.ofNullable(json.getValue("locale"))
                    .map(tag -> Locale.forLanguageTag(tag.toString()))
                    .orElse(standard);
            return new Labelled(text, intent, locale);
        } catch (DecodeException wrong) {
            throw new MalformedRowException(file, number, "is no JSON object");
        }
    }
}
