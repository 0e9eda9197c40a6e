package dev.sottovoce.adapters.google.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.google.model.CxLint.Findings;
import java.util.List;
import java.util.Locale;

/** What would let Google keep more than it must. */
final class PrivacyRules {
    private static final List<String> OFF =
            List.of("enableLogging", "enableStackdriverLogging", "enableSpellCorrection");
    private static final List<String> NEVER = List.of(
            "generativeSettings",
            "generators",
            "playbooks",
            "tools",
            "dataStoreConnections",
            "audioExportGcsDestination");

    private PrivacyRules() {}

    static void settings(ParsedPackage parsed, Findings findings) {
        JsonNode agent = parsed.agent();
        for (String setting : OFF) {
            if (agent.path(setting).asBoolean()) {
                findings.add("agent.json", setting + " sends what customers say elsewhere; switch it off");
            }
        }
        agent.path("advancedSettings").path("loggingSettings").properties().forEach(setting -> {
            if (setting.getValue().asBoolean()) {
                findings.add("agent.json", setting.getKey() + " keeps what customers say; switch it off");
            }
        });
        parsed.files()
                .forEach((path, file) -> NEVER.stream()
                        .filter(key ->
                                file.has(key) || file.path("advancedSettings").has(key))
                        .forEach(key -> findings.add(path, key + " has no place in our package; leave it out")));
        parsed.intents()
                .forEach(intent -> intent.node().path("parameters").forEach(parameter -> {
                    if (!parameter.path("redact").asBoolean()) {
                        findings.add(
                                "intents/" + intent.name() + " "
                                        + parameter.path("id").asText().toLowerCase(Locale.ROOT),
                                "is not redacted in Google's logs; set redact");
                    }
                }));
        parsed.entityTypes().stream()
                .filter(type -> !type.node().path("redact").asBoolean())
                .forEach(type ->
                        findings.add("entityTypes/" + type.name(), "is not redacted in Google's logs; set redact"));
    }
}
