package dev.sottovoce.adapters.google.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.google.SmallCatalogue;
import dev.sottovoce.adapters.google.json.StrictTree;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class CxPackageTest {
    private static final CxAgent AGENT = CxAgent.at(URI.create("https://bank.example/google/cx"));

    private final Map<String, String> files =
            CxPackage.generate(SmallCatalogue.catalogue(), SmallCatalogue.LOCALES, AGENT);

    @Test
    void every_file_has_its_place_in_Googles_layout() {
        assertThat(files.keySet())
                .contains(
                        "agent.json",
                        "webhooks/sottovoce.json",
                        "flows/Default Start Flow/Default Start Flow.json",
                        "intents/Default Negative Intent/Default Negative Intent.json",
                        "intents/Default Welcome Intent/trainingPhrases/es.json",
                        "intents/check_balance/check_balance.json",
                        "intents/check_balance/trainingPhrases/en.json",
                        "intents/check_balance/trainingPhrases/en-gb.json",
                        "entityTypes/account_type/account_type.json",
                        "entityTypes/account_type/entities/es.json")
                .noneMatch(path -> path.contains("fallback"));
    }

    @Test
    void the_same_catalogue_gives_the_same_bytes() {
        Map<String, String> again = CxPackage.generate(SmallCatalogue.catalogue(), SmallCatalogue.LOCALES, AGENT);

        assertThat(again).isEqualTo(files);
        assertThat(CxPackage.zip(again)).isEqualTo(CxPackage.zip(files));
    }

    @Test
    void the_archive_holds_the_files_in_order_without_time_or_extra_fields() throws IOException {
        List<String> names = new ArrayList<>();
        Map<String, String> read = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(CxPackage.zip(files)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                read.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                assertThat(entry.getTimeLocal()).hasToString("1980-01-01T00:00:02");
                assertThat(entry.getExtra()).isNull();
            }
        }

        assertThat(read).isEqualTo(files);
        assertThat(names).isSorted();
    }

    @Test
    void a_phrase_keeps_white_space_at_the_borders_of_its_parts() {
        JsonNode phrases = parsed("intents/spending/trainingPhrases/en-gb.json").path("trainingPhrases");

        assertThat(phrases.get(0).toString())
                .isEqualTo("{\"languageCode\":\"en-gb\",\"parts\":[{\"text\":\"how much did i spend on \"},"
                        + "{\"parameterId\":\"category\",\"text\":\"food\"},{\"text\":\" \"},"
                        + "{\"parameterId\":\"period\",\"text\":\"in february\"}],\"repeatCount\":1}");
    }

    @Test
    void values_are_our_ids_with_every_name_as_a_synonym() {
        JsonNode entities = parsed("entityTypes/account_type/entities/en.json").path("entities");

        assertThat(entities.get(0).toString())
                .isEqualTo("{\"languageCode\":\"en\",\"synonyms\":[\"current\",\"checking\"],\"value\":\"current\"}");
    }

    @Test
    void files_are_indented_by_two_spaces_with_sorted_keys_and_LF() {
        assertThat(files.get("entityTypes/account_type/account_type.json"))
                .isEqualTo("""
                {
                  "displayName" : "account_type",
                  "kind" : "KIND_MAP",
                  "name" : "%s",
                  "redact" : true
                }
                """.formatted(PackageJson.uuid("entityType", "account_type")));
    }

    @Test
    void the_first_language_is_English_and_is_not_named_twice() {
        JsonNode agent = parsed("agent.json");

        assertThat(agent.path("defaultLanguageCode").asText()).isEqualTo("en");
        assertThat(agent.path("supportedLanguageCodes").toString()).isEqualTo("[\"en-gb\",\"es\"]");
    }

    @Test
    void a_greeting_that_the_catalogue_has_for_an_intent_stays_there() {
        IntentCatalogue good = SmallCatalogue.catalogue();
        Map<String, Map<String, List<String>>> utterances = new HashMap<>(good.utterances());
        Map<String, List<String>> spanish = new HashMap<>(utterances.getOrDefault("es", Map.of()));
        spanish.put("stop", List.of("para", "buenas noches"));
        utterances.put("es", spanish);

        Map<String, String> generated = CxPackage.generate(
                new IntentCatalogue(good.intents(), utterances, good.values(), good.invocation()),
                SmallCatalogue.LOCALES,
                AGENT);

        assertThat(generated.get("intents/Default Welcome Intent/trainingPhrases/es.json"))
                .contains("buenas tardes")
                .doesNotContain("buenas noches");
    }

    @Test
    void no_name_of_a_payee_is_an_entity() {
        assertThat(parsed("intents/send_money/send_money.json")
                        .path("parameters")
                        .toString())
                .contains("{\"entityType\":\"@sys.any\",\"id\":\"payee\",\"redact\":true}")
                .contains("{\"entityType\":\"@sys.unit-currency\",\"id\":\"amount\",\"redact\":true}");
    }

    private JsonNode parsed(String path) {
        return new StrictTree()
                .read(files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }
}
