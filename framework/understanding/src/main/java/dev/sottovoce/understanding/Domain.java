package dev.sottovoce.understanding;

import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.conversation.intent.SlotValueSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a catalogue says about labels and slot values. A model carries it, so that a model can be read alone.
 *
 * @param labels by id, in the order of ids
 * @param values by language, in the order of the catalogue
 */
record Domain(Map<String, Label> labels, Map<String, List<Value>> values) {
    /** The intent that nobody asks for: what a vendor sends when it did not understand. */
    private static final String FALLBACK = "fallback";

    Domain {
        labels = java.util.Collections.unmodifiableMap(new TreeMap<>(labels));
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** An intent, as far as understanding needs it. */
    record Label(List<SlotSpec> slots, List<String> verbs, boolean system) {
        Label {
            slots = List.copyOf(slots);
            verbs = List.copyOf(verbs);
        }

        Optional<SlotSpec> slotOfType(String type) {
            return slots.stream().filter(slot -> slot.type().equals(type)).findFirst();
        }

        Optional<SlotSpec> slot(String name) {
            return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
        }
    }

    /** One name of a value of a closed slot type. */
    record Value(String type, String id, String name) {}

    /** Of labels alone, without slots. */
    static Domain none() {
        return new Domain(Map.of(), Map.of());
    }

    static Domain of(IntentCatalogue catalogue) {
        var labels = new TreeMap<String, Label>();
        for (Intent intent : catalogue.intents()) {
            if (!intent.id().equals(FALLBACK)) {
                labels.put(intent.id(), new Label(intent.slots(), intent.verbs(), intent.system()));
            }
        }
        var values = new TreeMap<String, List<Value>>();
        new TreeMap<>(catalogue.values())
                .forEach((tag, types) -> new TreeMap<>(types)
                        .forEach((type, known) -> values.computeIfAbsent(language(tag), any -> new ArrayList<>())
                                .addAll(named(type, known))));
        return new Domain(labels, values);
    }

    static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    Label label(String id) {
        return labels.getOrDefault(id, new Label(List.of(), List.of(), false));
    }

    private static List<Value> named(String type, List<SlotValueSpec> known) {
        return known.stream()
                .flatMap(value -> value.names().stream().map(name -> new Value(type, value.id(), name)))
                .toList();
    }
}
