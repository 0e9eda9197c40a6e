package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.turn.Medium;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** What start-up refuses: a form without a text, and a text that nobody would want to hear. */
final class CatalogueCheck {
    /** One breath: what can be listened to at once. */
    private static final int MOST_WORDS = 30;

    private static final int MOST_SENTENCES = 2;
    private static final List<String> BUREAUCRATIC =
            List.of("request processed", "operation", "invalid", "transaction type", "please be informed", "kindly");

    private final MessageCatalogue catalogue;
    private final List<Locale> locales;
    private final BiFunction<Kind, Label, Set<Form>> yields;

    CatalogueCheck(MessageCatalogue catalogue, List<Locale> locales, BiFunction<Kind, Label, Set<Form>> yields) {
        this.catalogue = catalogue;
        this.locales = locales;
        this.yields = yields;
    }

    List<String> problems() {
        var problems = new ArrayList<>(lacking());
        catalogue.templates().stream()
                .filter(template -> template.medium() == Medium.SPEECH)
                .forEach(template -> voice(template.id(), MessageCatalogue.literal(template), problems));
        return problems;
    }

    /** One problem for each file, with the lines to add as they would stand there. */
    private List<String> lacking() {
        var byFile = new TreeMap<String, Set<String>>();
        for (Locale locale : locales) {
            for (String key : catalogue.keys()) {
                missing(key, locale)
                        .forEach(line -> byFile.computeIfAbsent(locale.toLanguageTag(), any -> new TreeSet<>())
                                .add(line));
            }
        }
        var problems = new ArrayList<String>();
        for (String language :
                locales.stream().map(Locale::getLanguage).distinct().toList()) {
            Set<String> everywhere = everywhere(language, byFile);
            problem(language, everywhere).ifPresent(problems::add);
            of(language).forEach(tag -> {
                var only = new TreeSet<>(byFile.getOrDefault(tag, Set.of()));
                only.removeAll(everywhere);
                problem(tag, only).ifPresent(problems::add);
            });
        }
        return problems;
    }

    /** What every locale of a language lacks is missing from the language's own file. */
    private Set<String> everywhere(String language, Map<String, Set<String>> byFile) {
        var tags = of(language);
        var lines = new TreeSet<>(byFile.getOrDefault(tags.get(0), Set.of()));
        tags.forEach(tag -> lines.retainAll(byFile.getOrDefault(tag, Set.of())));
        return lines;
    }

    private List<String> of(String language) {
        return locales.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .map(Locale::toLanguageTag)
                .toList();
    }

    private static Optional<String> problem(String file, Set<String> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of("messages/" + file + ".properties lacks " + lines.size()
                        + (lines.size() == 1 ? " text" : " texts") + "; add:\n      " + String.join("\n      ", lines));
    }

    /** Names the smallest conditions that no text serves: whoever writes those has written the larger ones too. */
    private List<String> missing(String key, Locale locale) {
        var named = new ArrayList<Map<String, String>>();
        var lines = new ArrayList<String>();
        for (Map<String, String> keys : combinations(key)) {
            Map<String, String> conditions = conditions(keys);
            boolean served = List.of(Medium.values()).stream()
                    .allMatch(medium -> catalogue.fitting(key, locale, medium, keys).stream()
                            .anyMatch(variant -> exact(variant, keys)));
            boolean known =
                    named.stream().anyMatch(smaller -> conditions.entrySet().containsAll(smaller.entrySet()));
            if (!served && !known) {
                named.add(conditions);
                lines.add((key + variant(conditions) + " = … " + holes(keys)).strip());
            }
        }
        return lines;
    }

    /** "About less than one pound" and "you have eighty pounds" of an overdraft are wrong: these shades need a text. */
    private static boolean exact(Variant variant, Map<String, String> keys) {
        return keys.entrySet().stream()
                .filter(key ->
                        key.getValue().endsWith("/owed") || key.getValue().equals("rounded/below"))
                .allMatch(key -> variant.template().forms().getOrDefault(key.getKey(), List.of()).stream()
                        .allMatch(served -> shade(served).equals(shade(key.getValue()))));
    }

    private static String shade(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    private List<Map<String, String>> combinations(String key) {
        List<Map<String, String>> all = List.of(Map.of());
        for (var hole : catalogue.holes(key).entrySet()) {
            if (hole.getValue() instanceof HoleSpec.Value value) {
                var next = new ArrayList<Map<String, String>>();
                for (Map<String, String> so : all) {
                    for (String told : value.keys(yields)) {
                        var more = new LinkedHashMap<>(so);
                        more.put(hole.getKey(), told);
                        more.put(hole.getKey() + ".gender", value.kind() == Kind.MONEY ? "m" : "");
                        next.add(more);
                    }
                }
                all = next;
            }
        }
        return all.stream()
                .sorted(java.util.Comparator.comparingInt(
                        keys -> conditions(keys).size()))
                .toList();
    }

    private static Map<String, String> conditions(Map<String, String> keys) {
        var conditions = new LinkedHashMap<>(keys);
        conditions
                .entrySet()
                .removeIf(entry ->
                        entry.getKey().endsWith(".gender") || entry.getValue().equals("exact"));
        return conditions;
    }

    private static String variant(Map<String, String> conditions) {
        return conditions.isEmpty()
                ? ""
                : conditions.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(java.util.stream.Collectors.joining(",", "[", "]"));
    }

    private static String holes(Map<String, String> keys) {
        return String.join(
                " ",
                keys.keySet().stream()
                        .filter(hole -> !hole.endsWith(".gender"))
                        .map(hole -> "{" + hole + "}")
                        .toList());
    }

    private static void voice(String id, String text, List<String> problems) {
        int words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        long sentences = text.chars().filter(c -> c == '.' || c == '?').count();
        long questions = text.chars().filter(c -> c == '?').count();
        if (words > MOST_WORDS) {
            problems.add(id + ": " + words + " words; say it in one breath, at most " + MOST_WORDS);
        }
        if (sentences > MOST_SENTENCES) {
            problems.add(id + ": more than two sentences; say one thing");
        }
        if (questions > 1 || (questions == 1 && !text.strip().endsWith("?"))) {
            problems.add(id + ": one question at most, at the end: there the microphone opens");
        }
        for (String phrase : BUREAUCRATIC) {
            if (text.toLowerCase(Locale.ROOT).contains(phrase)) {
                problems.add(id + ": nobody says \"" + phrase + "\"");
            }
        }
    }
}
