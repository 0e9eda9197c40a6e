package dev.sottovoce.adapters.alexa.model;

import dev.sottovoce.adapters.alexa.model.AlexaLint.Findings;

/** A21–A23: Amazon's own intents. */
final class BuiltInRules {
    private BuiltInRules() {}

    static void present(ParsedModel model, Findings findings) {
        AlexaNames.ALWAYS.stream()
                .filter(name -> model.intent(name).isEmpty())
                .forEach(name -> findings.add(name, "is missing; every skill of ours has it"));
    }

    static void fallbackWithoutSamples(ParsedModel model, Findings findings) {
        model.intent(AlexaNames.FALLBACK)
                .filter(intent -> !intent.samples().isEmpty())
                .ifPresent(intent -> findings.add(intent.name(), "can have no samples; take them out"));
    }

    static void withoutSlots(ParsedModel model, Findings findings) {
        model.intents().stream()
                .filter(ParsedModel.IntentNode::builtIn)
                .filter(intent ->
                        !intent.slots().isEmpty() || intent.samples().stream().anyMatch(sample -> sample.contains("{")))
                .forEach(intent ->
                        findings.add(intent.name(), "can carry no slot of ours; write an intent of your own"));
    }
}
