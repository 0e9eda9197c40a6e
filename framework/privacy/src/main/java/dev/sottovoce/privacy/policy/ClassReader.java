package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a bank's own classes, such as {@code TX.CHARITY: {below: TX.MERCHANT, floor: initial}}. */
final class ClassReader {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_]*(\\.[A-Z][A-Z0-9_]*)*");

    private final ClassNames classes;
    private final Problems problems;

    ClassReader(ClassNames classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    void read(Node section) {
        var waiting = new LinkedHashMap<>(section.entries());
        // A class may stand below one that the file names later, so go round until nothing more finds its parent.
        boolean found = true;
        while (found) {
            found = waiting.entrySet()
                    .removeIf(entry -> parent(entry.getValue())
                            .map(parent -> {
                                child(entry.getKey(), parent, entry.getValue());
                                return true;
                            })
                            .orElse(false));
        }
        waiting.forEach((id, node) -> orphan(node, waiting));
    }

    private Optional<DataClass> parent(Node node) {
        return node.isMapping()
                ? node.child("below")
                        .flatMap(below ->
                                below.isText() ? classes.find(below.text().orElse("")) : Optional.empty())
                : Optional.empty();
    }

    private void child(String id, DataClass parent, Node node) {
        node.keys(Set.of("below", "floor"), Set.of());
        var floor = node.child("floor").flatMap(word -> word.word("form", Words.FORMS));
        if (!ID.matcher(id).matches()) {
            node.problem("is no name for a class; write capitals with dots, such as TX.CHARITY");
            return;
        }
        if (classes.find(id).isPresent()) {
            node.problem("exists already; choose another name");
            return;
        }
        var misfit = floor.flatMap(f -> RuleReader.misfit(f, parent, true));
        misfit.ifPresent(node.child("floor").orElse(node)::problem);
        var most = floor.filter(f -> misfit.isEmpty()).orElse(Form.WITHHELD);
        classes.add(parent.child(id, most));
    }

    private void orphan(Node node, Map<String, Node> waiting) {
        if (!node.isMapping()) {
            node.problem("expected a mapping such as {below: TX.MERCHANT, floor: initial}");
            return;
        }
        node.keys(Set.of("below", "floor"), Set.of());
        node.child("below")
                .ifPresent(below -> below.text().ifPresent(word -> {
                    if (waiting.containsKey(word)) {
                        below.problem("stands below itself; start from a built-in class");
                    } else {
                        problems.unknown(
                                below.place(), "class", word, classes.all().keySet());
                    }
                }));
    }
}
