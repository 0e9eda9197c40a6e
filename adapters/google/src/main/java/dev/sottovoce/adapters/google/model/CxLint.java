package dev.sottovoce.adapters.google.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Reads a package as Google's restore and training do, and finds what they would refuse, or what works badly or tells
 * too much.
 *
 * <p>Rules: layout (G1), names (G2), counts (G3), phrases (G4–G6), parameters (G7, G8), entity types (G9), languages
 * (G10), intents and handlers that an agent needs (G11), the webhook (G12), privacy (G13), lengths (G14).
 *
 * @see <a href="https://cloud.google.com/dialogflow/quotas">Google: quotas and limits</a>
 * @see <a href="https://cloud.google.com/dialogflow/cx/docs/reference/json-export">Google: JSON package</a>
 */
public final class CxLint {
    /**
     * Something to mend.
     *
     * @param rule such as {@code G6}
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

    /** Takes findings of one rule. */
    interface Findings {
        void add(String place, String advice);
    }

    private record Rule(String id, BiConsumer<ParsedPackage, Findings> check) {}

    private static final List<Rule> RULES = List.of(
            new Rule("G1", LayoutRules::files),
            new Rule("G2", LayoutRules::names),
            new Rule("G3", LayoutRules::counts),
            new Rule("G4", PhraseRules::sizes),
            new Rule("G5", PhraseRules::characters),
            new Rule("G6", PhraseRules::once),
            new Rule("G7", ParameterRules::annotated),
            new Rule("G8", ParameterRules::names),
            new Rule("G9", EntityRules::entries),
            new Rule("G10", AgentRules::languages),
            new Rule("G11", AgentRules::handlers),
            new Rule("G12", AgentRules::webhook),
            new Rule("G13", PrivacyRules::settings),
            new Rule("G14", LayoutRules::lengths));

    private CxLint() {}

    /**
     * Every finding, by rule.
     *
     * @param files path in the package to content
     * @throws IllegalArgumentException when a file is no JSON object
     */
    public static List<Finding> check(Map<String, String> files) {
        ParsedPackage parsed = ParsedPackage.read(files);
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.check().accept(parsed, (place, advice) -> findings.add(new Finding(rule.id(), place, advice)));
        }
        return List.copyOf(findings);
    }
}
