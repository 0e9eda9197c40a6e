package dev.sottovoce.adapters.alexa.model;

import dev.sottovoce.conversation.intent.IntentCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Reads generated files as Amazon's build and certification do, and finds what they would refuse, or what works badly.
 *
 * <p>Rules are numbered A1 to A30, each on its own: names of the skill (A1–A5), names inside (A6–A10), samples
 * (A11–A17), values and sizes (A18–A20), Amazon's own intents (A21–A23), dialogue (A24–A25), the whole (A26–A30).
 *
 * @see <a
 *     href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/choose-the-invocation-name-for-a-custom-skill.html">Amazon:
 *     choose the invocation name</a>
 * @see <a href="https://developer.amazon.com/en-US/docs/alexa/smapi/interaction-model-schema.html">Amazon: interaction
 *     model schema</a>
 */
public final class AlexaLint {
    /**
     * Something to mend.
     *
     * @param rule such as {@code A16}
     * @param place file, and where in it
     * @param advice what is wrong and what to do
     */
    public record Finding(String rule, String place, String advice) {
        /** As a line for people. */
        @Override
        public String toString() {
            return rule + " " + place + ": " + advice;
        }
    }

    /** What the rules look at. */
    record Subject(IntentCatalogue catalogue, Map<String, String> files, List<ParsedModel> models) {
        Optional<String> manifest() {
            return Optional.ofNullable(files.get(AlexaManifest.SKILL));
        }
    }

    /** Takes findings of one rule. */
    interface Findings {
        void add(String place, String advice);
    }

    private record Rule(String id, BiConsumer<Subject, Findings> check) {}

    private static final List<Rule> RULES = List.of(
            each("A1", InvocationRules::letters),
            each("A2", InvocationRules::twoWords),
            each("A3", InvocationRules::noWakeWord),
            each("A4", InvocationRules::noLaunchPhrase),
            each("A5", InvocationRules::notAPersonOrPlace),
            each("A6", NameRules::wellFormed),
            each("A7", NameRules::unique),
            each("A8", NameRules::slotsDeclaredAndUsed),
            each("A9", NameRules::typesKnown),
            each("A10", NameRules::typesHaveValues),
            each("A11", SampleRules::characters),
            each("A12", SampleRules::slotsApart),
            each("A13", SampleRules::phraseSlots),
            each("A14", SampleRules::notOnlySlots),
            each("A15", SampleRules::oneIntentEach),
            each("A16", SampleRules::enough),
            each("A17", SampleRules::noReservedWords),
            each("A18", ValueRules::values),
            each("A19", ValueRules::sizes),
            each("A20", ValueRules::noCustomerData),
            each("A21", BuiltInRules::present),
            each("A22", BuiltInRules::fallbackWithoutSamples),
            each("A23", BuiltInRules::withoutSlots),
            each("A24", DialogRules::resolves),
            each("A25", DialogRules::skillLeads),
            new Rule("A26", WholeRules::sameInAllLocales),
            each("A27", WholeRules::reproducible),
            each("A28", StructureRules::structure),
            new Rule("A29", WholeRules::examplePhrases),
            new Rule("A30", WholeRules::oneIntentPerId));

    private AlexaLint() {}

    /**
     * Every finding, by rule.
     *
     * @param catalogue what the files were generated from
     * @param files {@code models/<locale>.json}, and {@code skill-package/skill.json} if it is to be looked at, to
     *     content
     * @throws IllegalArgumentException when a file is no JSON
     */
    public static List<Finding> check(IntentCatalogue catalogue, Map<String, String> files) {
        Map<String, String> sorted = new TreeMap<>(files);
        List<ParsedModel> models = sorted.entrySet().stream()
                .filter(file -> file.getKey().startsWith("models/"))
                .map(file -> ParsedModel.read(file.getKey(), file.getValue()))
                .toList();
        Subject subject = new Subject(catalogue, sorted, models);
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.check().accept(subject, (place, advice) -> findings.add(new Finding(rule.id(), place, advice)));
        }
        return List.copyOf(findings);
    }

    private static Rule each(String id, BiConsumer<ParsedModel, Findings> check) {
        return new Rule(
                id,
                (subject, findings) -> subject.models()
                        .forEach(model -> check.accept(
                                model, (place, advice) -> findings.add((model.file() + " " + place).strip(), advice))));
    }
}
