package dev.sottovoce.adapters.alexa.model;

import dev.sottovoce.conversation.intent.IntentCatalogue;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Generates Amazon's interaction models from the one catalogue of intents. */
public final class AlexaModels {
    private AlexaModels() {}

    /**
     * The interaction model of each locale. The same catalogue gives the same bytes: everything is sorted, indented by
     * two spaces, lines end in LF.
     *
     * @return {@code models/<locale>.json} to content, sorted by name
     * @throws IllegalArgumentException listing every rule of Amazon's, and of ours for Amazon, that the catalogue
     *     breaks
     */
    public static Map<String, String> generate(IntentCatalogue catalogue, List<Locale> locales) {
        Map<String, String> files = write(catalogue, locales);
        List<AlexaLint.Finding> findings = AlexaLint.check(catalogue, files);
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(findings.stream()
                    .map(AlexaLint.Finding::toString)
                    .collect(Collectors.joining("\n", "The catalogue makes no good Alexa skill:\n", "")));
        }
        return files;
    }

    /** The models, good or bad. */
    static Map<String, String> write(IntentCatalogue catalogue, List<Locale> locales) {
        Map<String, String> files = new TreeMap<>();
        for (Locale locale : locales) {
            files.put(
                    "models/" + locale.toLanguageTag() + ".json",
                    ModelJson.write(new LocaleModel(catalogue, locale).write()));
        }
        return Collections.unmodifiableMap(files);
    }
}
