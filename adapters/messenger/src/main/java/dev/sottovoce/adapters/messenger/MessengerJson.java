package dev.sottovoce.adapters.messenger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** Reads Meta's JSON as a tree that is nested at most 64 deep. Unknown keys are simply never asked for. */
final class MessengerJson {
    private static final int MAX_DEPTH = 64;
    private static final int MOST_ID_CHARS = 256;

    private final ObjectReader reader = JsonMapper.builder(JsonFactory.builder()
                    // The default adds a reference to the input to each exception.
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .build()
            .reader();

    /** The tree; empty when it is no JSON object. */
    Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.of(reader.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A string at this field, as it came. */
    static Optional<String> text(JsonNode parent, String field) {
        return Optional.of(parent.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** An id at this field: Meta writes them as strings and as numbers, which are too long for a double. */
    static Optional<String> id(JsonNode parent, String field) {
        JsonNode id = parent.path(field);
        return Optional.of(id)
                .filter(node -> node.isTextual() || node.isIntegralNumber())
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty() && text.length() <= MOST_ID_CHARS);
    }
}
