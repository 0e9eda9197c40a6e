package dev.sottovoce.adapters.alexa.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.alexa.model.AlexaLint.Findings;
import java.util.Iterator;
import java.util.Set;

/**
 * A28: the structure that Amazon's management API wants, and no key that it does not know.
 *
 * @see <a href="https://developer.amazon.com/en-US/docs/alexa/smapi/interaction-model-schema.html">Amazon: interaction
 *     model schema</a>
 */
final class StructureRules {
    private static final Set<String> LEVELS = Set.of("LOW", "MEDIUM", "HIGH");
    private static final Set<String> STRATEGIES = Set.of("ALWAYS", "SKILL_RESPONSE");
    private static final Set<String> VARIATIONS = Set.of("PlainText", "SSML");

    private final Findings findings;

    private StructureRules(Findings findings) {
        this.findings = findings;
    }

    static void structure(ParsedModel model, Findings findings) {
        StructureRules rules = new StructureRules(findings);
        rules.keys("", model.root(), Set.of("interactionModel"), Set.of());
        JsonNode root = model.root().path("interactionModel");
        rules.keys("interactionModel", root, Set.of("languageModel"), Set.of("dialog", "prompts"));
        rules.languageModel(model.languageModel());
        rules.dialog(root.path("dialog"));
        rules.prompts(root.path("prompts"));
    }

    private void languageModel(JsonNode model) {
        keys("languageModel", model, Set.of("invocationName", "intents"), Set.of("types", "modelConfiguration"));
        filled("invocationName", model.path("invocationName"));
        nonEmpty("intents", model.path("intents"));
        JsonNode level = model.path("modelConfiguration")
                .path("fallbackIntentSensitivity")
                .path("level");
        oneOf("fallbackIntentSensitivity", level, LEVELS);
        for (JsonNode intent : model.path("intents")) {
            String place = "intent " + intent.path("name").asText();
            keys(place, intent, Set.of("name"), Set.of("samples", "slots"));
            filled(place, intent.path("name"));
            for (JsonNode slot : intent.path("slots")) {
                keys(place + " slot", slot, Set.of("name", "type"), Set.of("samples", "multipleValues"));
                filled(place + " slot", slot.path("name"));
                filled(place + " slot", slot.path("type"));
            }
        }
        for (JsonNode type : model.path("types")) {
            String place = "type " + type.path("name").asText();
            keys(place, type, Set.of("name", "values"), Set.of("valueSupplier"));
            filled(place, type.path("name"));
            for (JsonNode value : type.path("values")) {
                keys(place + " value", value, Set.of("name"), Set.of("id"));
                keys(place + " value", value.path("name"), Set.of("value"), Set.of("synonyms"));
                filled(place + " value", value.path("name").path("value"));
                if (value.path("name").has("synonyms")) {
                    nonEmpty(place + " synonyms", value.path("name").path("synonyms"));
                }
            }
        }
    }

    private void dialog(JsonNode dialog) {
        if (dialog.isMissingNode()) {
            return;
        }
        keys("dialog", dialog, Set.of("intents"), Set.of("delegationStrategy"));
        oneOf("dialog", dialog.path("delegationStrategy"), STRATEGIES);
        for (JsonNode intent : dialog.path("intents")) {
            String place = "dialog " + intent.path("name").asText();
            keys(
                    place,
                    intent,
                    Set.of("name"),
                    Set.of("slots", "prompts", "confirmationRequired", "delegationStrategy"));
            oneOf(place, intent.path("delegationStrategy"), STRATEGIES);
            for (JsonNode slot : intent.path("slots")) {
                keys(
                        place + " slot",
                        slot,
                        Set.of("name", "type", "prompts"),
                        Set.of("elicitationRequired", "confirmationRequired", "validations"));
                keys(place + " prompts", slot.path("prompts"), Set.of(), Set.of("elicitation", "confirmation"));
            }
        }
    }

    private void prompts(JsonNode prompts) {
        for (JsonNode prompt : prompts) {
            String place = "prompt " + prompt.path("id").asText();
            keys(place, prompt, Set.of("id", "variations"), Set.of());
            filled(place, prompt.path("id"));
            nonEmpty(place, prompt.path("variations"));
            for (JsonNode variation : prompt.path("variations")) {
                keys(place, variation, Set.of("type", "value"), Set.of());
                oneOf(place, variation.path("type"), VARIATIONS);
                filled(place, variation.path("value"));
            }
        }
    }

    private void keys(String place, JsonNode node, Set<String> needed, Set<String> allowed) {
        if (!node.isObject()) {
            findings.add(place, "must be an object");
            return;
        }
        needed.stream().filter(key -> !node.has(key)).sorted().forEach(key -> findings.add(place, key + " is missing"));
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!needed.contains(name) && !allowed.contains(name)) {
                findings.add(place, "Amazon does not know " + name + " here; take it out");
            }
        }
    }

    private void filled(String place, JsonNode node) {
        if (!node.isTextual() || node.asText().isBlank()) {
            findings.add(place, "a text is missing or empty");
        }
    }

    private void nonEmpty(String place, JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            findings.add(place, "a list is missing or empty");
        }
    }

    private void oneOf(String place, JsonNode node, Set<String> values) {
        if (!node.isMissingNode() && !values.contains(node.asText())) {
            findings.add(place, "must be one of " + values.stream().sorted().toList());
        }
    }
}
