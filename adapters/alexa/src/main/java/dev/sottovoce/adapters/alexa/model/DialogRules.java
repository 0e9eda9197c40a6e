package dev.sottovoce.adapters.alexa.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.alexa.model.AlexaLint.Findings;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A24–A25: the dialog model. */
final class DialogRules {
    private DialogRules() {}

    static void resolves(ParsedModel model, Findings findings) {
        Set<String> prompts = new HashSet<>(
                ParsedModel.each(model.prompts(), prompt -> prompt.path("id").asText()));
        Set<String> used = new HashSet<>();
        for (JsonNode intent : model.dialog().path("intents")) {
            String name = intent.path("name").asText();
            Optional<ParsedModel.IntentNode> declared = model.intent(name);
            if (declared.isEmpty()) {
                findings.add("dialog " + name, "is no intent of this model");
            }
            used.addAll(ParsedModel.strings(intent.path("prompts")));
            for (JsonNode slot : intent.path("slots")) {
                String slotName = slot.path("name").asText();
                String type = slot.path("type").asText();
                boolean same = declared.flatMap(each -> each.slot(slotName))
                        .filter(each -> each.type().equals(type))
                        .isPresent();
                if (!same) {
                    findings.add("dialog " + name + "." + slotName, "is not declared there with type " + type);
                }
                if (slot.path("elicitationRequired").asBoolean()
                        && !slot.path("prompts").has("elicitation")) {
                    findings.add("dialog " + name + "." + slotName, "is to be elicited and has no prompt");
                }
                used.addAll(ParsedModel.strings(slot.path("prompts")));
            }
        }
        used.stream()
                .filter(id -> !prompts.contains(id))
                .sorted()
                .forEach(id -> findings.add("prompt " + id, "is used and does not exist; write it"));
        prompts.stream()
                .filter(id -> !used.contains(id))
                .sorted()
                .forEach(id -> findings.add("prompt " + id, "is used nowhere; take it out"));
    }

    static void skillLeads(ParsedModel model, Findings findings) {
        for (JsonNode strategy : model.dialog().findValues("delegationStrategy")) {
            if (!strategy.asText().equals("SKILL_RESPONSE")) {
                findings.add("dialog", "delegationStrategy must be SKILL_RESPONSE: our engine leads the dialogue");
            }
        }
        if (!model.dialog().has("delegationStrategy")) {
            findings.add("dialog", "delegationStrategy is missing; write SKILL_RESPONSE");
        }
        for (JsonNode required : model.dialog().findValues("confirmationRequired")) {
            if (required.asBoolean()) {
                findings.add("dialog", "confirmationRequired must be false: our engine confirms");
            }
        }
    }
}
