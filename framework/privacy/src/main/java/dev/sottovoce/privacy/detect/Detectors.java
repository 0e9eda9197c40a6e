package dev.sottovoce.privacy.detect;

import dev.sottovoce.privacy.detect.Digits.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds what looks like data that was never classified: in what customers say, and in what backends put into texts.
 * Numbers may be grouped, written in any script, or spelt out in English or Spanish. Detectors are the last layer: they
 * know shapes, and a balance has none.
 *
 * <p>Belongs to one thread.
 */
public final class Detectors {
    /** Fewer digits mean nothing anywhere. */
    private static final int FEWEST_DIGITS = 3;

    private final Digits digits = new Digits();

    /** What customers should not have said, in a text of theirs; by the words before it, what is secret. */
    public List<Found> said(String text) {
        var view = new View();
        view.read(text);
        return search(view, Detectors::said);
    }

    /** Everything in a view; what several readings of its numbers find is there several times. */
    public List<Found> in(View view) {
        return search(view, Detectors::all);
    }

    private List<Found> search(View view, Consumer<Sight> detectors) {
        var found = new ArrayList<Found>();
        if (!view.hasDigits() && !view.hasNumberWords(true) && !view.hasNumberWords(false)) {
            var plain = new Sight(view, digits);
            digits.read(view, Reading.ENGLISH);
            detectors.accept(plain);
            return plain.found();
        }
        for (Reading reading : List.of(Reading.ENGLISH, Reading.SPANISH)) {
            if (Digits.isWorthwhile(view, reading)) {
                found.addAll(read(view, reading, detectors));
                if (digits.isLoose()) {
                    boolean english = reading == Reading.ENGLISH;
                    found.addAll(read(view, english ? Reading.ENGLISH_ROW : Reading.SPANISH_ROW, detectors));
                }
            }
        }
        return found;
    }

    private List<Found> read(View view, Reading reading, Consumer<Sight> detectors) {
        digits.read(view, reading);
        var sight = new Sight(view, digits);
        detectors.accept(sight);
        return sight.found();
    }

    private static void all(Sight sight) {
        Contacts.addresses(sight);
        Contacts.bankCodes(sight);
        if (sight.digits() >= FEWEST_DIGITS) {
            numbers(sight);
            Codes.find(sight);
            Contacts.telephones(sight);
        }
    }

    private static void said(Sight sight) {
        if (sight.digits() >= FEWEST_DIGITS) {
            numbers(sight);
            Codes.said(sight);
        }
    }

    private static void numbers(Sight sight) {
        Cards.find(sight);
        Ibans.find(sight);
        Numbers.find(sight);
    }

    /** Everything in a text. */
    public List<Found> in(String text) {
        var view = new View();
        view.read(text);
        return in(view);
    }
}
