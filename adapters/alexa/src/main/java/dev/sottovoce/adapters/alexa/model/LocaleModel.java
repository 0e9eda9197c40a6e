package dev.sottovoce.adapters.alexa.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.conversation.intent.SlotValueSpec;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes the interaction model of one locale.
 *
 * <p>Every slot is declared as one that may be elicited, with a prompt that is never spoken: our engine leads the
 * dialogue, and Amazon takes {@code Dialog.ElicitSlot} as a hint for its recogniser only for such slots.
 *
 * @see <a href="https://developer.amazon.com/en-US/docs/alexa/smapi/interaction-model-schema.html">Amazon: interaction
 *     model schema</a>
 */
final class LocaleModel {
    private final IntentCatalogue catalogue;
    private final Locale locale;
    private final Samples samples;

    LocaleModel(IntentCatalogue catalogue, Locale locale) {
        this.catalogue = catalogue;
        this.locale = locale;
        this.samples = new Samples(catalogue, locale);
    }

    ObjectNode write() {
        ObjectNode root = ModelJson.object();
        ObjectNode model = root.putObject("interactionModel");
        ObjectNode language = model.putObject("languageModel");
        language.put("invocationName", catalogue.invocation().getOrDefault(locale, ""));
        language.putObject("modelConfiguration")
                .putObject("fallbackIntentSensitivity")
                .put("level", "LOW");
        intents(language.putArray("intents"));
        types(language.putArray("types"));
        dialog(model.putObject("dialog"));
        prompts(model.putArray("prompts"));
        return root;
    }

    private void intents(ArrayNode intents) {
        TreeMap<String, ObjectNode> byName = new TreeMap<>();
        for (String builtIn : AlexaNames.ALWAYS) {
            byName.put(builtIn, intent(builtIn, Set.of()));
        }
        for (Intent intent : catalogue.intents()) {
            String name = AlexaNames.of(intent.id());
            if (name.equals(AlexaNames.FALLBACK)) {
                continue;
            }
            byName.put(name, isBuiltIn(intent) ? intent(name, samples.ofBuiltIn(intent)) : intent(name, intent));
        }
        byName.values().forEach(intents::add);
    }

    private ObjectNode intent(String name, Intent intent) {
        ObjectNode node = intent(name, samples.ofIntent(intent));
        if (!intent.slots().isEmpty()) {
            ArrayNode slots = node.putArray("slots");
            for (SlotSpec slot : sorted(intent)) {
                ObjectNode written = slots.addObject();
                written.put("name", slot.name()).put("type", SlotTypes.of(slot.type()));
                strings(written.putArray("samples"), samples.ofSlot(slot));
                if (SlotTypes.isMoney(slot.type())) {
                    slots.addObject()
                            .put("name", SlotTypes.minorSlot(slot.name()))
                            .put("type", SlotTypes.NUMBER);
                }
            }
        }
        return node;
    }

    private static ObjectNode intent(String name, Set<String> samples) {
        ObjectNode node = ModelJson.object();
        node.put("name", name);
        strings(node.putArray("samples"), samples);
        return node;
    }

    private void types(ArrayNode types) {
        Set<String> names = new TreeSet<>();
        for (Intent intent : catalogue.intents()) {
            intent.slots().stream()
                    .map(slot -> SlotTypes.of(slot.type()))
                    .filter(type -> !SlotTypes.isBuiltIn(type))
                    .forEach(names::add);
        }
        for (String name : names) {
            ArrayNode values = types.addObject().put("name", name).putArray("values");
            catalogue.values(locale, name).stream()
                    .sorted(Comparator.comparing(SlotValueSpec::id))
                    .forEach(value -> value(values.addObject(), value));
        }
    }

    private static void value(ObjectNode node, SlotValueSpec value) {
        ObjectNode name = node.put("id", value.id()).putObject("name");
        name.put("value", value.names().get(0));
        Set<String> synonyms =
                new LinkedHashSet<>(value.names().subList(1, value.names().size()));
        synonyms.remove(value.names().get(0));
        if (!synonyms.isEmpty()) {
            strings(name.putArray("synonyms"), synonyms);
        }
    }

    private void dialog(ObjectNode dialog) {
        dialog.put("delegationStrategy", "SKILL_RESPONSE");
        ArrayNode intents = dialog.putArray("intents");
        for (Intent intent : withSlots()) {
            ObjectNode node = intents.addObject();
            node.put("name", AlexaNames.of(intent.id())).put("confirmationRequired", false);
            node.putObject("prompts");
            ArrayNode slots = node.putArray("slots");
            for (SlotSpec slot : sorted(intent)) {
                ObjectNode written = slots.addObject();
                written.put("name", slot.name())
                        .put("type", SlotTypes.of(slot.type()))
                        .put("elicitationRequired", true)
                        .put("confirmationRequired", false);
                written.putObject("prompts").put("elicitation", promptId(intent, slot));
                if (SlotTypes.isMoney(slot.type())) {
                    minor(slots.addObject(), slot);
                }
            }
        }
    }

    /** Amazon wants all slots of a dialogue's intent; the pence are never asked for. */
    private static void minor(ObjectNode node, SlotSpec slot) {
        node.put("name", SlotTypes.minorSlot(slot.name()))
                .put("type", SlotTypes.NUMBER)
                .put("elicitationRequired", false)
                .put("confirmationRequired", false);
        node.putObject("prompts");
    }

    private void prompts(ArrayNode prompts) {
        String question = locale.getLanguage().equals("es") ? "¿Cuál quiere?" : "Which would you like?";
        TreeMap<String, ObjectNode> byId = new TreeMap<>();
        for (Intent intent : withSlots()) {
            for (SlotSpec slot : intent.slots()) {
                ObjectNode node = ModelJson.object().put("id", promptId(intent, slot));
                node.putArray("variations").addObject().put("type", "PlainText").put("value", question);
                byId.put(promptId(intent, slot), node);
            }
        }
        byId.values().forEach(prompts::add);
    }

    private List<Intent> withSlots() {
        return catalogue.intents().stream()
                .filter(intent -> !isBuiltIn(intent) && !intent.slots().isEmpty())
                .sorted(Comparator.comparing(intent -> AlexaNames.of(intent.id())))
                .toList();
    }

    private static boolean isBuiltIn(Intent intent) {
        return AlexaNames.builtIn(intent.id()).isPresent();
    }

    private static List<SlotSpec> sorted(Intent intent) {
        return intent.slots().stream()
                .sorted(Comparator.comparing(SlotSpec::name))
                .toList();
    }

    private static String promptId(Intent intent, SlotSpec slot) {
        return "Elicit." + AlexaNames.of(intent.id()) + "." + slot.name();
    }

    private static void strings(ArrayNode array, Collection<String> values) {
        values.forEach(array::add);
    }
}
