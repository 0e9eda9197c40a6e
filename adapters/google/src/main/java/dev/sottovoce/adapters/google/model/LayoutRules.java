package dev.sottovoce.adapters.google.model;

import dev.sottovoce.adapters.google.model.CxLint.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Files, their names, how many there are and how long their texts may be. */
final class LayoutRules {
    private static final Pattern PATH = Pattern.compile("agent\\.json"
            + "|intents/([^/]+)/(\\1|trainingPhrases/[a-z0-9-]+)\\.json"
            + "|entityTypes/([^/]+)/(\\3|entities/[a-z0-9-]+)\\.json"
            + "|flows/([^/]+)/\\5\\.json"
            + "|webhooks/[^/]+\\.json");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{1,62}");
    private static final Set<String> GOOGLES = Set.of(StartFlow.WELCOME, StartFlow.NEGATIVE);
    private static final int MOST_INTENTS = 10_000;
    private static final int MOST_TYPES = 250;
    private static final int MOST_ENTRIES = 30_000;
    private static final int MOST_PARAMETERS = 20;
    private static final int LONGEST_DISPLAY_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_INTENT_DESCRIPTION = 140;

    private LayoutRules() {}

    static void files(ParsedPackage parsed, Findings findings) {
        for (String path : parsed.files().keySet()) {
            if (!PATH.matcher(path).matches() || path.chars().anyMatch(c -> c > '~')) {
                findings.add(path, "has no place in a package; keep to the layout of Google's export, in ASCII");
            }
        }
        for (String needed : List.of(
                "agent.json",
                "webhooks/" + StartFlow.WEBHOOK + ".json",
                "flows/" + StartFlow.NAME + "/" + StartFlow.NAME + ".json")) {
            if (!parsed.files().containsKey(needed)) {
                findings.add(needed, "is missing; generate the whole package");
            }
        }
        parsed.files().forEach((path, file) -> {
            String[] steps = path.split("/", -1);
            boolean isThing = steps.length == 3 && steps[2].equals(steps[1] + ".json");
            if (isThing && !file.path("displayName").asText().equals(steps[1])) {
                findings.add(path, "is named otherwise than its displayName; use one name");
            }
        });
    }

    static void names(ParsedPackage parsed, Findings findings) {
        check(
                "intents",
                parsed.intents().stream().map(ParsedPackage.ParsedIntent::name).toList(),
                findings);
        check(
                "entityTypes",
                parsed.entityTypes().stream()
                        .map(ParsedPackage.ParsedType::name)
                        .toList(),
                findings);
    }

    private static void check(String kind, List<String> names, Findings findings) {
        Map<String, String> seen = new HashMap<>();
        for (String name : names) {
            if (!GOOGLES.contains(name) && !NAME.matcher(name).matches()) {
                findings.add(kind + "/" + name, "use 2 to 63 lower-case letters, digits and underscores");
            }
            String other = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                findings.add(kind + "/" + name, "differs from " + other + " in case only; rename one");
            }
        }
    }

    static void counts(ParsedPackage parsed, Findings findings) {
        most("intents", parsed.intents().size(), MOST_INTENTS, findings);
        most("entityTypes", parsed.entityTypes().size(), MOST_TYPES, findings);
        for (ParsedPackage.ParsedIntent intent : parsed.intents()) {
            most("intents/" + intent.name(), intent.parameters().size(), MOST_PARAMETERS, findings);
        }
        for (ParsedPackage.ParsedType type : parsed.entityTypes()) {
            type.entries()
                    .forEach((language, entries) -> most(
                            "entityTypes/" + type.name() + " " + language, entries.size(), MOST_ENTRIES, findings));
        }
    }

    private static void most(String place, int count, int most, Findings findings) {
        if (count > most) {
            findings.add(place, "has " + count + ", and Google takes at most " + most);
        }
    }

    static void lengths(ParsedPackage parsed, Findings findings) {
        parsed.files().forEach((path, file) -> {
            int longest = path.startsWith("intents/") ? LONGEST_INTENT_DESCRIPTION : LONGEST_DESCRIPTION;
            if (file.path("description").asText("").length() > longest) {
                findings.add(path, "its description is longer than " + longest + " characters; shorten it");
            }
            if (file.path("displayName").asText("").length() > LONGEST_DISPLAY_NAME) {
                findings.add(
                        path, "its displayName is longer than " + LONGEST_DISPLAY_NAME + " characters; shorten it");
            }
        });
    }
}
