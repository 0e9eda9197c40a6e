package dev.sottovoce.understanding;

import dev.sottovoce.conversation.intent.IntentCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What makes utterances unfit to train on. */
final class UtteranceLint {
    private static final Pattern CARD_LIKE = Pattern.compile("(?:\\d[ -]?){13,}");

    private UtteranceLint() {}

    /** @throws IllegalArgumentException naming everything that is wrong, a line each */
    static void check(IntentCatalogue catalogue) {
        List<String> problems = problems(catalogue);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
    }

    static List<String> problems(IntentCatalogue catalogue) {
        Domain domain = Domain.of(catalogue);
        var problems = new ArrayList<String>();
        var languages = new TreeMap<String, TreeSet<String>>();
        var owners = new TreeMap<String, String>();
        new TreeMap<>(catalogue.utterances())
                .forEach((tag, labels) -> new TreeMap<>(labels).forEach((label, templates) -> {
                    if (domain.labels().containsKey(label)) {
                        languages.computeIfAbsent(label, any -> new TreeSet<>()).add(Domain.language(tag));
                        templates.forEach(template -> template(problems, owners, label, tag, template));
                    }
                }));
        var all = new TreeSet<String>();
        languages.values().forEach(all::addAll);
        languages.forEach((label, own) -> all.stream()
                .filter(language -> !own.contains(language))
                .forEach(language -> problems.add("utterances/" + label + "." + language
                        + " is missing: the label exists in another language; write it in every one")));
        return problems;
    }

    private static void template(
            List<String> problems, Map<String, String> owners, String label, String tag, String template) {
        String place = "utterances/" + label + "." + tag + ": \"" + template + "\"";
        if (CARD_LIKE.matcher(template).find()) {
            problems.add(place + " has digits like a card number; write other ones");
        }
        String key =
                Domain.language(tag) + " " + String.join(" ", Tokens.words(template.replaceAll("[\\[\\]()]", " ")));
        String owner = owners.putIfAbsent(key, label);
        if (owner != null && !owner.equals(label)) {
            problems.add(place + " is also an utterance of " + owner + "; keep it in one");
        }
    }
}
