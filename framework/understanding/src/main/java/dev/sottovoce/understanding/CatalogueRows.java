package dev.sottovoce.understanding;

import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows to train on, from a catalogue's utterances and the texts that no bank serves. A template gives at most
 * {@link #SENTENCES} rows, so that its options do not outweigh other templates.
 */
final class CatalogueRows {
    private static final int SENTENCES = 12;
    private static final Pattern HOLE = Pattern.compile("\\{([a-z_]+)(?::[a-z_]+)?}");

    private final IntentCatalogue catalogue;
    private final Domain domain;
    private final Map<String, Integer> turns = new HashMap<>();

    private CatalogueRows(IntentCatalogue catalogue) {
        this.catalogue = catalogue;
        this.domain = Domain.of(catalogue);
    }

    static List<Row> of(IntentCatalogue catalogue) {
        return new CatalogueRows(catalogue).rows();
    }

    private List<Row> rows() {
        var rows = new LinkedHashSet<Row>();
        var languages = new LinkedHashSet<String>();
        new TreeMap<>(catalogue.utterances()).forEach((tag, labels) -> {
            String language = Domain.language(tag);
            languages.add(language);
            new TreeMap<>(labels).forEach((label, templates) -> {
                if (domain.labels().containsKey(label)) {
                    templates.forEach(template -> add(rows, label, language, template));
                }
            });
        });
        languages.forEach(language -> Resources.lines("oos." + language)
                .forEach(template -> add(rows, Row.OUT_OF_SCOPE, language, template)));
        return new ArrayList<>(rows);
    }

    private void add(Set<Row> rows, String label, String language, String template) {
        for (Template sentence : Template.parse(template).expand(SENTENCES)) {
            String text = HOLE.matcher(sentence.text())
                    .replaceAll(hole -> Matcher.quoteReplacement(value(label, language, hole.group(1))));
            rows.add(new Row(text, label, language, template));
        }
    }

    /** The values take turns. */
    private String value(String label, String language, String slot) {
        String type = domain.label(label).slot(slot).map(spec -> spec.type()).orElse(slot);
        List<String> names = names(type, language);
        if (names.isEmpty()) {
            return slot.replace('_', ' ');
        }
        return names.get((turns.merge(type + " " + language, 1, Integer::sum) - 1) % names.size());
    }

    private List<String> names(String type, String language) {
        return Stream.concat(
                        domain.values().getOrDefault(language, List.of()).stream()
                                .filter(value -> value.type().equals(type))
                                .map(Domain.Value::name),
                        Resources.lines(type + "." + language).stream())
                .toList();
    }
}
