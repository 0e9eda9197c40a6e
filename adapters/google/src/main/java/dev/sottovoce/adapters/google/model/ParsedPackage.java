package dev.sottovoce.adapters.google.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.sottovoce.adapters.google.json.StrictTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A package as read from its files, for the rules. */
record ParsedPackage(Map<String, JsonNode> files) {
    private static final Pattern THING = Pattern.compile("(intents|entityTypes)/([^/]+)/\\2\\.json");
    private static final String FLOW = "flows/" + StartFlow.NAME + "/" + StartFlow.NAME + ".json";

    /** @throws IllegalArgumentException naming a file that is no strict JSON object */
    static ParsedPackage read(Map<String, String> files) {
        StrictTree json = new StrictTree();
        Map<String, JsonNode> read = new TreeMap<>();
        files.forEach((path, text) -> read.put(
                path,
                json.read(text.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow(() -> new IllegalArgumentException(
                                path + " is no JSON object, or has a key twice; generate it anew"))));
        return new ParsedPackage(read);
    }

    /**
     * An intent.
     *
     * @param phrases by language tag
     */
    record ParsedIntent(String name, JsonNode node, Map<String, List<ParsedPhrase>> phrases) {
        boolean isFallback() {
            return node.path("isFallback").asBoolean();
        }

        /** Parameter id to entity type. */
        Map<String, String> parameters() {
            Map<String, String> parameters = new TreeMap<>();
            node.path("parameters")
                    .forEach(each -> parameters.put(
                            each.path("id").asText(), each.path("entityType").asText()));
            return parameters;
        }
    }

    /** A phrase with the text of all its parts joined. */
    record ParsedPhrase(String text, List<Phrases.Part> parts) {}

    /**
     * An entity type of ours.
     *
     * @param entries by language tag
     */
    record ParsedType(String name, JsonNode node, Map<String, List<ParsedEntry>> entries) {}

    record ParsedEntry(String value, List<String> synonyms) {}

    JsonNode agent() {
        return files.getOrDefault("agent.json", MissingNode.getInstance());
    }

    JsonNode flow() {
        return files.getOrDefault(FLOW, MissingNode.getInstance());
    }

    /** The first language, then the others. */
    List<String> languages() {
        List<String> languages = new ArrayList<>();
        StrictTree.text(agent(), "defaultLanguageCode").ifPresent(languages::add);
        agent().path("supportedLanguageCodes").forEach(tag -> languages.add(tag.asText()));
        return languages;
    }

    List<ParsedIntent> intents() {
        return things("intents")
                .map(name -> new ParsedIntent(
                        name,
                        files.getOrDefault("intents/" + name + "/" + name + ".json", MissingNode.getInstance()),
                        phrases(name)))
                .toList();
    }

    List<ParsedType> entityTypes() {
        return things("entityTypes")
                .map(name -> new ParsedType(
                        name,
                        files.getOrDefault("entityTypes/" + name + "/" + name + ".json", MissingNode.getInstance()),
                        entries(name)))
                .toList();
    }

    private Stream<String> things(String folder) {
        return files.keySet().stream()
                .map(THING::matcher)
                .filter(Matcher::matches)
                .filter(thing -> thing.group(1).equals(folder))
                .map(thing -> thing.group(2));
    }

    private Map<String, List<ParsedPhrase>> phrases(String intent) {
        Map<String, List<ParsedPhrase>> phrases = new TreeMap<>();
        languageFiles("intents/" + intent + "/trainingPhrases/").forEach((language, file) -> {
            List<ParsedPhrase> read = new ArrayList<>();
            file.path("trainingPhrases").forEach(phrase -> read.add(phrase(phrase.path("parts"))));
            phrases.put(language, read);
        });
        return phrases;
    }

    private static ParsedPhrase phrase(JsonNode parts) {
        List<Phrases.Part> read = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (JsonNode part : parts) {
            Optional<String> parameter = StrictTree.text(part, "parameterId");
            read.add(new Phrases.Part(part.path("text").asText(), parameter));
            text.append(part.path("text").asText());
        }
        return new ParsedPhrase(text.toString(), List.copyOf(read));
    }

    private Map<String, List<ParsedEntry>> entries(String type) {
        Map<String, List<ParsedEntry>> entries = new TreeMap<>();
        languageFiles("entityTypes/" + type + "/entities/").forEach((language, file) -> {
            List<ParsedEntry> read = new ArrayList<>();
            for (JsonNode entry : file.path("entities")) {
                List<String> synonyms = new ArrayList<>();
                entry.path("synonyms").forEach(synonym -> synonyms.add(synonym.asText()));
                read.add(new ParsedEntry(entry.path("value").asText(), List.copyOf(synonyms)));
            }
            entries.put(language, read);
        });
        return entries;
    }

    private Map<String, JsonNode> languageFiles(String folder) {
        Map<String, JsonNode> found = new TreeMap<>();
        files.forEach((path, file) -> {
            if (path.startsWith(folder)) {
                found.put(path.substring(folder.length()).replaceFirst("\\.json$", ""), file);
            }
        });
        return found;
    }
}
