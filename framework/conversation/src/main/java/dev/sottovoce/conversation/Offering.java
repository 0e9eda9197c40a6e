package dev.sottovoce.conversation;

import dev.sottovoce.conversation.channel.Outbound.Choice;
import dev.sottovoce.conversation.dialogue.Asked;
import dev.sottovoce.conversation.dialogue.Tap;
import dev.sottovoce.conversation.message.Renderer;
import dev.sottovoce.conversation.slot.SlotValue;
import dev.sottovoce.privacy.Disclosing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts buttons under a question: each with a handle of its own, which means something in this conversation only. */
final class Offering {
    private final Renderer renderer;
    private final Handles handles;
    private final Disclosing disclosing;
    private final Asking asking;

    Offering(Renderer renderer, Handles handles, Disclosing disclosing, Asking asking) {
        this.renderer = renderer;
        this.handles = handles;
        this.disclosing = disclosing;
        this.asking = asking;
    }

    /** What is shown, and what stays here. */
    record Offer(List<Choice> choices, Map<String, Tap> taps) {}

    /**
     * The buttons that answer a question; none where the device has none.
     *
     * @param picks titles of what can be picked for a slot, in order
     * @param either the requests that may have been meant
     */
    Offer offer(Optional<Asked> asked, List<String> picks, List<Tap> either) {
        if (!either.isEmpty()) {
            return named(
                    either.stream().map(tap -> Wording.nameOf(tap.intent())).toList(), either);
        }
        if (asked.isPresent() && asked.get() instanceof Asked.Slot slot) {
            return titled(picks, places(slot, picks.size()));
        }
        return asked.filter(Asked::isYesOrNo)
                .map(any -> named(List.of("choice.yes", "choice.no"), List.of(Tap.of("yes"), Tap.of("no"))))
                .orElseGet(() -> new Offer(List.of(), Map.of()));
    }

    private static List<Tap> places(Asked.Slot asked, int count) {
        var taps = new ArrayList<Tap>();
        for (int place = 1; place <= count; place++) {
            taps.add(new Tap(asked.run().intent(), Map.of(asked.slot(), new SlotValue.Place(place))));
        }
        return taps;
    }

    private Offer named(List<String> keys, List<Tap> taps) {
        return titled(
                renderer.titles(keys, disclosing, asking.record(), asking.in().surfaces()), taps);
    }

    private Offer titled(List<String> titles, List<Tap> taps) {
        var choices = new ArrayList<Choice>();
        var kept = new LinkedHashMap<String, Tap>();
        for (int i = 0; i < titles.size(); i++) {
            String handle = handles.next();
            asking.record().handle(handle);
            choices.add(new Choice(titles.get(i), handle));
            kept.put(handle, taps.get(i));
        }
        return new Offer(List.copyOf(choices), kept);
    }
}
