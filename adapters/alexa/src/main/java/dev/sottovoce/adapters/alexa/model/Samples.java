package dev.sottovoce.adapters.alexa.model;

import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.conversation.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sample sentences of one locale, from the catalogue's templates.
 *
 * <p>Left out is what only other channels can use: a sentence that is nothing but a slot, and one that names an
 * assistant's wake word.
 */
final class Samples {
    /** Enough for every option that people write; a model has room for a million characters. */
    private static final int SENTENCES_PER_TEMPLATE = 120;

    private static final Pattern HOLE = Pattern.compile("\\{([^{}:]+)(?::([^{}]+))?}");
    private static final Pattern ONLY_SLOTS = Pattern.compile("(\\{[^{}]+}\\s*)+");

    private final IntentCatalogue catalogue;
    private final Locale locale;

    Samples(IntentCatalogue catalogue, Locale locale) {
        this.catalogue = catalogue;
        this.locale = locale;
    }

    /** What can be said for an intent of ours. */
    Set<String> ofIntent(Intent intent) {
        Set<String> samples = new TreeSet<>();
        sentences(intent.id(), intent.slots())
                .filter(sample -> !ONLY_SLOTS.matcher(sample).matches())
                .forEach(samples::add);
        return samples;
    }

    /** What can be said for one of Amazon's intents beyond what it knows itself: words without slots. */
    Set<String> ofBuiltIn(Intent intent) {
        Set<String> samples = new TreeSet<>();
        sentences(intent.id(), List.of())
                .filter(sample -> !sample.contains("{"))
                .forEach(samples::add);
        return samples;
    }

    /**
     * What can be answered when a slot is asked for: the catalogue's templates under {@code TYPE.samples}, whose slot
     * may have any name, or else the bare value.
     */
    Set<String> ofSlot(SlotSpec slot) {
        Set<String> samples = new TreeSet<>();
        Stream<String> bare = SlotTypes.isMoney(slot.type())
                ? SlotTypes.amounts(slot.name(), locale).stream()
                : Stream.of("{" + slot.name() + "}");
        bare.forEach(samples::add);
        for (String template : catalogue.utterances(locale, slot.type() + ".samples")) {
            String own = HOLE.matcher(template).replaceAll(Matcher.quoteReplacement("{" + slot.name() + "}"));
            written(own)
                    .flatMap(sentence -> withAmounts(sentence, List.of(slot)).stream())
                    .map(this::clean)
                    .forEach(samples::add);
        }
        return samples;
    }

    /** Alexa knows no alternation: {@code (a|b) [x]} is {@code a x, b x, a, b}. */
    private static Stream<String> written(String template) {
        return Template.parse(template).expand(SENTENCES_PER_TEMPLATE).stream().map(Template::text);
    }

    private Stream<String> sentences(String id, List<SlotSpec> slots) {
        return catalogue.utterances(locale, id).stream()
                .flatMap(Samples::written)
                .map(sentence -> withRoles(sentence, slots))
                .flatMap(sentence -> withAmounts(sentence, slots).stream())
                .map(this::clean)
                .filter(sample -> !sample.isEmpty() && !Words.namesAssistant(sample));
    }

    /** {@code {account:from}} is the slot {@code from} where the intent has one, and {@code account} otherwise. */
    private static String withRoles(String sentence, List<SlotSpec> slots) {
        return HOLE.matcher(sentence).replaceAll(hole -> {
            boolean own = slots.stream().anyMatch(slot -> slot.name().equals(hole.group(2)));
            return Matcher.quoteReplacement("{" + (own ? hole.group(2) : hole.group(1)) + "}");
        });
    }

    private List<String> withAmounts(String sentence, List<SlotSpec> slots) {
        List<String> sentences = List.of(sentence);
        for (SlotSpec slot : slots) {
            if (SlotTypes.isMoney(slot.type())) {
                List<String> said = new ArrayList<>();
                for (String each : sentences) {
                    SlotTypes.amounts(slot.name(), locale).stream()
                            .map(amount -> each.replace("{" + slot.name() + "}", amount))
                            .forEach(said::add);
                }
                sentences = said;
            }
        }
        return sentences;
    }

    /** Lower case, without the punctuation of writing. */
    private String clean(String sentence) {
        return sentence.toLowerCase(locale)
                .replace('\u2019', '\'')
                .replaceAll("[¿?¡!,;:\"]", " ")
                .replaceAll("(?<=\\p{L}{2})\\.(?= |$)", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
