package dev.sottovoce.adapters.google.model;

import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.conversation.intent.SlotValueSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Slot types as entity types: Google's own where all our languages have them, ours where the catalogue lists values,
 * and any words otherwise. Names of payees and of accounts are never in a package.
 *
 * @see <a href="https://cloud.google.com/dialogflow/cx/docs/reference/system-entities">Google: system entities</a>
 */
final class EntityTypes {
    private static final Map<String, String> SYSTEM = Map.of(
            "PERIOD", "@sys.date-period",
            "DATE", "@sys.date",
            "NUMBER", "@sys.number",
            "ORDINAL", "@sys.number",
            "MONEY", "@sys.unit-currency");
    private static final String ANY = "@sys.any";

    private final IntentCatalogue catalogue;
    private final List<Locale> locales;

    EntityTypes(IntentCatalogue catalogue, List<Locale> locales) {
        this.catalogue = catalogue;
        this.locales = locales;
    }

    /** How parameters refer to the entity type of a slot type. */
    String reference(String type) {
        String system = SYSTEM.get(type);
        if (system != null) {
            return system;
        }
        boolean listed = locales.stream()
                .anyMatch(locale -> !catalogue.values(locale, type).isEmpty());
        return listed ? "@" + name(type) : ANY;
    }

    /** Words that a training phrase has in the place of a slot; the number turns through what there is. */
    String example(String type, Locale locale, int number) {
        List<String> examples = SYSTEM.containsKey(type) || reference(type).equals(ANY)
                ? SpokenExamples.of(type, locale)
                : catalogue.values(locale, type).stream()
                        .flatMap(value -> value.names().stream())
                        .map(name -> name.toLowerCase(locale))
                        .toList();
        return examples.isEmpty() ? "" : examples.get(number % examples.size());
    }

    /** Every file of our own entity types. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (String type : ownTypes()) {
            String folder = "entityTypes/" + name(type) + "/";
            files.put(
                    folder + name(type) + ".json",
                    PackageJson.write(Map.of(
                            "name",
                            PackageJson.uuid("entityType", name(type)),
                            "displayName",
                            name(type),
                            "kind",
                            "KIND_MAP",
                            "redact",
                            true)));
            for (Locale locale : locales) {
                files.put(
                        folder + "entities/" + CxLanguages.tag(locale) + ".json",
                        PackageJson.write(Map.of("entities", entries(type, locale))));
            }
        }
        return files;
    }

    private Set<String> ownTypes() {
        Set<String> types = new TreeSet<>();
        catalogue.intents().stream()
                .flatMap(intent -> intent.slots().stream())
                .map(SlotSpec::type)
                .filter(type -> reference(type).equals("@" + name(type)))
                .forEach(types::add);
        return types;
    }

    private List<Map<String, Object>> entries(String type, Locale locale) {
        List<Map<String, Object>> entries = new ArrayList<>();
        List<SlotValueSpec> values = catalogue.values(locale, type).stream()
                .sorted(Comparator.comparing(SlotValueSpec::id))
                .toList();
        for (SlotValueSpec value : values) {
            Set<String> synonyms = new LinkedHashSet<>();
            value.names().forEach(name -> synonyms.add(name.toLowerCase(locale)));
            String id = value.id().toLowerCase(Locale.ROOT);
            // The id stands among the words, unless it is another value's word.
            if (values.stream().noneMatch(other -> !other.id().equals(value.id()) && names(other, id))) {
                synonyms.add(id);
            }
            entries.add(Map.of(
                    "value", id,
                    "synonyms", List.copyOf(synonyms),
                    "languageCode", CxLanguages.tag(locale)));
        }
        return entries;
    }

    private static boolean names(SlotValueSpec value, String word) {
        return value.names().stream().anyMatch(word::equalsIgnoreCase);
    }

    private static String name(String type) {
        return type.toLowerCase(Locale.ROOT) + "_type";
    }
}
