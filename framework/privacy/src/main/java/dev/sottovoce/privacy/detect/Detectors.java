package dev.sottovoce.privacy.detect;

import java.util.ArrayList;
import java.util.List;

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
        var found = new ArrayList<Found>();
        var view = new View();
        view.read(text);
        digits.readings(view, read -> {
            var sight = new Sight(view, read, found);
            if (read.size() >= FEWEST_DIGITS) {
                numbers(sight);
                Codes.said(sight);
            }
        });
        return found;
    }

    /** Everything in a text; what several readings of its numbers find is there several times. */
    public List<Found> in(String text) {
        var view = new View();
        view.read(text);
        return in(view);
    }

    /** Everything in a view. */
    public List<Found> in(View view) {
        var found = new ArrayList<Found>();
        digits.readings(view, read -> numbers(view, read, found));
        addresses(view, found);
        return found;
    }

    /** Adds what is found among a view's digits under one reading. */
    public void numbers(View view, Digits read, List<Found> found) {
        if (read.size() >= FEWEST_DIGITS) {
            var sight = new Sight(view, read, found);
            numbers(sight);
            Codes.find(sight);
            Contacts.telephones(sight);
        }
    }

    /** Adds what is found without digits. */
    public void addresses(View view, List<Found> found) {
        var sight = new Sight(view, digits, found);
        if (view.hasAt()) {
            Contacts.addresses(sight);
        }
        if (view.hasMixed() || view.isAbout(Lexicon.Context.BIC)) {
            Contacts.bankCodes(sight);
        }
    }

    private static void numbers(Sight sight) {
        Cards.find(sight);
        Ibans.find(sight);
        Numbers.find(sight);
    }
}
