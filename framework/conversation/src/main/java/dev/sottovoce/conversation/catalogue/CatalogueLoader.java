package dev.sottovoce.conversation.catalogue;

import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.conversation.intent.SlotValueSpec;
import dev.sottovoce.conversation.intent.UtteranceException;
import dev.sottovoce.conversation.intent.Utterances;
import dev.sottovoce.conversation.message.CatalogueException;
import dev.sottovoce.conversation.message.CatalogueReader;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Loads every catalogue file at start, or says everything that is wrong with them. */
public final class CatalogueLoader {
    /** Types whose values come from a grammar or from the customer's own things; all others have a values file. */
    private static final Set<String> OPEN =
            Set.of("PERIOD", "DATE", "NUMBER", "MONEY", "ORDINAL", "PERCENTAGE", "PAYEE");

    private final Settings settings;
    private final CatalogueReader messages;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Intent> intents = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> utterances = new TreeMap<>();
    private final Map<String, Map<String, List<SlotValueSpec>>> values = new TreeMap<>();

    /**
     * What the bank decides beside the files.
     *
     * @param invocation what the assistant is called by; lower case
     * @param constants by locale, what stands for {@code ${name}} in messages
     * @param classes data classes by id
     * @param yields the forms in which the policy can let a value out
     */
    public record Settings(
            List<Locale> locales,
            Map<Locale, String> invocation,
            Map<Locale, Map<String, String>> constants,
            Function<String, Optional<DataClass>> classes,
            BiFunction<Kind, Label, Set<Form>> yields) {
        public Settings {
            locales = List.copyOf(locales);
        }

        private Set<String> languages() {
            var tags = new LinkedHashSet<String>();
            locales.forEach(locale -> tags.add(locale.getLanguage()));
            locales.forEach(locale -> tags.add(locale.toLanguageTag()));
            return tags;
        }
    }

    private CatalogueLoader(Settings settings) {
        this.settings = settings;
        this.messages =
                new CatalogueReader(settings.locales(), settings.classes(), settings.yields(), settings.constants());
    }

    /**
     * The framework's own files and those of the skills; a later file's messages replace an earlier one's, and its
     * values of a slot stand beside them.
     *
     * @throws CatalogueException naming every problem with its file and what to do
     */
    public static Catalogue load(Settings settings, List<SkillFiles> skills) {
        var loader = new CatalogueLoader(settings);
        var sources = new ArrayList<SkillFiles>();
        sources.add(new SkillFiles(CatalogueLoader.class, "base/"));
        sources.addAll(skills);
        sources.forEach(loader::add);
        return loader.finish(sources);
    }

    private Catalogue finish(List<SkillFiles> sources) {
        intents.values().stream()
                .flatMap(intent -> intent.slots().stream())
                .map(SlotSpec::type)
                .distinct()
                .forEach(type -> sources.forEach(files -> slotValues(files, type)));
        List<String> all = new ArrayList<>(problems);
        for (Intent intent : intents.values()) {
            checkSpoken(intent, all);
        }
        try {
            var read = messages.read();
            if (all.isEmpty()) {
                return new Catalogue(
                        new IntentCatalogue(List.copyOf(intents.values()), utterances, values, settings.invocation()),
                        read);
            }
        } catch (CatalogueException more) {
            all.addAll(more.problems());
        }
        throw new CatalogueException(all);
    }

    private void add(SkillFiles files) {
        Optional<String> yaml = files.read("intents.yaml");
        if (yaml.isEmpty()) {
            problems.add(files.place("intents.yaml") + " is missing; every skill declares its intents there");
            return;
        }
        Map<?, ?> tree = parse(files.place("intents.yaml"), yaml.get());
        if (tree.get("intents") instanceof Map<?, ?> declared) {
            declared.forEach((id, body) ->
                    intent(files, id.toString(), body instanceof Map<?, ?> map ? map : Map.of()));
        }
        if (tree.get("messages") instanceof Map<?, ?> declared) {
            messages.declare(files.place("intents.yaml"), declared);
        }
        for (Locale locale : settings.locales()) {
            for (String tag : List.of(locale.getLanguage(), locale.toLanguageTag())) {
                String name = "messages/" + tag + ".properties";
                files.read(name).ifPresent(content -> messages.add(locale, files.place(name), content));
            }
        }
    }

    private Map<?, ?> parse(String place, String yaml) {
        try {
            return new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(yaml)
                            instanceof Map<?, ?> map
                    ? map
                    : Map.of();
        } catch (YamlEngineException wrong) {
            problems.add(place + ": " + wrong.getMessage());
            return Map.of();
        }
    }

