package dev.sottovoce.understanding;

import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.channel.HeardSlot.Notation;
import dev.sottovoce.conversation.intent.SlotSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives an intent the words of its slots. */
final class SlotFilling {
    private final Domain domain;

    SlotFilling(Domain domain) {
        this.domain = domain;
    }

    /**
     * The intent with what was said for its slots.
     *
     * @param text with its spelling put right, for what lists and grammars know
     * @param written the same as written, for names that no list of ours has
     */
    HeardIntent heard(String label, Prepared text, Prepared written, String language) {
        var slots = new ArrayList<HeardSlot>();
        var taken = new ArrayList<Span>();
        for (SlotSpec spec : domain.label(label).slots()) {
            slot(domain.label(label), spec, text, written, language, taken).ifPresent(slots::add);
        }
        return new HeardIntent(label, slots);
    }

    /** A span has one owner: of two slots that fit, the one whose list has the words, or else the first. */
    private static Optional<HeardSlot> slot(
            Domain.Label label, SlotSpec spec, Prepared text, Prepared written, String language, List<Span> taken) {
        for (Span span : text.spans()) {
            if (span.type().equals(typeOf(spec))
                    && taken.stream().noneMatch(span::overlaps)
                    && !(span.ids().isEmpty() && isListed(label, span, text))) {
                taken.add(span);
                return Optional.of(slot(spec.name(), text, span));
            }
        }
        return new Cues(written, language)
                .mention(spec.type())
                .map(words -> new HeardSlot(spec.name(), words, List.of(), Notation.WORDS));
    }

    private static boolean isListed(Domain.Label label, Span span, Prepared text) {
        return text.spans().stream()
                .anyMatch(other -> other.sameWords(span)
                        && !other.ids().isEmpty()
                        && label.slotOfType(other.type()).isPresent());
    }

    static HeardSlot slot(String name, Prepared text, Span span) {
        return new HeardSlot(name, text.raw(span), span.ids(), Notation.WORDS);
    }

    /** Days and periods are found by one grammar. */
    static String typeOf(SlotSpec spec) {
        return spec.type().equals("DATE") ? "PERIOD" : spec.type();
    }
}
