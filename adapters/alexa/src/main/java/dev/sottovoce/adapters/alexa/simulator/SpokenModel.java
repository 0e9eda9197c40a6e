package dev.sottovoce.adapters.alexa.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sottovoce.adapters.alexa.simulator.Understood.Elicited;
import dev.sottovoce.adapters.alexa.simulator.Understood.Filled;
import dev.sottovoce.adapters.alexa.simulator.Understood.Match;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A generated interaction model, and how Alexa understands words with it: a sample must cover them all, and the sample
 * with the longest literal part wins.
 */
final class SpokenModel {
    private static final String FALLBACK = "AMAZON.FallbackIntent";

    /** @param slots name to type */
    record ModelIntent(
            String name,
            List<SamplePattern> samples,
            Map<String, String> slots,
            Map<String, List<SamplePattern>> slotSamples) {}

    /** What the words are laid over: the day, and what the skill sent during the session. */
    record Moment(LocalDate today, Map<String, Map<List<String>, List<Match>>> dynamic) {}

    private record Candidate(Understood understood, int literalLength, long openWords, int order) {}

    private final Map<String, ModelIntent> intents = new LinkedHashMap<>();
    private final Set<Elicited> elicitable = new HashSet<>();
    private final SlotReader slots;
    private final String invocation;

    /** @throws IllegalArgumentException when the text is no JSON */
    SpokenModel(String json, Locale locale) {
        JsonNode root = read(json).path("interactionModel");
        JsonNode language = root.path("languageModel");
        invocation = language.path("invocationName").asText();
        slots = new SlotReader(language.path("types"), locale);
        for (JsonNode intent : language.path("intents")) {
            ModelIntent parsed = intent(intent, locale);
            intents.put(parsed.name(), parsed);
        }
        for (JsonNode intent : root.path("dialog").path("intents")) {
            for (JsonNode slot : intent.path("slots")) {
                if (slot.path("elicitationRequired").asBoolean()) {
                    elicitable.add(new Elicited(
                            intent.path("name").asText(), slot.path("name").asText()));
                }
            }
        }
    }

    String invocation() {
        return invocation;
    }

    Optional<ModelIntent> intent(String name) {
        return Optional.ofNullable(intents.get(name));
    }

    /** Whether {@code Dialog.ElicitSlot} may name this slot. */
    boolean mayElicit(Elicited slot) {
        return elicitable.contains(slot);
    }

    boolean hasDialog(String intent) {
        return elicitable.stream().anyMatch(slot -> slot.intent().equals(intent));
    }

    boolean knowsType(String type) {
        return slots.knows(type);
    }

    /** What the words mean; the fallback intent when nothing covers them. */
    Understood understand(List<String> words, Optional<Elicited> hint, Moment moment) {
        List<Candidate> answers = hint.map(slot -> answers(words, slot, moment)).orElse(List.of());
        return best(answers.stream().filter(answer -> answer.openWords() == 0))
                .or(() -> best(all(words, moment)))
                .or(() -> best(answers.stream()))
                .orElseGet(() -> new Understood(FALLBACK, Map.of()));
    }

    boolean isFallback(Understood understood) {
        return understood.intent().equals(FALLBACK);
    }

    private Stream<Candidate> all(List<String> words, Moment moment) {
        List<Candidate> candidates = new ArrayList<>();
        for (ModelIntent intent : intents.values()) {
            for (SamplePattern sample : intent.samples()) {
                candidates.addAll(candidates(intent, sample, words, moment, candidates.size()));
            }
        }
        return candidates.stream();
    }

    /** The words as an answer to the question for a slot: its samples, and the bare value. */
    private List<Candidate> answers(List<String> words, Elicited slot, Moment moment) {
        List<Candidate> candidates = new ArrayList<>();
        intent(slot.intent()).ifPresent(intent -> {
            for (SamplePattern sample : intent.slotSamples().getOrDefault(slot.slot(), List.of())) {
                candidates.addAll(candidates(intent, sample, words, moment, candidates.size()));
            }
            SamplePattern bare = new SamplePattern("{" + slot.slot() + "}");
            candidates.addAll(candidates(intent, bare, words, moment, candidates.size()));
        });
        return candidates;
    }

    private List<Candidate> candidates(
            ModelIntent intent, SamplePattern sample, List<String> words, Moment moment, int order) {
        SamplePattern.SlotValues values =
                (slot, said) -> Optional.ofNullable(intent.slots().get(slot))
                        .flatMap(type -> slots.read(type, said, moment.today(), moment.dynamic()));
        return sample.match(words, values).stream()
                .map(filled -> new Candidate(
                        new Understood(intent.name(), filled), sample.literalLength(), openWords(filled), order))
                .toList();
    }

    private static long openWords(Map<String, Filled> filled) {
        return filled.values().stream()
                .filter(Predicate.not(Filled::resolved))
                .mapToLong(value -> Speech.words(value.value()).size())
                .sum();
    }

    private static Optional<Understood> best(Stream<Candidate> candidates) {
        return candidates
                .min(Comparator.comparing(Candidate::literalLength, Comparator.reverseOrder())
                        .thenComparing(Candidate::openWords)
                        .thenComparing(Candidate::order))
                .map(Candidate::understood);
    }

    private static ModelIntent intent(JsonNode node, Locale locale) {
        String name = node.path("name").asText();
        List<SamplePattern> samples = new ArrayList<>();
        BuiltInPhrases.of(name, locale).forEach(phrase -> samples.add(new SamplePattern(phrase)));
        node.path("samples").forEach(sample -> samples.add(new SamplePattern(sample.asText())));
        Map<String, String> slots = new LinkedHashMap<>();
        Map<String, List<SamplePattern>> slotSamples = new HashMap<>();
        for (JsonNode slot : node.path("slots")) {
            String slotName = slot.path("name").asText();
            slots.put(slotName, slot.path("type").asText());
            List<SamplePattern> patterns = new ArrayList<>();
            slot.path("samples").forEach(sample -> patterns.add(new SamplePattern(sample.asText())));
            slotSamples.put(slotName, patterns);
        }
        return new ModelIntent(name, samples, slots, slotSamples);
    }

    private static JsonNode read(String json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The interaction model is no JSON: " + e.getOriginalMessage() + "; generate it anew", e);
        }
    }
}
