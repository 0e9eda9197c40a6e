package dev.sottovoce.adapters.bank.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the data files beside this class: fields between semicolons, comments after a number sign. */
final class Csv {
    private Csv() {}

    /** The rows of a file, each with its fields trimmed. */
    static List<List<String>> rows(String file) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split(";", -1)).map(String::trim).toList())
                .toList();
    }

    /** A whole file. */
    static String text(String file) {
        try (InputStream in = Csv.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the demo bank's jar lacks " + file + ": build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file + " from the demo bank's jar", unreadable);
        }
    }
}
