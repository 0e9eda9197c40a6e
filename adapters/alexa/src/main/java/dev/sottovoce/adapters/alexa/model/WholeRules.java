package dev.sottovoce.adapters.alexa.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.alexa.model.AlexaLint.Findings;
import dev.sottovoce.adapters.alexa.model.AlexaLint.Subject;
import dev.sottovoce.conversation.intent.Intent;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A26, A27, A29, A30: all files together. */
final class WholeRules {
    private static final String OPEN_EN = "(?:open|start|launch) ";
    private static final String ASK_EN = "(?:ask|tell) ";
    private static final String OPEN_ES = "(?:abre|inicia) ";
    private static final String ASK_ES = "(?:pide|pídele|pregunta|pregúntale|dile) a ";

    private WholeRules() {}

    static void sameInAllLocales(Subject subject, Findings findings) {
        if (subject.models().isEmpty()) {
            return;
        }
        ParsedModel first = subject.models().get(0);
        Set<String> expected = shape(first);
        for (ParsedModel model : subject.models()) {
            Set<String> actual = shape(model);
            difference(expected, actual)
                    .forEach(part -> findings.add(model.file(), part + " is missing here, but not in " + first.file()));
            difference(actual, expected)
                    .forEach(part -> findings.add(first.file(), part + " is missing here, but not in " + model.file()));
        }
    }

    static void reproducible(ParsedModel model, Findings findings) {
        if (!model.text().equals(ModelJson.write(model.root()))) {
            findings.add("", "is not written with two spaces and LF; generate it anew");
        }
        sorted(model.intents().stream().map(ParsedModel.IntentNode::name), "intents", findings);
        model.intents().forEach(intent -> sorted(intent.samples().stream(), intent.name() + " samples", findings));
        sorted(model.types().stream().map(ParsedModel.Type::name), "types", findings);
        model.types().forEach(type -> sorted(type.values().stream().map(ParsedModel.Value::id), type.name(), findings));
        sorted(ParsedModel.each(model.prompts(), prompt -> prompt.path("id").asText()).stream(), "prompts", findings);
    }

    static void examplePhrases(Subject subject, Findings findings) {
        Optional<JsonNode> manifest = subject.manifest().map(text -> ModelJson.read(AlexaManifest.SKILL, text));
        if (manifest.isEmpty()) {
            return;
        }
        JsonNode locales =
                manifest.get().path("manifest").path("publishingInformation").path("locales");
        for (ParsedModel model : subject.models()) {
            JsonNode locale = locales.path(model.locale().toLanguageTag());
            for (String phrase : ParsedModel.strings(locale.path("examplePhrases"))) {
                if (!said(model, phrase)) {
                    findings.add(
                            AlexaManifest.SKILL + " " + model.locale().toLanguageTag() + " \"" + phrase + "\"",
                            "must call the skill by its name and go on with a sample of its model");
                }
            }
        }
    }

    static void oneIntentPerId(Subject subject, Findings findings) {
        Map<String, List<String>> ids =
                subject.catalogue().intents().stream().map(Intent::id).collect(Collectors.groupingBy(AlexaNames::of));
        ids.forEach((name, owners) -> {
            if (owners.size() > 1) {
                findings.add("catalogue", "intents " + owners + " have one name at Amazon; rename one");
            }
        });
        for (ParsedModel model : subject.models()) {
            Set<String> names =
                    model.intents().stream().map(ParsedModel.IntentNode::name).collect(Collectors.toSet());
            difference(ids.keySet(), names)
                    .forEach(name -> findings.add(model.file(), name + " is missing; generate the model anew"));
            difference(names, ids.keySet()).stream()
                    .filter(name -> !AlexaNames.ALWAYS.contains(name))
                    .forEach(name -> findings.add(model.file(), name + " is no intent of the catalogue"));
        }
    }

    /** "Alexa, open quiet bank", or a request whose end is a sample. */
    private static boolean said(ParsedModel model, String phrase) {
        Locale locale = model.locale();
        boolean spanish = Words.isSpanish(locale);
        String words = phrase.toLowerCase(locale)
                .replace('\u2019', '\'')
                .replaceAll("[¿?¡!,;:.\"]", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^alexa ", "");
        String name = Pattern.quote(model.invocation());
        if (words.matches((spanish ? OPEN_ES : OPEN_EN) + name)) {
            return true;
        }
        String connecting = spanish ? "(?:que |por |si |sobre )?" : "(?:to |for |about |that |if |whether |and )?";
        Matcher request = Pattern.compile((spanish ? ASK_ES : ASK_EN) + name + " " + connecting + "(.+)")
                .matcher(words);
        return request.matches()
                && model.intents().stream()
                        .flatMap(intent -> intent.samples().stream())
                        .anyMatch(sample -> request.group(1).matches(pattern(sample)));
    }

    private static String pattern(String sample) {
        return Stream.of(sample.split("\\{[^{}]*}", -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
    }

    /** Intents, slots with types, and value ids: what every locale has alike. */
    private static Set<String> shape(ParsedModel model) {
        Set<String> parts = new TreeSet<>();
        for (ParsedModel.IntentNode intent : model.intents()) {
            parts.add(intent.name());
            intent.slots().forEach(slot -> parts.add(intent.name() + "." + slot.name() + " of " + slot.type()));
        }
        for (ParsedModel.Type type : model.types()) {
            type.values().forEach(value -> parts.add(type.name() + "." + value.id()));
        }
        return parts;
    }

    private static Set<String> difference(Set<String> of, Set<String> without) {
        Set<String> rest = new TreeSet<>(of);
        rest.removeAll(new HashSet<>(without));
        return rest;
    }

    private static void sorted(Stream<String> names, String place, Findings findings) {
        List<String> written = names.toList();
        if (!written.equals(written.stream().sorted().toList())) {
            findings.add(place, "is not sorted; generate it anew");
        }
    }
}
