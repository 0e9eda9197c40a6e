package dev.sottovoce.adapters.google.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** The one way in which files of a package are written: sorted keys, two spaces, LF, a line feed at the end. */
final class PackageJson {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build()
            .writer(printer());

    private PackageJson() {}

    static String write(Map<String, ?> tree) {
        try {
            return WRITER.writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of our own could not be written", e);
        }
    }

    /** The same thing has the same id in every build. */
    static String uuid(String kind, String id) {
        return UUID.nameUUIDFromBytes(("sottovoce/" + kind + "/" + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }
}
