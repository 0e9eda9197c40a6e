package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.detect.Decoding;
import dev.sottovoce.privacy.detect.Detectors;
import dev.sottovoce.privacy.detect.Digits;
import dev.sottovoce.privacy.detect.Found;
import dev.sottovoce.privacy.detect.Kind;
import dev.sottovoce.privacy.detect.View;
import dev.sottovoce.privacy.guard.Verdict.Stage;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Searches the leaves of one message for values that the turn or its session has seen, and for what looks like data
 * that was never classified. It does not rely on how a leaf was accounted for: it is for what that cannot know.
 */
final class Search {
    private final TurnRecord turn;
    private final Known known;
    private final Findings findings;
    private final Windows windows;
    private final boolean forValues;
    private final boolean forShapes;
    private final View view = new View();
    private final Digits digits = new Digits();
    private final Detectors detectors = new Detectors();
    private final List<Found> found = new ArrayList<>();
    private final Decoding decoding = new Decoding(this::read);

    private @Nullable ToldTexts told;
    private String path = "";
    private String before = "";
    private boolean echoed;
    private boolean whole;
    private boolean hit;

    Search(TurnRecord turn, Known known, Findings findings, Set<Stage> stages) {
        this.turn = turn;
        this.known = known;
        this.findings = findings;
        this.windows = new Windows(turn.traces(), known);
        this.forValues = stages.contains(Stage.VALUES) && !turn.traces().isEmpty();
        this.forShapes = stages.contains(Stage.DETECTORS);
    }

    /** Searches a leaf, a key that nobody knows, or a header. */
    void leaf(String place, String text) {
        search(place, text, false);
    }

    /** Searches what the vendor sent: it knows its values already, but must not hear a card number back. */
    void echo(String place, String text) {
        search(place, text, true);
    }

    private void search(String place, String text, boolean isEcho) {
        path = place;
        echoed = isEcho;
        whole = true;
        if (forValues || forShapes) {
            decoding.of(text);
        }
    }

    /** One text that the leaf stands for; the first is the leaf itself. */
    private void read(String text) {
        view.read(text);
        found.clear();
        hit = forValues && !echoed && windows.inWords(view);
        boolean first = whole;
        whole = false;
        digits.readings(view, read -> {
            hit |= forValues && !echoed && windows.inDigits(read, first);
            if (forShapes) {
                detectors.numbers(view, read, found);
            }
        });
        if (forShapes) {
            detectors.addresses(view, found);
        }
        if (hit || !found.isEmpty()) {
            confirm(first);
        }
        if (first && forValues) {
            keepTail(view);
            before = text;
        }
    }

    private void keepTail(View leaf) {
        boolean[] kept = {false};
        digits.readings(leaf, read -> {
            if (!kept[0]) {
                windows.keepTail(read);
                kept[0] = true;
            }
        });
        if (!kept[0]) {
            windows.forget();
        }
    }

    /** What was found may have been told: the same again without what was. */
    private void confirm(boolean first) {
        var told = told();
        found.removeIf(known::has);
        List<Found> shapes = List.copyOf(found);
        if (first && hit) {
            var earlier = new View();
            earlier.read(before);
            var unused = told.blank(earlier);
            windows.forget();
            keepTail(earlier);
        }
        List<Span> spans = told.blank(view).stream()
                .map(span -> new Span(view.originFrom(span[0]), view.originTo(span[1] - 1)))
                .toList();
        if (hit) {
            hit = windows.inWords(view);
            digits.readings(view, read -> hit |= windows.inDigits(read, first));
        }
        if (hit) {
            findings.refuse(Stage.VALUES, path, TripCode.VALUE_SEEN, Optional.empty());
        }
        shapes.stream()
                .filter(shape -> !isTold(shape, spans))
                .map(shape -> code(shape.kind()))
                .distinct()
                .forEach(code -> findings.refuse(Stage.DETECTORS, path, code, Optional.empty()));
    }

    private ToldTexts told() {
        if (told == null) {
            told = new ToldTexts(turn.told());
        }
        return told;
    }

    private record Span(int from, int to) {
        boolean holds(Found shape) {
            return from <= shape.from() && shape.to() <= to;
        }

        boolean touches(Found shape) {
            return from < shape.to() && shape.from() < to;
        }
    }

    /**
     * What reaches over the edge of a told text came about by chance. Inside one, only what has check digits or a sign
     * of its own is no chance: then a bank's text held it, and the gate told that text.
     */
    private static boolean isTold(Found shape, List<Span> spans) {
        boolean touched = spans.stream().anyMatch(span -> span.touches(shape));
        boolean held = spans.stream().anyMatch(span -> span.holds(shape));
        return touched && (!held || isWeak(shape.kind()));
    }

    private static boolean isWeak(Kind kind) {
        return switch (kind) {
            case PAN, IBAN, NIF, SSN, NINO, EMAIL -> false;
            case ACCOUNT, ROUTING, BIC, PHONE, CARD_CODE, EXPIRY, SECRET -> true;
        };
    }

    private static TripCode code(Kind kind) {
        return switch (kind) {
            case PAN -> TripCode.CARD_NUMBER;
            case IBAN, ACCOUNT, ROUTING -> TripCode.ACCOUNT_NUMBER;
            case NIF, SSN, NINO -> TripCode.OFFICIAL_NUMBER;
            case BIC, EMAIL, PHONE -> TripCode.CONTACT;
            case CARD_CODE, EXPIRY, SECRET -> TripCode.SECRET;
        };
    }
}
