package dev.sottovoce.adapters.alexa;

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
 * Reads requests as a tree, strictly: one object, no duplicate key, nothing after it, no nesting deeper than 64.
 * Amazon's own request classes are not used: they throw the whole request away for one type that they do not know.
 */
final class AlexaJson {
    private static final int MAX_DEPTH = 64;

    private final ObjectReader reader;

    AlexaJson() {
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
                .build()
                .reader();
    }

    /** The request; empty when it is no JSON object, or not strictly one. */
    Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.of(reader.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A non-empty string at this field; numbers and nulls are as good as absent. */
    static Optional<String> text(JsonNode parent, String field) {
        return Optional.of(parent.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isEmpty());
    }
}
