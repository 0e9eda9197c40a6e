package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Surface;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the rules, and checks each by itself. */
final class RuleReader {
    /** Ids stand in explanations, logs and ledger entries. */
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,31}");

    private final ClassNames classes;
    private final Map<String, VendorRow> vendors;
    private final Problems problems;
    private final Map<Rule, Node> rules = new LinkedHashMap<>();
    private final Set<DataClass> permitted = new HashSet<>();

    RuleReader(ClassNames classes, Map<String, VendorRow> vendors, Problems problems) {
        this.classes = classes;
        this.vendors = vendors;
        this.problems = problems;
    }

    /** The rules that could be read, in the file's order. */
    List<Rule> read() {
        return List.copyOf(rules.keySet());
    }

    /** Where a rule stands. */
    Node place(Rule rule) {
        return Optional.ofNullable(rules.get(rule)).orElseThrow();
    }

    /** Classes that a permit names, even one that could not be read to its end. */
    boolean isPermitted(DataClass dataClass) {
        return permitted.contains(dataClass);
    }

    void read(Node list) {
        var ids = new HashSet<String>();
        for (Node node : list.items()) {
            if (!node.isMapping()) {
                node.problem("expected a mapping such as {id: R1, permit: exact, class: PUBLIC, …}");
                continue;
            }
            var rule = node.child("permit").isPresent() ? permit(node) : cap(node);
            node.child("id").flatMap(n -> n.named(ID, "R1")).ifPresent(id -> {
                if (!ids.add(id)) {
                    node.child("id").ifPresent(n -> n.problem("'" + id + "' is another rule's id; choose a new one"));
                }
            });
            rule.ifPresent(read -> rules.put(read, node));
        }
    }

    private Optional<Rule> permit(Node node) {
        node.keys(Set.of("id", "permit", "class", "vendor", "surface"), Set.of("assurance"));
        var form = node.child("permit").flatMap(n -> n.word("form", Words.FORMS));
        var named = node.child("class").map(this::permittedClasses).orElse(Set.of());
        permitted.addAll(named);
        form.ifPresent(f -> node.child("permit").ifPresent(n -> checkFit(f, named, true, n)));
        var to = node.child("vendor").map(n -> vendors(n, true)).orElse(Set.of());
        var on = node.child("surface").map(this::surfaces).orElse(Set.of());
        var least = node.child("assurance")
                .map(n -> n.word("assurance", Words.AT_LEAST))
                .orElse(Optional.of(Assurance.NONE));
        return node.child("id")
                .flatMap(Node::quietText)
                .flatMap(id ->
                        form.flatMap(f -> least.map(l -> new Rule(id, Rule.Effect.PERMIT, f, named, to, on, l))));
    }

    private Optional<Rule> cap(Node node) {
        node.keys(Set.of("id", "cap", "class"), Set.of("vendor", "surface"));
        var form = node.child("cap").flatMap(n -> n.word("form", Words.FORMS));
        var named = node.child("class").map(this::classes).orElse(Set.of());
        form.ifPresent(f -> node.child("cap").ifPresent(n -> node.child("class").ifPresent(c -> capFits(f, c, n))));
        var to = node.child("vendor").map(n -> vendors(n, false)).orElse(vendors.keySet());
        var on = node.child("surface").map(this::surfaces).orElse(EnumSet.allOf(Surface.class));
        return node.child("id")
                .flatMap(Node::quietText)
                .flatMap(id -> form.map(f -> new Rule(id, Rule.Effect.CAP, f, named, to, on, Assurance.NONE)));
    }

    /**
     * Why a form cannot be given for a class; empty when it can.
     *
     * @param raises whether the form is offered, and not only a limit
     */
    static Optional<String> misfit(Form form, DataClass dataClass, boolean raises) {
        if (raises && form.level() > dataClass.floor().level()) {
            return Optional.of(form + " is more than " + dataClass.id() + " may ever be told; write "
                    + dataClass.floor() + " or less");
        }
        if (!ClassNames.hasForm(dataClass, form)) {
            return Optional.of(dataClass.id() + " has no form " + form + "; write one of " + forms(dataClass));
        }
        return Optional.empty();
    }

    private static String forms(DataClass dataClass) {
        return Words.FORMS.values().stream()
                .filter(form -> ClassNames.hasForm(dataClass, form))
                .map(Form::word)
                .collect(Collectors.joining(", "));
    }

    /** A rule for several classes has to fit each of them. */
    private static void checkFit(Form form, Set<DataClass> named, boolean raises, Node node) {
        named.forEach(dataClass -> misfit(form, dataClass, raises).ifPresent(node::problem));
    }

    /** A group may hold classes that lack the form; what is above it is lowered to the next form that they have. */
    private void capFits(Form form, Node list, Node place) {
        for (Node node : list.oneOrMore()) {
            var word = node.quietText().orElse("");
            var named = classes.named(word);
            boolean some = isGroup(word)
                    && named.stream()
                            .anyMatch(
                                    dataClass -> misfit(form, dataClass, false).isEmpty());
            if (!some) {
                checkFit(form, named, false, place);
            }
        }
    }

    private static boolean isGroup(String word) {
        return word.equals("*") || word.endsWith(".*");
    }

    /** Permits name each class: what a bank adds below one later must not be told by accident. */
    private Set<DataClass> permittedClasses(Node list) {
        for (Node node : list.oneOrMore()) {
            if (node.quietText().filter(RuleReader::isGroup).isPresent()) {
                node.problem("a permit names each class; only a cap may name a group");
            }
        }
        return classes(list);
    }

    private Set<DataClass> classes(Node list) {
        var named = new LinkedHashSet<DataClass>();
        for (Node node : list.oneOrMore()) {
            node.text().ifPresent(word -> named.addAll(classes.named(word, node, problems)));
        }
        return named;
    }

    /** The vendors of a list; {@code "*"} means those that answer, in a permit, and all of them in a cap. */
    private Set<String> vendors(Node list, boolean permit) {
        var named = new LinkedHashSet<String>();
        for (Node node : list.oneOrMore()) {
            node.text().ifPresent(word -> {
                if (word.equals("*")) {
                    vendors.values().stream()
                            .filter(row -> !permit || row.answers())
                            .forEach(row -> named.add(row.id()));
                } else if (vendors.containsKey(word)) {
                    named.add(word);
                } else {
                    problems.unknown(node.place(), "vendor", word, vendors.keySet());
                }
            });
        }
        return named;
    }

    private Set<Surface> surfaces(Node list) {
        var named = EnumSet.noneOf(Surface.class);
        for (Node node : list.oneOrMore()) {
            if (node.quietText().filter("*"::equals).isPresent()) {
                named.addAll(EnumSet.allOf(Surface.class));
            } else {
                node.word("surface", Words.SURFACES).ifPresent(named::add);
            }
        }
        return named;
    }
}
