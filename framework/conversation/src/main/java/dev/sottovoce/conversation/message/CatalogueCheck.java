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
import java.util.Set;
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
        var problems = new ArrayList<String>();
        for (Locale locale : locales) {
            for (String key : catalogue.keys()) {
                missing(key, locale, problems);
            }
        }
        catalogue.templates().stream()
                .filter(template -> template.medium() == Medium.SPEECH)
                .forEach(template -> voice(template.id(), MessageCatalogue.literal(template), problems));
        return problems;
    }

    /** Names the smallest conditions that no text serves: whoever writes those has written the larger ones too. */
    private void missing(String key, Locale locale, List<String> problems) {
        var named = new ArrayList<Map<String, String>>();
        for (Map<String, String> keys : combinations(key)) {
            Map<String, String> conditions = conditions(keys);
            boolean served = List.of(Medium.values()).stream()
                    .allMatch(medium -> catalogue.fitting(key, locale, medium, keys).stream()
                            .anyMatch(variant -> exact(variant, keys)));
            boolean known =
                    named.stream().anyMatch(smaller -> conditions.entrySet().containsAll(smaller.entrySet()));
            if (!served && !known) {
                named.add(conditions);
                String variant = key + variant(conditions);
                problems.add("messages/" + locale.toLanguageTag() + ".properties: " + variant + " is missing; add: "
                        + variant + " = …" + (keys.isEmpty() ? "" : " with " + holes(keys)));
            }
        }
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