    private void intent(SkillFiles files, String id, Map<?, ?> body) {
        String place = files.place("intents.yaml") + ": intents." + id;
        if (!id.matches("[a-z][a-z_]*")) {
            problems.add(place + ": an id is lower case letters and underscores");
        }
        for (Object key : body.keySet()) {
            if (!Set.of("tier", "classes", "verbs", "slots", "system").contains(key.toString())) {
                problems.add(place + "." + key + ": unknown; write tier, classes, verbs, slots or system");
            }
        }
        var slots = new ArrayList<SlotSpec>();
        if (body.get("slots") instanceof Map<?, ?> declared) {
            declared.forEach((name, spec) -> slot(place + ".slots." + name, name.toString(), spec, slots));
        }
        var intent = new Intent(
                id,
                body.get("tier") instanceof Integer tier ? tier : 1,
                Set.copyOf(classes(place, body.get("classes"))),
                words(body.get("verbs")),
                slots,
                Boolean.TRUE.equals(body.get("system")));
        if (intents.put(id, intent) != null) {
            problems.add(place + ": declared twice");
        }
        for (String tag : settings.languages()) {
            files.read("utterances/" + id + "." + tag).ifPresent(content -> utterances(files, intent, tag, content));
        }
    }

    private void utterances(SkillFiles files, Intent intent, String tag, String content) {
        String name = intent.id() + "." + tag;
        utterances.computeIfAbsent(tag, any -> new TreeMap<>()).put(intent.id(), templates(content));
        try {
            for (String slot : Utterances.parse(name, content).slots()) {
                if (intent.slot(slot).isEmpty()) {
                    problems.add(files.place("utterances/" + name) + ": {" + slot + "} is no slot of " + intent.id());
                }
            }
        } catch (UtteranceException wrong) {
            problems.add(files.place("utterances/") + wrong.getMessage());
        }
    }

    private void slot(String place, String name, @org.jspecify.annotations.Nullable Object spec, List<SlotSpec> slots) {
        if (spec instanceof Map<?, ?> map && map.get("type") instanceof String type) {
            slots.add(new SlotSpec(
                    name, type, Boolean.TRUE.equals(map.get("required")), Boolean.TRUE.equals(map.get("all"))));
        } else {
            problems.add(place + ": write {type: PERIOD}");
        }
    }

    private void slotValues(SkillFiles files, String type) {
        for (String tag : settings.languages()) {
            files.read("slots/" + type + "." + tag).ifPresent(content -> {
                var read = new ArrayList<SlotValueSpec>();
                for (String line : lines(content)) {
                    String[] sides = line.split(" = ", 2);
                    if (sides.length == 2) {
                        read.add(new SlotValueSpec(
                                sides[0].strip(),
                                List.of(sides[1].split(",")).stream()
                                        .map(String::strip)
                                        .toList()));
                    } else {
                        problems.add(files.place("slots/" + type + "." + tag) + ": write ID = name, other name");
                    }
                }
                values.computeIfAbsent(tag, any -> new TreeMap<>())
                        .merge(type, List.copyOf(read), CatalogueLoader::joined);
            });
        }
    }

    private static List<SlotValueSpec> joined(List<SlotValueSpec> known, List<SlotValueSpec> more) {
        var all = new ArrayList<>(known);
        all.addAll(more);
        return List.copyOf(all);
    }

    private void checkSpoken(Intent intent, List<String> all) {
        for (Locale locale : settings.locales()) {
            var spoken = new IntentCatalogue(List.of(), utterances, values, Map.of()).utterances(locale, intent.id());
            if (spoken.isEmpty() && !intent.system()) {
                all.add("utterances/" + intent.id() + "." + locale.getLanguage()
                        + " is missing: nobody could ask for it in " + locale.toLanguageTag());
            }
            for (SlotSpec slot : intent.slots()) {
                boolean none = new IntentCatalogue(List.of(), utterances, values, Map.of())
                        .values(locale, slot.type())
                        .isEmpty();
                if (none && !OPEN.contains(slot.type())) {
                    all.add("slots/" + slot.type() + "." + locale.getLanguage() + " is missing: " + intent.id()
                            + " has the slot " + slot.name() + " of that type");
                }
            }
        }
    }

    private List<DataClass> classes(String place, @org.jspecify.annotations.Nullable Object list) {
        var found = new ArrayList<DataClass>();
        for (String word : words(list)) {
            settings.classes()
                    .apply(word)
                    .ifPresentOrElse(found::add, () -> problems.add(place + ": unknown data class " + word));
        }
        return found;
    }

    private static List<String> words(@org.jspecify.annotations.Nullable Object list) {
        return list instanceof List<?> words
                ? words.stream().map(Object::toString).toList()
                : List.of();
    }

    private static List<String> templates(String content) {
        return lines(content).stream().filter(line -> !line.startsWith("!")).toList();
    }

    private static List<String> lines(String content) {
        return content.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
