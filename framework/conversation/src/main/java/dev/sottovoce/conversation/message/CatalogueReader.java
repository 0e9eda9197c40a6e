package dev.sottovoce.conversation.message;

import dev.sottovoce.conversation.message.MessageCatalogue.Slot;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.guard.Template;
import dev.sottovoce.privacy.turn.Medium;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads message declarations and message files into a catalogue, or says everything that is wrong with them. */
public final class CatalogueReader {
    private final List<Locale> locales;
    private final Function<String, Optional<DataClass>> classes;
    private final BiFunction<Kind, Label, Set<Form>> yields;
    private final Map<Locale, Map<String, String>> constants;
    private final Map<String, Map<String, HoleSpec>> declared = new TreeMap<>();
    private final Map<Locale, Map<String, MessageLine>> lines = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * A reader for these locales.
     *
     * @param classes data classes by id
     * @param yields the forms in which the policy can let a value out
     * @param constants by locale, what stands for {@code ${name}}
     */
    public CatalogueReader(
            List<Locale> locales,
            Function<String, Optional<DataClass>> classes,
            BiFunction<Kind, Label, Set<Form>> yields,
            Map<Locale, Map<String, String>> constants) {
        this.locales = List.copyOf(locales);
        this.classes = classes;
        this.yields = yields;
        this.constants = Map.copyOf(constants);
    }

    /**
     * Adds the declarations of one file.
     *
     * @param place the file, for errors
     * @param tree message key to holes; a hole is {@code [KIND, CLASS…]} or {@code {list: {hole: [KIND, CLASS…]}}}
     */
    public void declare(String place, Map<?, ?> tree) {
        tree.forEach((key, holes) -> {
            String at = place + ": messages." + key;
            var specs = new LinkedHashMap<String, HoleSpec>();
            if (holes instanceof Map<?, ?> map) {
                map.forEach((hole, spec) ->
                        hole(at + "." + hole, spec).ifPresent(read -> specs.put(hole.toString(), read)));
            } else {
                problems.add(at + ": write {} for a text without holes, else {hole: [KIND, CLASS]}");
            }
            declared.put(key.toString(), specs);
            specs.forEach((hole, spec) -> {
                if (spec instanceof HoleSpec.Items items) {
                    HoleSpec.Items.PLACES.forEach(
                            where -> declared.put(key + "." + hole + "." + where, Map.copyOf(items.holes())));
                }
            });
        });
    }

    /** Adds a message file; a later one replaces lines of an earlier one. */
    public void add(Locale locale, String place, String content) {
        MessageLine.read(place, content, constants.getOrDefault(locale, Map.of()), problems)
                .forEach(line -> lines.computeIfAbsent(locale, any -> new LinkedHashMap<>())
                        .put(line.slot(), line));
    }

