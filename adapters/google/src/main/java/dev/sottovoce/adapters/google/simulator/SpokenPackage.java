package dev.sottovoce.adapters.google.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A generated package, and how the agent understands words with it: a phrase must cover them all, with other values of
 * an entity type in the places of its own. A phrase that the generator lost is not understood.
 */
final class SpokenPackage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, String> events = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, Map<List<String>, String>> values = new HashMap<>();

    /** @param type of a part that stands for a parameter, empty for a word */
    private record Token(String text, String type) {}

    private record Phrase(String intent, List<Token> tokens, int literalLength) {}

    /**
     * What was understood.
     *
     * @param parameters by id
     */
    record Matched(String intent, String tag, Map<String, Value> parameters) {}

    /** A filled parameter. */
    record Value(String original, JsonNode resolved) {}

    private record Candidate(Phrase phrase, Map<String, Value> parameters, int open) {}

    /** @param files path in the package to content */
    SpokenPackage(Map<String, String> files, Locale locale) {
        Map<String, JsonNode> read = new TreeMap<>();
        files.forEach((path, text) -> read.put(path, read(text)));
        String language = language(read.getOrDefault("agent.json", JSON.createObjectNode()), locale);
        JsonNode flow = read.getOrDefault("flows/Default Start Flow/Default Start Flow.json", JSON.createObjectNode());
        for (JsonNode route : flow.path("transitionRoutes")) {
            tags.put(
                    route.path("intent").asText(),
                    route.path("triggerFulfillment").path("tag").asText());
        }
        for (JsonNode handler : flow.path("eventHandlers")) {
            events.put(
                    handler.path("event").asText(),
                    handler.path("triggerFulfillment").path("tag").asText());
        }
        read.forEach((path, file) -> {
            String[] steps = path.split("/", -1);
            if (path.endsWith("/entities/" + language + ".json")) {
                values.put("@" + steps[1], synonyms(file));
            } else if (path.endsWith("/trainingPhrases/" + language + ".json")) {
                JsonNode intent =
                        read.getOrDefault("intents/" + steps[1] + "/" + steps[1] + ".json", JSON.createObjectNode());
                phrases.addAll(phrases(intent, file));
            }
        });
    }

    /** The tag of an event's handler. */
    String event(String name) {
        return Optional.ofNullable(events.get(name))
                .orElseThrow(() -> new IllegalStateException("The package has no handler of the event " + name));
    }

    /** The intent whose phrase covers these words best. */
    Optional<Matched> understand(String said, LocalDate today) {
        List<String> words = Words.of(said);
        List<String> folded = Words.folded(words);
        Candidate best = null;
        for (Phrase phrase : phrases) {
            Map<String, Value> parameters = new LinkedHashMap<>();
            if (covers(phrase.tokens(), 0, words, folded, 0, parameters, today)) {
                int open = parameters.values().stream()
                        .mapToInt(value -> value.original().length())
                        .sum();
                Candidate next = new Candidate(phrase, parameters, open);
                best = best == null || isBetter(next, best) ? next : best;
            }
        }
        return Optional.ofNullable(best)
                .map(found -> new Matched(
                        found.phrase().intent(),
                        tags.getOrDefault(found.phrase().intent(), ""),
                        found.parameters()));
    }

    private static boolean isBetter(Candidate next, Candidate best) {
        return next.phrase().literalLength() > best.phrase().literalLength()
                || (next.phrase().literalLength() == best.phrase().literalLength() && next.open() < best.open());
    }

    private boolean covers(
            List<Token> tokens,
            int token,
            List<String> words,
            List<String> folded,
            int at,
            Map<String, Value> filled,
            LocalDate today) {
        if (token == tokens.size()) {
            return at == words.size();
        }
        if (tokens.size() - token > words.size() - at) {
            return false;
        }
        Token next = tokens.get(token);
        if (next.type().isEmpty()) {
            return folded.get(at).equals(next.text())
                    && covers(tokens, token + 1, words, folded, at + 1, filled, today);
        }
        for (int end = words.size(); end > at; end--) {
            Optional<JsonNode> value = value(next.type(), folded.subList(at, end), today);
            if (value.isPresent()) {
                filled.put(next.text(), new Value(String.join(" ", words.subList(at, end)), value.get()));
                if (covers(tokens, token + 1, words, folded, end, filled, today)) {
                    return true;
                }
                filled.remove(next.text());
            }
        }
        return false;
    }

    private Optional<JsonNode> value(String type, List<String> folded, LocalDate today) {
        Map<List<String>, String> own = values.get(type);
        return own == null
                ? SystemEntities.read(type, folded, today)
                : Optional.ofNullable(own.get(folded)).map(JsonNodeFactory.instance::textNode);
    }

    private static List<Phrase> phrases(JsonNode intent, JsonNode file) {
        Map<String, String> types = new HashMap<>();
        intent.path("parameters")
                .forEach(each -> types.put(
                        each.path("id").asText(), each.path("entityType").asText()));
        List<Phrase> phrases = new ArrayList<>();
        for (JsonNode phrase : file.path("trainingPhrases")) {
            List<Token> tokens = new ArrayList<>();
            for (JsonNode part : phrase.path("parts")) {
                String id = part.path("parameterId").asText();
                if (id.isEmpty()) {
                    Words.folded(Words.of(part.path("text").asText())).forEach(word -> tokens.add(new Token(word, "")));
                } else {
                    tokens.add(new Token(id, types.getOrDefault(id, "undeclared")));
                }
            }
            int literal = tokens.stream()
                    .filter(token -> token.type().isEmpty())
                    .mapToInt(token -> token.text().length())
                    .sum();
            phrases.add(new Phrase(intent.path("displayName").asText(), List.copyOf(tokens), literal));
        }
        return phrases;
    }

    private static Map<List<String>, String> synonyms(JsonNode file) {
        Map<List<String>, String> synonyms = new HashMap<>();
        for (JsonNode entry : file.path("entities")) {
            entry.path("synonyms")
                    .forEach(synonym -> synonyms.putIfAbsent(
                            Words.folded(Words.of(synonym.asText())),
                            entry.path("value").asText()));
        }
        return synonyms;
    }

    /** The agent's language nearest to the client's: itself, the same in general, else the agent's first. */
    private static String language(JsonNode agent, Locale locale) {
        List<String> known = new ArrayList<>();
        known.add(agent.path("defaultLanguageCode").asText());
        agent.path("supportedLanguageCodes").forEach(tag -> known.add(tag.asText()));
        String exact = locale.toLanguageTag().toLowerCase(Locale.ROOT);
        return known.contains(exact)
                ? exact
                : known.contains(locale.getLanguage()) ? locale.getLanguage() : known.get(0);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The package has a file that is no JSON; generate it anew", e);
        }
    }
}
