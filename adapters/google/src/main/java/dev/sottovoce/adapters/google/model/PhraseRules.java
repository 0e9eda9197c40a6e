package dev.sottovoce.adapters.google.model;

import dev.sottovoce.adapters.google.model.CxLint.Findings;
import dev.sottovoce.adapters.google.model.ParsedPackage.ParsedIntent;
import dev.sottovoce.adapters.google.model.ParsedPackage.ParsedPhrase;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Training phrases. */
final class PhraseRules {
    private static final int MOST_PER_INTENT = 2_000;
    private static final int MOST_PER_LANGUAGE = 100_000;
    private static final int LONGEST = 256;

    private PhraseRules() {}

    static void sizes(ParsedPackage parsed, Findings findings) {
        Map<String, Integer> perLanguage = new HashMap<>();
        for (ParsedIntent intent : parsed.intents()) {
            for (String language : parsed.languages()) {
                List<ParsedPhrase> phrases = intent.phrases().getOrDefault(language, List.of());
                perLanguage.merge(language, phrases.size(), Integer::sum);
                if (!intent.isFallback() && phrases.isEmpty()) {
                    findings.add(
                            place(intent, language), "has no phrase, so it never matches; write utterances for it");
                }
                if (phrases.size() > MOST_PER_INTENT) {
                    findings.add(place(intent, language), "has more than " + MOST_PER_INTENT + " phrases; write fewer");
                }
                phrases.stream()
                        .filter(phrase ->
                                phrase.text().isBlank() || phrase.text().length() > LONGEST)
                        .forEach(phrase -> findings.add(
                                place(intent, language),
                                "a phrase is empty or longer than " + LONGEST + " characters: \"" + phrase.text()
                                        + "\""));
            }
        }
        perLanguage.forEach((language, count) -> {
            if (count > MOST_PER_LANGUAGE) {
                findings.add(language, "has more than " + MOST_PER_LANGUAGE + " phrases; write fewer");
            }
        });
    }

    static void characters(ParsedPackage parsed, Findings findings) {
        each(parsed, (intent, language, phrase) -> {
            String text = phrase.text();
            boolean tidy = text.equals(text.strip())
                    && !text.contains("  ")
                    && Normalizer.isNormalized(text, Normalizer.Form.NFC);
            if (!tidy) {
                findings.add(place(intent, language), "white space or accents are not normal in \"" + text + "\"");
            }
            boolean marked = phrase.parts().stream()
                    .filter(part -> part.slot().isEmpty())
                    .anyMatch(part -> part.text().chars().anyMatch(c -> "{}$@<".indexOf(c) >= 0));
            if (marked) {
                findings.add(place(intent, language), "marks of a template are left over in \"" + text + "\"");
            }
        });
    }

    static void once(ParsedPackage parsed, Findings findings) {
        Map<String, String> owners = new HashMap<>();
        each(parsed, (intent, language, phrase) -> {
            String key = language + "\n" + phrase.text().toLowerCase(Locale.ROOT);
            String other = owners.putIfAbsent(key, intent.name());
            if (other != null) {
                findings.add(
                        place(intent, language),
                        "\"" + phrase.text() + "\" is also a phrase of " + other + "; keep it in one");
            }
        });
    }

    private interface Check {
        void on(ParsedIntent intent, String language, ParsedPhrase phrase);
    }

    private static void each(ParsedPackage parsed, Check check) {
        for (ParsedIntent intent : parsed.intents()) {
            intent.phrases()
                    .forEach((language, phrases) -> phrases.forEach(phrase -> check.on(intent, language, phrase)));
        }
    }

    private static String place(ParsedIntent intent, String language) {
        return "intents/" + intent.name() + " " + language;
    }
}
