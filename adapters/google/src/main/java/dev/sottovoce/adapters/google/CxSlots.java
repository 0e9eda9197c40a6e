package dev.sottovoce.adapters.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.google.json.StrictTree;
import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.channel.HeardSlot.Notation;
import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.conversation.intent.SlotValueSpec;
import dev.sottovoce.privacy.ingress.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the filled parameters of an intent. The customer's own words count: what Google makes of dates and amounts has
 * a shape per language and guesses currencies, while a resolved value counts when it is one of our ids.
 */
final class CxSlots {
    private final IntentCatalogue catalogue;

    CxSlots(IntentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The filled slots in the catalogue's order; parameters that the catalogue does not have are dropped. */
    List<HeardSlot> read(Intent intent, JsonNode parameters, Locale locale) {
        List<HeardSlot> heard = new ArrayList<>();
        for (SlotSpec spec : intent.slots()) {
            read(spec, parameters.path(spec.name()), locale).ifPresent(heard::add);
        }
        return List.copyOf(heard);
    }

    private Optional<HeardSlot> read(SlotSpec spec, JsonNode parameter, Locale locale) {
        JsonNode resolved = parameter.path("resolvedValue");
        List<String> ids = ids(spec, resolved, locale);
        return StrictTree.text(parameter, "originalValue")
                .or(() -> plain(resolved))
                .map(words -> new HeardSlot(spec.name(), Masking.mask(words), ids, Notation.WORDS));
    }

    private List<String> ids(SlotSpec spec, JsonNode resolved, Locale locale) {
        List<String> texts = new ArrayList<>();
        if (resolved.isArray()) {
            resolved.forEach(each -> texts.add(each.asText()));
        } else {
            texts.add(resolved.asText());
        }
        return catalogue.values(locale, spec.type()).stream()
                .map(SlotValueSpec::id)
                .filter(id -> texts.stream().anyMatch(id::equalsIgnoreCase))
                .distinct()
                .toList();
    }

    private static Optional<String> plain(JsonNode resolved) {
        return Optional.of(resolved.asText())
                .filter(text -> !text.isEmpty() && (resolved.isTextual() || resolved.isNumber()));
    }
}
