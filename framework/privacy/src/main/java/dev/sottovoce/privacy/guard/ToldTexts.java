package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.detect.Digits;
import dev.sottovoce.privacy.detect.View;
import dev.sottovoce.privacy.form.Image;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The texts that the gate let out, to be taken out of a leaf before it is searched: each only as far as it keeps to its
 * form, for a rendering that says more than its form is what the search is for.
 */
final class ToldTexts {
    /** More digits than these two, and one for a band's edge, are no rounded amount. */
    private static final int MOST_SIGNIFICANT = 3;

    private static final int MOST_LAST = 4;

    private final List<long[]> texts = new ArrayList<>();
    private final View view = new View();
    private final Digits digits = new Digits();

    ToldTexts(Collection<Image> told) {
        for (Image image : told) {
            add(image, image.speech());
            add(image, image.display());
        }
        // The longest first: one told text may begin like another.
        texts.sort((one, other) -> Integer.compare(other.length, one.length));
    }

    private void add(Image image, String text) {
        view.read(text);
        if (view.pieces() == 0 || !keepsTo(image) || isOneSmallNumber()) {
            return;
        }
        long[] pieces = new long[view.pieces()];
        for (int piece = 0; piece < pieces.length; piece++) {
            pieces[piece] = view.hash(piece);
        }
        texts.add(pieces);
    }

    private boolean keepsTo(Image image) {
        return switch (image.form()) {
            case EXACT, CODEWORD -> true;
            case MASKED, MONTH -> mostDigits() <= MOST_LAST;
            case ROUNDED, BAND -> isRound();
            case INITIAL -> view.pieces() == 1 && view.length(0) == 1;
            case WITHHELD, FIRST_PARTY, YES_NO -> false;
        };
    }

    /** Taking out every "two" would take a digit out of a number that is said digit by digit. */
    private boolean isOneSmallNumber() {
        int count = view.pieces() == 1 ? mostDigits() : 0;
        return count > 0 && count < MOST_LAST;
    }

    private int mostDigits() {
        int[] most = {0};
        digits.readings(view, read -> most[0] = Math.max(most[0], read.size()));
        return most[0];
    }

    /** Whether every number is a few digits and then zeros. */
    private boolean isRound() {
        boolean[] round = {true};
        digits.readings(view, read -> {
            for (int run = 0; run < read.runs(); run++) {
                int first = read.start(run);
                int last = read.start(run + 1) - 1;
                while (last > first && read.digit(last) == 0) {
                    last--;
                }
                while (first < last && read.digit(first) == 0) {
                    first++;
                }
                round[0] &= last - first < MOST_SIGNIFICANT;
            }
        });
        return round[0];
    }

    /**
     * Takes the told texts out of a view.
     *
     * @return where they stood, as pairs of the first piece and the piece after the last
     */
    List<int[]> blank(View leaf) {
        var spans = new ArrayList<int[]>();
        for (long[] text : texts) {
            for (int piece = 0; piece + text.length <= leaf.pieces(); piece++) {
                if (stands(text, leaf, piece)) {
                    spans.add(new int[] {piece, piece + text.length});
                    for (int i = 0; i < text.length; i++) {
                        leaf.blank(piece + i);
                    }
                }
            }
        }
        return spans;
    }

    private static boolean stands(long[] text, View leaf, int piece) {
        for (int i = 0; i < text.length; i++) {
            if (leaf.hash(piece + i) != text[i]) {
                return false;
            }
        }
        return true;
    }
}
