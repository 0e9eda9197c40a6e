package dev.sottovoce.adapters.google.model;

import dev.sottovoce.adapters.google.model.CxLint.Findings;
import dev.sottovoce.adapters.google.model.ParsedPackage.ParsedIntent;
import dev.sottovoce.adapters.google.model.ParsedPackage.ParsedPhrase;
import dev.sottovoce.adapters.google.model.ParsedPackage.ParsedType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parameters of intents. */
final class ParameterRules {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final Set<String> RESERVED = Set.of("h", "original", "sottovoce");
    private static final Set<String> SYSTEM =
            Set.of("@sys.number", "@sys.date", "@sys.date-period", "@sys.unit-currency", "@sys.any");

    private ParameterRules() {}

    static void annotated(ParsedPackage parsed, Findings findings) {
        Set<String> types = parsed.entityTypes().stream()
                .map(ParsedType::name)
                .map("@"::concat)
                .collect(Collectors.toSet());
        for (ParsedIntent intent : parsed.intents()) {
            Map<String, String> parameters = intent.parameters();
            parameters.forEach((id, type) -> {
                if (!SYSTEM.contains(type) && !types.contains(type)) {
                    findings.add(
                            "intents/" + intent.name(), id + " has the type " + type + ", which the package lacks");
                }
            });
            intent.phrases().forEach((language, phrases) -> {
                Set<String> used = used(phrases);
                String place = "intents/" + intent.name() + " " + language;
                used.stream()
                        .filter(id -> !parameters.containsKey(id))
                        .forEach(id -> findings.add(place, "a phrase has the parameter " + id + "; declare it"));
                parameters.keySet().stream()
                        .filter(id -> !used.contains(id))
                        .forEach(id -> findings.add(place, "no phrase has the parameter " + id + "; write one"));
            });
        }
    }

    private static Set<String> used(List<ParsedPhrase> phrases) {
        return phrases.stream()
                .flatMap(phrase -> phrase.parts().stream())
                .flatMap(part -> part.slot().stream())
                .collect(Collectors.toSet());
    }

    /** Google merges parameters by name, over all intents. */
    static void names(ParsedPackage parsed, Findings findings) {
        Map<String, String> types = new HashMap<>();
        for (ParsedIntent intent : parsed.intents()) {
            intent.parameters().forEach((id, type) -> {
                String place = "intents/" + intent.name() + " " + id;
                if (!NAME.matcher(id).matches() || RESERVED.contains(id)) {
                    findings.add(
                            place,
                            "use 1 to 30 lower-case letters, digits and underscores, and none of h, original and"
                                    + " sottovoce");
                }
                String other = types.putIfAbsent(id, type);
                if (other != null && !other.equals(type)) {
                    findings.add(place, "is " + type + " here and " + other + " elsewhere; rename one slot");
                }
            });
        }
    }
}
