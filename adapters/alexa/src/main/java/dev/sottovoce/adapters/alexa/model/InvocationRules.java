package dev.sottovoce.adapters.alexa.model;

import dev.sottovoce.adapters.alexa.model.AlexaLint.Findings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A1–A5: what a skill may be called by. */
final class InvocationRules {
    private static final String PLACE = "invocationName";
    private static final Pattern WORD = Pattern.compile("\\p{Ll}+('s|s')?|(\\p{Ll}\\.)+");

    private InvocationRules() {}

    static void letters(ParsedModel model, Findings findings) {
        String name = model.invocation();
        boolean plain = name.equals(name.strip())
                && !name.contains("  ")
                && Words.of(name).stream().allMatch(word -> WORD.matcher(word).matches());
        if (!plain) {
            findings.add(
                    PLACE,
                    "\"" + name + "\" may have lower-case letters, single spaces, possessive apostrophes and periods of"
                            + " abbreviations only; write digits as words, and give the catalogue a name for this locale");
        }
    }

    static void twoWords(ParsedModel model, Findings findings) {
        if (Words.of(model.invocation()).size() < 2) {
            findings.add(PLACE, "one word is only for a proven brand; take two or three words");
        }
    }

    static void noWakeWord(ParsedModel model, Findings findings) {
        if (Words.namesAssistant(model.invocation())) {
            findings.add(PLACE, "contains one of " + sorted(Words.WAKE) + "; take another name");
        }
    }

    static void noLaunchPhrase(ParsedModel model, Findings findings) {
        List<String> words = Words.of(model.invocation());
        boolean spanish = Words.isSpanish(model.locale());
        for (String word : words) {
            boolean launches = spanish
                    ? Words.LAUNCH_ES.contains(word) || Words.REQUEST_ES.contains(word)
                    : Words.LAUNCH_EN.contains(word) || Words.REQUEST_EN.contains(word);
            // Amazon's own Spanish samples have connecting words in names.
            boolean connects = !spanish && Words.CONNECTING_EN.contains(word);
            boolean small = words.size() == 2 && Words.SMALL.contains(word);
            if (launches || connects || small) {
                findings.add(PLACE, "\"" + word + "\" is heard as part of a command; take another name");
            }
        }
    }

    static void notAPersonOrPlace(ParsedModel model, Findings findings) {
        List<String> words = Words.of(model.invocation());
        if (!model.invocation().isBlank() && Words.PEOPLE_AND_PLACES.containsAll(words)) {
            findings.add(PLACE, "is merely a person or a place; add what the skill is, such as \"bank\"");
        }
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
