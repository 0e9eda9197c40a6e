package dev.sottovoce.adapters.google.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads one JSON object as a tree: no duplicate key, nothing after it, no nesting deeper than 64. Numbers with a
 * fraction stay decimal.
 */
public final class StrictTree {
    private static final int MAX_DEPTH = 64;

    private final ObjectReader reader;

    /** A reader; immutable and safe for many threads. */
    public StrictTree() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // The default adds a reference to the input to each exception.
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
        this.reader = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .reader();
    }

    /** The object; empty when it is none, or not strictly one. */
    public Optional<JsonNode> read(byte[] json) {
        try {
            return Optional.of(reader.readTree(json)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A non-empty string at this field; anything else is as good as absent. */
    public static Optional<String> text(JsonNode parent, String field) {
        return Optional.of(parent.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isEmpty());
    }
}
