package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.guard.StrictJson.Leaf;
import dev.sottovoce.privacy.guard.StrictJson.Spelling;
import dev.sottovoce.privacy.turn.Medium;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one message may be accounted for with. */
final class Evidence {
    private final TurnRecord turn;
    private final Catalogue catalogue;
    private final int bodyLength;
    private final Map<Medium, List<Rendering>> messages = new EnumMap<>(Medium.class);
    private final Map<Medium, List<Rendering>> constants = new EnumMap<>(Medium.class);

    private final boolean isOfTurn;

    private @Nullable Map<String, Leaf> request;
    private @Nullable Set<String> requestKeys;

    private Evidence(
            boolean isOfTurn, TurnRecord turn, List<Rendering> renderings, Catalogue catalogue, int bodyLength) {
        this.isOfTurn = isOfTurn;
        this.turn = turn;
        this.catalogue = catalogue;
        this.bodyLength = bodyLength;
        for (Medium medium : Medium.values()) {
            messages.put(medium, new ArrayList<>());
            constants.put(medium, new ArrayList<>());
        }
        for (Rendering rendering : renderings) {
            Medium medium = rendering.template().medium();
            messages.getOrDefault(medium, List.of()).add(rendering);
            if (rendering.template().isConstant()) {
                constants.getOrDefault(medium, List.of()).add(rendering);
            }
        }
    }

    /** For a message that belongs to a turn, whose own messages are these. */
    static Evidence of(TurnRecord turn, List<Rendering> renderings, Catalogue catalogue, int bodyLength) {
        return new Evidence(true, turn, renderings, catalogue, bodyLength);
    }

    /** For a message that belongs to none: no handle lives, nothing was asked, and every text tells nothing. */
    static Evidence withoutTurn(Locale locale, Catalogue catalogue, int bodyLength) {
        return new Evidence(false, new TurnRecord("", locale), List.of(), catalogue, bodyLength);
    }

    /** Accounts for a text by this turn's messages; without a turn as {@link #constants} does. */
    Finding messages(MarkedText leaf, Medium medium) {
        return isOfTurn ? fromTurn(leaf, medium) : constants(leaf, medium);
    }

    private Finding fromTurn(MarkedText leaf, Medium medium) {
        return new TextMatch(leaf, medium).with(messages.getOrDefault(medium, List.of()));
    }

    /**
     * Accounts for a text that must tell nothing: by messages of this turn that have no hole, or by one such text of
     * the catalogue, alone, in the language of the turn.
     */
    Finding constants(MarkedText leaf, Medium medium) {
        Optional<String> key = catalogue.constantKey(turn.locale(), medium, leaf.text());
        if (key.isPresent() && !leaf.hasTagInside(0, leaf.text().length())) {
            return new Finding.Accounted("text", key.get());
        }
        Finding found = new TextMatch(leaf, medium).with(constants.getOrDefault(medium, List.of()));
        boolean onlyHolesForbid =
                found instanceof Finding.Refused && fromTurn(leaf, medium) instanceof Finding.Accounted;
        return onlyHolesForbid ? Finding.refused(TripCode.HOLES_FORBIDDEN) : found;
    }

    boolean isLive(String handle) {
        return turn.isLive(handle);
    }

    boolean wasTold(Image image) {
        return turn.wasTold(image);
    }

    int bodyLength() {
        return bodyLength;
    }

    /** A leaf of the vendor's own request. */
    Optional<Leaf> requestLeaf(String pointer) {
        if (request == null) {
            request = requestLeaves();
        }
        return Optional.ofNullable(request.get(pointer));
    }

    /** Whether the vendor's own request has an object at this place with that key, whatever stands under it. */
    boolean requestHasKey(String place, String key) {
        if (requestKeys == null) {
            requestKeys = requestKeys();
        }
        return requestKeys.contains(place + "/" + Pointers.escaped(key));
    }

    /** None when the request is no JSON: then no key is its own. */
    private Set<String> requestKeys() {
        try {
            return StrictJson.keys(turn.request(), Integer.MAX_VALUE, Spelling.ANY);
        } catch (Unaccountable e) {
            return Set.of();
        }
    }

    /** None when the request is no JSON: then nothing is an echo of it. */
    private Map<String, Leaf> requestLeaves() {
        var leaves = new HashMap<String, Leaf>();
        try {
            for (Leaf leaf : StrictJson.leaves(turn.request(), Integer.MAX_VALUE, Spelling.ANY)) {
                leaves.put(leaf.pointer(), leaf);
            }
        } catch (Unaccountable e) {
            return Map.of();
        }
        return leaves;
    }
}