    /**
     * The catalogue.
     *
     * @throws CatalogueException with every problem at once
     */
    public MessageCatalogue read() {
        var variants = new LinkedHashMap<Slot, List<Variant>>();
        for (Locale locale : locales) {
            for (MessageLine line : lines.getOrDefault(locale, Map.of()).values()) {
                Map<String, HoleSpec> holes = declared.get(line.key());
                if (holes == null) {
                    problems.add(line.place() + ": " + line.key() + " is not declared under messages: in intents.yaml");
                } else {
                    compile(locale, line, holes, variants);
                }
            }
        }
        var catalogue = new MessageCatalogue(variants, declared);
        problems.addAll(new CatalogueCheck(catalogue, locales, yields).problems());
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems);
        }
        return catalogue;
    }

    private void compile(
            Locale locale, MessageLine line, Map<String, HoleSpec> holes, Map<Slot, List<Variant>> variants) {
        for (String hole : line.text().holes()) {
            if (!holes.containsKey(hole.replaceFirst("\\.gender$", ""))) {
                problems.add(
                        line.place() + ": {" + hole + "} is no hole of " + line.key() + "; it has " + holes.keySet());
                return;
            }
        }
        for (String hole : line.conditions().keySet()) {
            if (!(holes.get(hole) instanceof HoleSpec.Value)) {
                problems.add(line.place() + ": [" + hole + "=…] names no value hole of " + line.key());
                return;
            }
        }
        List<Medium> media = line.medium().map(List::of).orElse(List.of(Medium.values()));
        int weight = weight(line);
        for (Medium medium : media) {
            int expansion = 0;
            for (MessageText.Expansion expanded : line.text().expand(subject -> keysOf(subject, holes))) {
                Map<String, List<String>> forms = forms(line, expanded, holes);
                if (forms.values().stream().noneMatch(List::isEmpty)) {
                    String id = locale.toLanguageTag() + "/" + medium + "/" + line.key() + "#" + line.alternative()
                            + line.conditions() + (line.medium().isPresent() ? "/own/" : "/") + expansion++;
                    variants.computeIfAbsent(new Slot(line.key(), locale, medium), any -> new ArrayList<>())
                            .add(new Variant(
                                    new Template(id, line.key(), locale, medium, forms, expanded.segments()),
                                    line.alternative(),
                                    weight));
                }
            }
        }
    }

    private static int weight(MessageLine line) {
        int conditions = line.conditions().values().stream()
                .mapToInt(names ->
                        1000 + names.stream().mapToInt(String::length).min().orElse(0))
                .sum();
        return 2 * conditions + (line.medium().isPresent() ? 1 : 0);
    }

    private static List<String> keysOf(String subject, Map<String, HoleSpec> holes) {
        return holes.get(subject.replaceFirst("\\.gender$", "")) instanceof HoleSpec.Value value
                ? ImageKeys.of(subject, value.kind())
                : List.of();
    }

    private static Map<String, List<String>> forms(
            MessageLine line, MessageText.Expansion expanded, Map<String, HoleSpec> holes) {
        var forms = new LinkedHashMap<String, List<String>>(expanded.chosen());
        holes.forEach((hole, spec) -> {
            if (spec instanceof HoleSpec.Value value) {
                List<String> named = line.conditions().get(hole);
                List<String> keys = named == null ? value.plainKeys() : covered(named, value.kind());
                forms.merge(
                        hole,
                        keys,
                        (selected, own) -> selected.stream()
                                .filter(named == null ? key -> true : own::contains)
                                .toList());
            }
        });
        return forms;
    }

    private static List<String> covered(List<String> names, Kind kind) {
        return names.stream()
                .flatMap(name -> ImageKeys.coveredBy(name, ImageKeys.of(name, kind)).stream())
                .distinct()
                .toList();
    }

    private Optional<HoleSpec> hole(String at, @Nullable Object spec) {
        if (spec instanceof List<?> words && !words.isEmpty()) {
            return value(at, words).map(read -> read);
        }
        if (spec instanceof Map<?, ?> map && map.get("list") instanceof Map<?, ?> items) {
            var holes = new LinkedHashMap<String, HoleSpec.Value>();
            items.forEach((hole, words) -> {
                if (words instanceof List<?> list) {
                    value(at + ".list." + hole, list).ifPresent(read -> holes.put(hole.toString(), read));
                }
            });
            return Optional.of(new HoleSpec.Items(holes));
        }
        problems.add(at + ": write [KIND, CLASS] such as [MONEY, BALANCE], or {list: {hole: [KIND, CLASS]}}");
        return Optional.empty();
    }

    private Optional<HoleSpec.Value> value(String at, List<?> words) {
        String first = words.get(0).toString();
        boolean positive = first.equals("AMOUNT");
        Optional<Kind> kind = positive
                ? Optional.of(Kind.MONEY)
                : List.of(Kind.values()).stream()
                        .filter(one -> one.name().equals(first))
                        .findFirst();
        if (kind.isEmpty()) {
            problems.add(at + ": unknown kind " + first + "; use MONEY (can be owed), AMOUNT (never is), IDENTIFIER,"
                    + " NAME, DATE, FLAG, COUNT or TEXT");
            return Optional.empty();
        }
        var found = new ArrayList<DataClass>();
        for (Object word : words.subList(1, words.size())) {
            classes.apply(word.toString())
                    .ifPresentOrElse(found::add, () -> problems.add(at + ": unknown data class " + word));
        }
        if (found.isEmpty()) {
            problems.add(at + ": name at least one data class");
            return Optional.empty();
        }
        return Optional.of(new HoleSpec.Value(
                kind.get(),
                Label.of(found.get(0), found.subList(1, found.size()).toArray(DataClass[]::new)),
                !positive));
    }
}
