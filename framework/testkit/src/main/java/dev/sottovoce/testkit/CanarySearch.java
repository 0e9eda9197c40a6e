package dev.sottovoce.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for planted values wherever they must not have come: in texts, and in files as a database writes them. */
public final class CanarySearch {
    private final List<String> canaries;

    /** For these values, each of them unique. */
    public CanarySearch(Collection<String> canaries) {
        this.canaries = List.copyOf(canaries);
    }

    /** Those that stand in a text, in any case. */
    public List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return canaries.stream()
                .filter(canary -> lower.contains(canary.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /**
     * Those that stand in any file below a directory, each with the file's name; also in logs of writes that are not
     * yet in the tables, and in what was deleted and not yet written over.
     */
    public List<String> below(Path directory) {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> in(file).stream()
                            .map(canary -> canary + " in " + directory.relativize(file))
                            .forEach(found::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private List<String> in(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            // Text stands in files as one byte a letter, or as two in either order.
            return Stream.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                    .flatMap(charset -> read(bytes, charset).stream())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read(byte[] bytes, Charset charset) {
        return in(new String(bytes, charset));
    }
}
