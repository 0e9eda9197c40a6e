package dev.sottovoce.adapters.alexa.model;

import dev.sottovoce.adapters.alexa.model.AlexaLint.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A6–A10: names of intents, slots and types. */
final class NameRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_]*");
    static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");

    private NameRules() {}

    static void wellFormed(ParsedModel model, Findings findings) {
        Stream<String> names = Stream.of(
                        model.intents().stream()
                                .filter(intent -> !intent.builtIn())
                                .map(ParsedModel.IntentNode::name),
                        model.intents().stream()
                                .flatMap(intent -> intent.slots().stream().map(ParsedModel.Slot::name)),
                        model.types().stream().map(ParsedModel.Type::name))
                .flatMap(each -> each);
        names.distinct()
                .filter(name -> !NAME.matcher(name).matches())
                .forEach(name -> findings.add(name, "a name is letters and underscores, a letter first; rename it"));
    }

    static void unique(ParsedModel model, Findings findings) {
        doubles(Stream.concat(
                        model.intents().stream().map(ParsedModel.IntentNode::name),
                        model.types().stream().map(ParsedModel.Type::name)))
                .forEach(name -> findings.add(name, "is declared twice, ignoring case; rename one"));
        Map<String, String> types = new HashMap<>();
        for (ParsedModel.IntentNode intent : model.intents()) {
            doubles(intent.slots().stream().map(ParsedModel.Slot::name))
                    .forEach(name -> findings.add(intent.name() + "." + name, "is declared twice; rename one"));
            for (ParsedModel.Slot slot : intent.slots()) {
                String known = types.putIfAbsent(slot.name(), slot.type());
                if (known != null && !known.equals(slot.type())) {
                    findings.add(
                            intent.name() + "." + slot.name(),
                            "is " + slot.type() + " here and " + known + " in another intent; rename one slot");
                }
            }
        }
    }

    static void slotsDeclaredAndUsed(ParsedModel model, Findings findings) {
        for (ParsedModel.IntentNode intent : model.intents()) {
            Set<String> declared =
                    intent.slots().stream().map(ParsedModel.Slot::name).collect(Collectors.toSet());
            Set<String> used = holes(intent.samples());
            Set<String> inSlots = holes(intent.slots().stream()
                    .flatMap(slot -> slot.samples().stream())
                    .toList());
            Stream.concat(used.stream(), inSlots.stream())
                    .distinct()
                    .filter(name -> !declared.contains(name))
                    .sorted()
                    .forEach(name -> findings.add(
                            intent.name(),
                            "sample has {" + name + "}, which is not declared; declare it, or mend its case"));
            declared.stream()
                    .filter(name -> !used.contains(name))
                    .sorted()
                    .forEach(name -> findings.add(
                            intent.name() + "." + name, "occurs in no sample; write one with {" + name + "}"));
        }
    }

    static void typesKnown(ParsedModel model, Findings findings) {
        Set<String> custom = model.types().stream().map(ParsedModel.Type::name).collect(Collectors.toSet());
        for (ParsedModel.IntentNode intent : model.intents()) {
            for (ParsedModel.Slot slot : intent.slots()) {
                boolean known = SlotTypes.isBuiltIn(slot.type())
                        ? SlotTypes.available(slot.type(), model.locale())
                        : custom.contains(slot.type());
                if (!known) {
                    findings.add(
                            intent.name() + "." + slot.name(),
                            "type " + slot.type()
                                    + " is neither declared nor one that Amazon has in this locale; give it"
                                    + " values");
                }
            }
        }
    }

    static void typesHaveValues(ParsedModel model, Findings findings) {
        model.types().stream()
                .filter(type -> type.values().isEmpty())
                .forEach(type -> findings.add(type.name(), "has no value; write its values for this language"));
    }

    private static Set<String> holes(List<String> samples) {
        Set<String> names = new HashSet<>();
        for (String sample : samples) {
            HOLE.matcher(sample).results().forEach(hole -> names.add(hole.group(1)));
        }
        return names;
    }

    private static Stream<String> doubles(Stream<String> names) {
        Set<String> seen = new HashSet<>();
        return names.filter(name -> !seen.add(name.toLowerCase(Locale.ROOT)));
    }
}
