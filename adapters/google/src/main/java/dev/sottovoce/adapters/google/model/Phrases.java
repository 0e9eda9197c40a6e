package dev.sottovoce.adapters.google.model;

import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.conversation.template.Template;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Training phrases of one language, from the catalogue's templates. Each is a list of parts, and a part that stands for
 * a slot carries example words.
 */
final class Phrases {
    private static final int SENTENCES_PER_TEMPLATE = 40;
    private static final int PER_INTENT = 2_000;
    private static final Pattern HOLE = Pattern.compile("\\{([^{}:]+)(?::([^{}]+))?}");

    private final IntentCatalogue catalogue;
    private final EntityTypes types;
    private final Locale locale;

    Phrases(IntentCatalogue catalogue, EntityTypes types, Locale locale) {
        this.catalogue = catalogue;
        this.types = types;
        this.locale = locale;
    }

    /**
     * A piece of a phrase.
     *
     * @param slot whose words these are; empty for words of the phrase itself
     */
    record Part(String text, Optional<String> slot) {
        Map<String, Object> tree() {
            return slot.<Map<String, Object>>map(name -> Map.of("text", text, "parameterId", name))
                    .orElseGet(() -> Map.of("text", text));
        }
    }

    /** The file of an intent's phrases. */
    String file(Intent intent) {
        return file(of(intent));
    }

    /** The file of phrases without slots; those that the catalogue has for an intent are left to that intent. */
    String plain(List<String> phrases) {
        Set<String> taken = catalogue.intents().stream()
                .flatMap(intent -> of(intent).stream())
                .map(Phrases::text)
                .collect(Collectors.toSet());
        return file(phrases.stream()
                .filter(phrase -> !taken.contains(phrase))
                .map(phrase -> List.of(new Part(phrase, Optional.empty())))
                .toList());
    }

    private String file(List<List<Part>> phrases) {
        return PackageJson.write(Map.of(
                "trainingPhrases",
                phrases.stream()
                        .map(parts -> Map.of(
                                "parts",
                                parts.stream().map(Part::tree).toList(),
                                "repeatCount",
                                1,
                                "languageCode",
                                CxLanguages.tag(locale)))
                        .toList()));
    }

    /** The phrases, each text once. */
    List<List<Part>> of(Intent intent) {
        Map<String, List<Part>> byText = new LinkedHashMap<>();
        for (String template : catalogue.utterances(locale, intent.id())) {
            for (Template sentence : Template.parse(template).expand(SENTENCES_PER_TEMPLATE)) {
                List<Part> parts = parts(clean(sentence.text()), intent, byText.size());
                if (!parts.isEmpty() && byText.size() < PER_INTENT) {
                    byText.putIfAbsent(text(parts), parts);
                }
            }
        }
        return List.copyOf(byText.values());
    }

    /** Parts with the white space at their borders; empty when there is nothing to say for a slot. */
    private List<Part> parts(String sentence, Intent intent, int number) {
        List<Part> parts = new ArrayList<>();
        Matcher hole = HOLE.matcher(sentence);
        int from = 0;
        while (hole.find()) {
            SlotSpec slot = slot(intent, hole).orElse(null);
            String example = slot == null ? "" : types.example(slot.type(), locale, number + parts.size());
            if (slot == null || example.isEmpty()) {
                return List.of();
            }
            literal(sentence.substring(from, hole.start())).ifPresent(parts::add);
            parts.add(new Part(example, Optional.of(slot.name())));
            from = hole.end();
        }
        literal(sentence.substring(from)).ifPresent(parts::add);
        return parts;
    }

    private static Optional<Part> literal(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Part(text, Optional.empty()));
    }

    /** {@code {account:from}} is the slot {@code from} where the intent has one, and {@code account} otherwise. */
    private static Optional<SlotSpec> slot(Intent intent, Matcher hole) {
        String role = Optional.ofNullable(hole.group(2)).orElse("");
        return intent.slot(role).or(() -> intent.slot(hole.group(1)));
    }

    private static String text(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /** Lower case, without the punctuation of writing. */
    private String clean(String sentence) {
        return Normalizer.normalize(sentence, Normalizer.Form.NFC)
                .toLowerCase(locale)
                .replace('\u2019', '\'')
                .replaceAll("[¿?¡!,;\"]", " ")
                .replaceAll("(?<=\\p{L}{2})\\.(?= |$)", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
