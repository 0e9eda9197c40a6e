package dev.sottovoce.adapters.alexa.model;

import dev.sottovoce.adapters.alexa.model.AlexaLint.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A11–A17: sample sentences. */
final class SampleRules {
    private static final int MIN_SAMPLES = 5;
    private static final String PHRASE = "AMAZON.SearchQuery";
    private static final Pattern TOKEN = Pattern.compile("\\{[^{}]*}('s)?|[\\p{L}\\p{M}_'-]+|(\\p{L}\\.)+");
    private static final Pattern TIGHT = Pattern.compile("\\S\\{|}(?!'s\\b)\\S");

    private SampleRules() {}

    static void characters(ParsedModel model, Findings findings) {
        every(
                        model,
                        (intent, sample) -> !sample.isBlank()
                                && !Words.of(sample.replaceAll("\\{[^{}]*}", " ")
                                                .strip())
                                        .stream()
                                        .allMatch(token -> token.isEmpty()
                                                || TOKEN.matcher(token).matches()))
                .forEach(found -> findings.add(
                        found.place(),
                        "only letters, spaces, apostrophes, hyphens, underscores and periods of abbreviations; write"
                                + " digits and signs as words, and no punctuation"));
    }

    static void slotsApart(ParsedModel model, Findings findings) {
        every(model, (intent, sample) -> TIGHT.matcher(sample).find() || neighbours(intent, sample))
                .forEach(found -> findings.add(
                        found.place(), "slots need spaces around, and two of one type a word between them"));
    }

    static void phraseSlots(ParsedModel model, Findings findings) {
        every(model, (intent, sample) -> {
                    List<String> holes = holes(sample);
                    boolean phrase = holes.stream().anyMatch(name -> PHRASE.equals(type(intent, name)));
                    return phrase
                            && (holes.size() > 1
                                    || sample.replaceAll("\\{[^{}]*}", "").isBlank());
                })
                .forEach(found -> findings.add(
                        found.place(), "a phrase slot needs words of its own around it, and no second slot"));
    }

    static void notOnlySlots(ParsedModel model, Findings findings) {
        for (ParsedModel.IntentNode intent : model.intents()) {
            intent.samples().stream()
                    .filter(sample -> sample.contains("{")
                            && sample.replaceAll("\\{[^{}]*}", "").isBlank())
                    .forEach(sample -> findings.add(
                            place(intent, sample), "nothing but slots; that may only stand in the samples of a slot"));
        }
    }

    static void oneIntentEach(ParsedModel model, Findings findings) {
        Map<String, String> owners = new HashMap<>();
        for (ParsedModel.IntentNode intent : model.intents()) {
            for (String sample : intent.samples()) {
                String pattern = NameRules.HOLE
                        .matcher(sample.toLowerCase(model.locale()))
                        .replaceAll(hole -> Matcher.quoteReplacement("{" + type(intent, hole.group(1)) + "}"));
                String owner = owners.putIfAbsent(pattern, intent.name());
                if (owner != null && !owner.equals(intent.name())) {
                    findings.add(place(intent, sample), "is also a sample of " + owner + "; keep it in one");
                }
            }
        }
    }

    static void enough(ParsedModel model, Findings findings) {
        for (ParsedModel.IntentNode intent : model.intents()) {
            if (!intent.builtIn() && Set.copyOf(intent.samples()).size() < MIN_SAMPLES) {
                findings.add(intent.name(), "has fewer than " + MIN_SAMPLES + " samples; write more utterances");
            }
        }
        every(model, (intent, sample) -> sample.isBlank() || !sample.equals(sample.strip()))
                .forEach(found -> findings.add(found.place(), "is empty or not trimmed"));
    }

    static void noReservedWords(ParsedModel model, Findings findings) {
        String invocation = " " + model.invocation() + " ";
        every(
                        model,
                        (intent, sample) -> Words.namesAssistant(sample)
                                || (!invocation.isBlank() && (" " + sample + " ").contains(invocation))
                                || launches(model, sample))
                .forEach(found -> findings.add(
                        found.place(),
                        "names a wake word or the skill, or begins like a command to open one; Amazon takes such words for"
                                + " itself"));
    }

    /** "Tell me" and "ask for" are what people say inside a skill; a verb with a name behind it is Amazon's. */
    private static boolean launches(ParsedModel model, String sample) {
        List<String> words = Words.of(sample);
        return Words.isSpanish(model.locale())
                ? Words.LAUNCH_ES.contains(words.get(0))
                : Words.LAUNCH_EN.contains(words.get(0));
    }

    private static boolean neighbours(ParsedModel.IntentNode intent, String sample) {
        String last = "";
        for (String token : Words.of(sample)) {
            Matcher hole = NameRules.HOLE.matcher(token);
            String type = hole.matches() ? type(intent, hole.group(1)) : "";
            if (!type.isEmpty() && type.equals(last)) {
                return true;
            }
            last = type;
        }
        return false;
    }

    private static List<String> holes(String sample) {
        return NameRules.HOLE
                .matcher(sample)
                .results()
                .map(hole -> hole.group(1))
                .toList();
    }

    private static String type(ParsedModel.IntentNode intent, String slot) {
        return intent.slot(slot).map(ParsedModel.Slot::type).orElse("?");
    }

    private record Found(String place) {}

    private interface Bad {
        boolean test(ParsedModel.IntentNode intent, String sample);
    }

    /** Samples of intents and of slots. */
    private static Stream<Found> every(ParsedModel model, Bad bad) {
        return model.intents().stream().flatMap(intent -> {
            Predicate<String> wrong = sample -> bad.test(intent, sample);
            Stream<String> all = Stream.concat(
                    intent.samples().stream(), intent.slots().stream().flatMap(slot -> slot.samples().stream()));
            return all.filter(wrong).map(sample -> new Found(place(intent, sample)));
        });
    }

    private static String place(ParsedModel.IntentNode intent, String sample) {
        return intent.name() + " \"" + sample + "\"";
    }
}
