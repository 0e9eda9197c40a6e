package dev.sottovoce.adapters.alexa.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A model as its JSON says, for the lint: read leniently, since what is missing is a finding and no exception.
 *
 * @param file such as {@code models/en-GB.json}
 * @param text the bytes as a string
 */
record ParsedModel(String file, Locale locale, String text, JsonNode root) {

    record Slot(String name, String type, List<String> samples) {}

    record IntentNode(String name, List<String> samples, List<Slot> slots) {
        boolean builtIn() {
            return name.startsWith("AMAZON.");
        }

        Optional<Slot> slot(String slot) {
            return slots.stream().filter(each -> each.name().equals(slot)).findFirst();
        }
    }

    record Value(String id, String value, List<String> synonyms) {
        List<String> names() {
            List<String> names = new ArrayList<>(List.of(value));
            names.addAll(synonyms);
            return names;
        }
    }

    record Type(String name, List<Value> values) {}

    static ParsedModel read(String file, String text) {
        String tag = file.replaceAll("^.*/|\\.json$", "");
        return new ParsedModel(file, Locale.forLanguageTag(tag), text, ModelJson.read(file, text));
    }

    JsonNode languageModel() {
        return root.path("interactionModel").path("languageModel");
    }

    JsonNode dialog() {
        return root.path("interactionModel").path("dialog");
    }

    JsonNode prompts() {
        return root.path("interactionModel").path("prompts");
    }

    String invocation() {
        return languageModel().path("invocationName").asText();
    }

    List<IntentNode> intents() {
        return each(
                languageModel().path("intents"),
                intent -> new IntentNode(
                        intent.path("name").asText(),
                        strings(intent.path("samples")),
                        each(
                                intent.path("slots"),
                                slot -> new Slot(
                                        slot.path("name").asText(),
                                        slot.path("type").asText(),
                                        strings(slot.path("samples"))))));
    }

    Optional<IntentNode> intent(String name) {
        return intents().stream().filter(intent -> intent.name().equals(name)).findFirst();
    }

    List<Type> types() {
        return each(
                languageModel().path("types"),
                type -> new Type(
                        type.path("name").asText(),
                        each(
                                type.path("values"),
                                value -> new Value(
                                        value.path("id").asText(),
                                        value.path("name").path("value").asText(),
                                        strings(value.path("name").path("synonyms"))))));
    }

    static List<String> strings(JsonNode array) {
        return each(array, JsonNode::asText);
    }

    static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(read.apply(node)));
        return List.copyOf(all);
    }
}
