package dev.sottovoce.adapters.google.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sottovoce.adapters.google.SmallCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Reads a package as an exported one is read: only fields that Google's exports have, and every reference resolves. */
class PackageReaderTest {
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "agent.json",
            Set.of(
                    "/displayName",
                    "/defaultLanguageCode",
                    "/supportedLanguageCodes/*",
                    "/timeZone",
                    "/startFlow",
                    "/enableLogging",
                    "/enableStackdriverLogging",
                    "/enableSpellCorrection",
                    "/advancedSettings/loggingSettings"),
            "intents",
            Set.of(
                    "/name",
                    "/displayName",
                    "/priority",
                    "/isFallback",
                    "/parameters/*/id",
                    "/parameters/*/entityType",
                    "/parameters/*/redact"),
            "trainingPhrases",
            Set.of(
                    "/trainingPhrases/*/parts/*/text",
                    "/trainingPhrases/*/parts/*/parameterId",
                    "/trainingPhrases/*/repeatCount",
                    "/trainingPhrases/*/languageCode"),
            "entityTypes",
            Set.of("/name", "/displayName", "/kind", "/redact"),
            "entities",
            Set.of("/entities/*/value", "/entities/*/synonyms/*", "/entities/*/languageCode"),
            "webhooks",
            Set.of(
                    "/name",
                    "/displayName",
                    "/genericWebService/uri",
                    "/genericWebService/serviceAgentAuth",
                    "/genericWebService/webhookType",
                    "/timeout/seconds"),
            "flows",
            Set.of(
                    "/name",
                    "/displayName",
                    "/transitionRoutes/*/name",
                    "/transitionRoutes/*/intent",
                    "/transitionRoutes/*/triggerFulfillment/webhook",
                    "/transitionRoutes/*/triggerFulfillment/tag",
                    "/eventHandlers/*/name",
                    "/eventHandlers/*/event",
                    "/eventHandlers/*/triggerFulfillment/webhook",
                    "/eventHandlers/*/triggerFulfillment/tag",
                    "/eventHandlers/*/triggerFulfillment/messages/*/text/text/*",
                    "/eventHandlers/*/triggerFulfillment/messages/*/languageCode",
                    "/nluSettings/modelType",
                    "/nluSettings/classificationThreshold",
                    "/nluSettings/modelTrainingMode"));

    private final Map<String, String> files = CxPackage.generate(
            SmallCatalogue.catalogue(),
            SmallCatalogue.LOCALES,
            CxAgent.at(URI.create("https://bank.example/google/cx")));

    @Test
    void no_file_has_a_field_that_exports_do_not_have() {
        files.forEach((path, text) ->
                assertThat(FIELDS.getOrDefault(kind(path), Set.of())).as(path).containsAll(leaves(read(text))));
    }

    @Test
    void every_id_is_used_once() {
        List<String> ids = new ArrayList<>();
        files.values().forEach(text -> read(text).findValues("name").forEach(id -> ids.add(id.asText())));
        // The fixed flow and the fixed welcome intent have Google's own id, which is the same in both kinds.
        ids.remove("00000000-0000-0000-0000-000000000000");

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void every_reference_is_to_something_in_the_package() {
        JsonNode flow = read(files.getOrDefault("flows/Default Start Flow/Default Start Flow.json", ""));

        assertThat(read(files.getOrDefault("agent.json", "")).path("startFlow").asText())
                .isEqualTo(flow.path("displayName").asText());
        flow.findValues("intent")
                .forEach(intent ->
                        assertThat(files).containsKey("intents/" + intent.asText() + "/" + intent.asText() + ".json"));
        flow.findValues("webhook")
                .forEach(webhook -> assertThat(files).containsKey("webhooks/" + webhook.asText() + ".json"));
        files.values()
                .forEach(text -> read(text).findValues("entityType").forEach(type -> {
                    String name = type.asText().substring(1);
                    assertThat(name.startsWith("sys.")
                                    || files.containsKey("entityTypes/" + name + "/" + name + ".json"))
                            .as(name)
                            .isTrue();
                }));
    }

    private static String kind(String path) {
        String[] steps = path.split("/", -1);
        return steps.length == 4 ? steps[2] : steps[0];
    }

    private static Set<String> leaves(JsonNode node) {
        Set<String> leaves = new TreeSet<>();
        collect("", node, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Set<String> leaves) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), leaves));
        } else if (node.isArray()) {
            node.forEach(item -> collect(path + "/*", item, leaves));
        } else {
            leaves.add(path);
        }
    }

    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
