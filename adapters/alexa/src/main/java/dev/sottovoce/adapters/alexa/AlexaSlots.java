package dev.sottovoce.adapters.alexa;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.channel.HeardSlot.Notation;
import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.SlotSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the filled slots of an intent. A value in the newer {@code slotValue} counts before {@code value}; of the
 * entity resolutions, those of our own types count, static and dynamic, and not Amazon's own catalogues.
 *
 * @see <a
 *     href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/entity-resolution-for-custom-slot-types.html">Amazon:
 *     Entity resolution</a>
 */
final class AlexaSlots {
    private static final String AUTHORITY = "amzn1.er-authority.echo-sdk.";
    private static final String DYNAMIC = "dynamic.";
    private static final String UNFILLED = "?";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,64}");

    private final String skill;

    /** Reads slots that were resolved for this skill. */
    AlexaSlots(String skill) {
        this.skill = skill;
    }

    /**
     * The filled slots in the catalogue's order; slots that the catalogue does not have are dropped.
     *
     * @param slots the request's {@code intent.slots}
     */
    List<HeardSlot> read(Intent intent, JsonNode slots) {
        List<HeardSlot> heard = new ArrayList<>();
        for (SlotSpec spec : intent.slots()) {
            read(spec, slots.path(spec.name())).ifPresent(heard::add);
        }
        return List.copyOf(heard);
    }

    private Optional<HeardSlot> read(SlotSpec spec, JsonNode slot) {
        List<JsonNode> values = values(slot);
        Set<String> ids = new LinkedHashSet<>();
        values.forEach(value -> ids.addAll(ids(value)));
        Optional<String> raw = AlexaJson.text(slot, "value")
                .or(() -> values.stream()
                        .flatMap(value -> AlexaJson.text(value, "value").stream())
                        .findFirst())
                .filter(text -> !text.equals(UNFILLED));
        return raw.map(text -> new HeardSlot(spec.name(), text, List.copyOf(ids), notation(spec.type())));
    }

    /** The single values: those of a list, the one of {@code slotValue}, or the slot itself. */
    private static List<JsonNode> values(JsonNode slot) {
        JsonNode slotValue = slot.path("slotValue");
        return switch (slotValue.path("type").asText("")) {
            case "Simple" -> List.of(slotValue);
            case "List" -> {
                List<JsonNode> values = new ArrayList<>();
                slotValue.path("values").forEach(values::add);
                yield values;
            }
            default -> List.of(slot);
        };
    }

    private List<String> ids(JsonNode value) {
        List<String> ids = new ArrayList<>();
        for (JsonNode authority : value.path("resolutions").path("resolutionsPerAuthority")) {
            if (isOurs(authority.path("authority").asText(""))
                    && authority.path("status").path("code").asText("").equals("ER_SUCCESS_MATCH")) {
                authority
                        .path("values")
                        .forEach(match -> AlexaJson.text(match.path("value"), "id")
                                .filter(id -> ID.matcher(id).matches())
                                .ifPresent(ids::add));
            }
        }
        return ids;
    }

    private boolean isOurs(String authority) {
        return authority.startsWith(AUTHORITY + skill + ".") || authority.startsWith(AUTHORITY + DYNAMIC + skill + ".");
    }

    private static Notation notation(String type) {
        return switch (type) {
            case "PERIOD", "DATE" -> Notation.CODED_DATE;
            case "DURATION" -> Notation.CODED_DURATION;
            case "NUMBER", "ORDINAL", "MONEY" -> Notation.CODED_NUMBER;
            default -> Notation.WORDS;
        };
    }
}
