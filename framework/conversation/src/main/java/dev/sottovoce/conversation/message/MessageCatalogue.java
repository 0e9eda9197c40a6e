package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.guard.Template;
import dev.sottovoce.privacy.turn.Medium;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every sentence that the bank can say, in every locale, with a variant for each form in which a value can be told. */
public final class MessageCatalogue {
    private final Map<Slot, List<Variant>> variants;
    private final Map<String, Map<String, HoleSpec>> declared;

    MessageCatalogue(Map<Slot, List<Variant>> variants, Map<String, Map<String, HoleSpec>> declared) {
        this.variants = Map.copyOf(variants);
        this.declared = Map.copyOf(declared);
    }

    /** Where texts of one message are found. */
    record Slot(String key, Locale locale, Medium medium) {}

    /** All texts, for the egress guard's own copy. */
    public List<Template> templates() {
        return variants.values().stream()
                .flatMap(List::stream)
                .map(Variant::template)
                .toList();
    }

    /** Every message key. */
    public Set<String> keys() {
        return declared.keySet();
    }

    /** The text of a message without holes, as written; empty when it has holes or does not exist. */
    public Optional<String> constant(String key, Locale locale, Medium medium) {
        return variants.getOrDefault(new Slot(key, locale, medium), List.of()).stream()
                .map(Variant::template)
                .filter(Template::isConstant)
                .map(MessageCatalogue::literal)
                .findFirst();
    }

    Map<String, HoleSpec> holes(String key) {
        return declared.getOrDefault(key, Map.of());
    }

    /** Those of the most specific texts that fit, in order of their alternative numbers; empty when none does. */
    List<Variant> fitting(String key, Locale locale, Medium medium, Map<String, String> keys) {
        List<Variant> fit = variants.getOrDefault(new Slot(key, locale, medium), List.of()).stream()
                .filter(variant -> variant.serves(keys))
                .toList();
        int heaviest = fit.stream().mapToInt(Variant::weight).max().orElse(0);
        return fit.stream().filter(variant -> variant.weight() == heaviest).toList();
    }

    static String literal(Template template) {
        var text = new StringBuilder();
        for (Template.Segment segment : template.segments()) {
            if (segment instanceof Template.Segment.Literal literal) {
                text.append(literal.text());
            }
        }
        return text.toString();
    }
}
