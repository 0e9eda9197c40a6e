package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.Disclosing;
import dev.sottovoce.privacy.form.Tellable;
import dev.sottovoce.privacy.guard.Template.Segment;
import dev.sottovoce.privacy.turn.Medium;
import dev.sottovoce.privacy.turn.MessageUse;
import dev.sottovoce.privacy.turn.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Makes words of one message: asks the gate about each value, and takes the text for the forms that came out. */
final class Composer {
    private final MessageCatalogue catalogue;
    private final RandomGenerator random;
    private final Disclosing disclosing;
    private final Locale locale;
    private final Set<Surface> surfaces;
    private final Set<String> avoid;

    Composer(
            MessageCatalogue catalogue,
            RandomGenerator random,
            Disclosing disclosing,
            Set<Surface> surfaces,
            Set<String> avoid) {
        this.catalogue = catalogue;
        this.random = random;
        this.disclosing = disclosing;
        this.locale = disclosing.audience().locale();
        this.surfaces = surfaces;
        this.avoid = avoid;
    }

    /** The words, or empty when something in the message may not be told; that is drafted then. */
    Optional<Written> write(Reply.Message message) {
        var filling = new Filling();
        fill(filling, message.holes());
        for (var list : new TreeMap<>(message.items()).entrySet()) {
            Optional<List<Written>> items = items(message.key() + "." + list.getKey(), list.getValue(), filling);
            if (items.isEmpty()) {
                return refuse(message, filling);
            }
            filling.items(list.getKey(), items.get());
        }
        return compose(message.key(), filling).or(() -> refuse(message, filling));
    }

    /** The words, or empty when they may not be told; nothing is drafted for what is only offered beside the answer. */
    Optional<Written> offer(Reply.Message message) {
        var filling = new Filling();
        fill(filling, message.holes());
        return compose(message.key(), filling);
    }

    private void fill(Filling filling, Map<String, Classified<? extends Tellable>> holes) {
        new TreeMap<>(holes).forEach((hole, value) -> filling.value(hole, disclosing.tell(value, surfaces)));
    }

    /** What may not be told is noted; what could have been, but was not, is not. */
    private Optional<Written> refuse(Reply.Message message, Filling filling) {
        filling.told().forEach((hole, value) -> {
            if (value.image().isEmpty()) {
                disclosing.withhold(value, message.key(), hole, surfaces);
            }
        });
        return Optional.empty();
    }

    private Optional<List<Written>> items(String key, List<Reply.Item> items, Filling whole) {
        var written = new ArrayList<Written>();
        for (int i = 0; i < items.size(); i++) {
            var filling = new Filling();
            fill(filling, items.get(i).holes());
            Optional<Written> words = compose(key + "." + place(i, items.size()), filling);
            if (words.isEmpty()) {
                int item = i + 1;
                filling.told().forEach((hole, value) -> whole.told().put("item" + item + "." + hole, value));
                return Optional.empty();
            }
            written.add(words.get());
        }
        return written.isEmpty() ? Optional.empty() : Optional.of(written);
    }

    private static String place(int index, int size) {
        if (size == 1) {
            return "only";
        }
        return index == 0 ? "first" : index == size - 1 ? "last" : "next";
    }

    private Optional<Written> compose(String key, Filling filling) {
        Optional<Variant> heard = choose(key, Medium.SPEECH, filling, 0);
        Optional<Variant> seen = heard.flatMap(variant -> choose(key, Medium.DISPLAY, filling, variant.alternative()));
        Optional<String> speech = heard.flatMap(variant -> words(variant, Medium.SPEECH, filling));
        Optional<String> display = seen.flatMap(variant -> words(variant, Medium.DISPLAY, filling));
        if (speech.isEmpty() || display.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Written(
                new Both<>(speech.get(), display.get()),
                new Both<>(
                        use(heard.orElseThrow(), Medium.SPEECH, filling),
                        use(seen.orElseThrow(), Medium.DISPLAY, filling)),
                filling.told(),
                heard.orElseThrow().alternative()));
    }

    private static MessageUse use(Variant variant, Medium medium, Filling filling) {
        return new MessageUse(variant.template().id(), filling.fills(medium));
    }

    /** The preferred alternative, so that eye and ear agree; else any but the one that was said last. */
    private Optional<Variant> choose(String key, Medium medium, Filling filling, int preferred) {
        List<Variant> fitting = catalogue.fitting(key, locale, medium, filling.keys());
        Optional<Variant> same = fitting.stream()
                .filter(variant -> variant.alternative() == preferred)
                .findFirst();
        if (same.isPresent() || fitting.isEmpty()) {
            return same;
        }
        List<Variant> fresh = fitting.stream()
                .filter(variant -> !avoid.contains(key + "#" + variant.alternative()))
                .toList();
        List<Variant> from = fresh.isEmpty() ? fitting : fresh;
        return Optional.of(from.get(from.size() == 1 ? 0 : random.nextInt(from.size())));
    }

    private static Optional<String> words(Variant variant, Medium medium, Filling filling) {
        var words = new StringBuilder();
        for (Segment segment : variant.template().segments()) {
            if (segment instanceof Segment.Literal literal) {
                words.append(literal.text());
            } else if (segment instanceof Segment.Hole hole) {
                String text = filling.text(medium, hole.name());
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                words.append(text);
            }
        }
        return Optional.of(words.toString());
    }
}
