package dev.sottovoce.conversation.skill;

import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotValueSpec;
import dev.sottovoce.conversation.message.Reply;
import dev.sottovoce.conversation.pure.NameMatcher;
import dev.sottovoce.conversation.slot.SlotValue;
import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.ClassifiedList;
import dev.sottovoce.privacy.ClassifiedParts;
import dev.sottovoce.privacy.form.Shape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds which of the customer's own things is meant, or asks; never takes one that is only likely. */
record Picking<T extends ClassifiedParts>(
        String slot,
        Optional<SlotValue> meant,
        IntentCatalogue catalogue,
        Locale locale,
        Function<T, Classified<Shape.Name>> name,
        Function<T, Reply.Message> one,
        Function<List<T>, Reply.Message> all) {
    /** What is read out at once. */
    private static final int AT_ONCE = 3;

    /** Below this, words and name are taken for different. */
    private static final double SAME = 0.85;

    private static final Pattern AROUND =
            Pattern.compile("\\b(my|the|account|one|in|la|el|en|de|mi|cuenta|los|las)\\b");

    Reply from(ClassifiedList<T> list) {
        return Reply.structured(
                list,
                this::choose,
                Reply.of("withheld"),
                items -> items.stream().map(one).toList());
    }

    private Reply choose(List<T> items, Reply.Resolver secrets) {
        if (items.isEmpty()) {
            return Reply.of("none." + slot);
        }
        if (items.size() == 1) {
            return one.apply(items.get(0));
        }
        if (meant.isPresent() && meant.get() instanceof SlotValue.All) {
            return all.apply(items.subList(0, Math.min(AT_ONCE, items.size())));
        }
        if (meant.isPresent() && meant.get() instanceof SlotValue.Place place) {
            int at = place.number() < 0 ? items.size() + place.number() : place.number() - 1;
            if (at >= 0 && at < items.size()) {
                return one.apply(items.get(at));
            }
        }
        Set<String> words = words();
        List<T> fitting =
                items.stream().filter(item -> called(item, words, secrets)).toList();
        return fitting.size() == 1 ? one.apply(fitting.get(0)) : ask(items);
    }

    private Reply ask(List<T> items) {
        List<Reply.Item> choices = items.stream()
                .map(item -> Reply.Item.with("name", name.apply(item)))
                .toList();
        List<Reply.Item> first = choices.subList(0, Math.min(AT_ONCE, choices.size()));
        return Reply.ask(slot, Reply.of("ask." + slot).with("choices", first), choices);
    }

    /** One question about each item, however many words there are for it: each question is noted in the ledger. */
    private boolean called(T item, Set<String> words, Reply.Resolver secrets) {
        Classified<Boolean> same = name.apply(item)
                .map(called ->
                        words.stream().anyMatch(word -> NameMatcher.score(word, called.value(), locale) >= SAME));
        return secrets.resolve(Classified.choose(same, true, false, false));
    }

    /** "My current account" without what stands around the name in either language. */
    private static String bare(SlotValue value) {
        String heard = value instanceof SlotValue.Mention mention
                ? mention.words()
                : value instanceof SlotValue.Choice choice ? choice.words() : "";
        return AROUND.matcher(heard.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** What was heard, and the other names of the generic word that it was understood as. */
    private Set<String> words() {
        var words = new LinkedHashSet<String>();
        meant.map(Picking::bare).ifPresent(words::add);
        meant.ifPresent(value -> {
            if (value instanceof SlotValue.Mention mention) {
                words.add(mention.words());
            } else if (value instanceof SlotValue.Choice choice) {
                words.add(choice.words());
                catalogue.intents().stream()
                        .flatMap(intent -> intent.slots().stream())
                        .filter(spec -> spec.name().equals(slot))
                        .findFirst()
                        .ifPresent(spec -> catalogue.values(locale, spec.type()).stream()
                                .filter(generic -> generic.id().equals(choice.id()))
                                .map(SlotValueSpec::names)
                                .forEach(words::addAll));
            }
        });
        return words;
    }
}
