package dev.sottovoce.adapters.google.model;

import dev.sottovoce.adapters.google.model.CxLint.Findings;
import dev.sottovoce.adapters.google.model.ParsedPackage.ParsedEntry;
import dev.sottovoce.adapters.google.model.ParsedPackage.ParsedType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Entity types of ours. */
final class EntityRules {
    private static final int MOST_SYNONYMS = 200;

    private EntityRules() {}

    static void entries(ParsedPackage parsed, Findings findings) {
        for (ParsedType type : parsed.entityTypes()) {
            String place = "entityTypes/" + type.name();
            if (!type.node().path("kind").asText().equals("KIND_MAP")) {
                findings.add(place, "is no list of values with synonyms; use KIND_MAP");
            }
            for (String open : List.of("autoExpansionMode", "enableFuzzyExtraction")) {
                if (type.node().has(open)) {
                    findings.add(place, open + " lets Google guess values; leave it out");
                }
            }
            for (String language : parsed.languages()) {
                List<ParsedEntry> entries = type.entries().getOrDefault(language, List.of());
                if (entries.isEmpty()) {
                    findings.add(place + " " + language, "has no value; write a slots file for the language");
                }
                values(place + " " + language, entries, findings);
            }
        }
    }

    private static void values(String place, List<ParsedEntry> entries, Findings findings) {
        Set<String> values = new HashSet<>();
        Map<String, String> words = new HashMap<>();
        for (ParsedEntry entry : entries) {
            if (!values.add(entry.value().toLowerCase(Locale.ROOT))) {
                findings.add(place, entry.value() + " stands twice; keep one");
            }
            if (!entry.synonyms().contains(entry.value())) {
                findings.add(place, entry.value() + " is another value's word; rename one of the two");
            }
            if (entry.synonyms().size() > MOST_SYNONYMS) {
                findings.add(place, entry.value() + " has more than " + MOST_SYNONYMS + " synonyms; write fewer");
            }
            for (String synonym : entry.synonyms()) {
                String other = words.putIfAbsent(synonym.toLowerCase(Locale.ROOT), entry.value());
                if (other != null) {
                    findings.add(place, "\"" + synonym + "\" stands for " + entry.value() + " and " + other);
                }
            }
        }
    }
}
