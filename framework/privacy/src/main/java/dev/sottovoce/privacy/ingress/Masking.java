package dev.sottovoce.privacy.ingress;

import dev.sottovoce.privacy.detect.Detectors;
import dev.sottovoce.privacy.detect.Found;
import dev.sottovoce.privacy.detect.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Masks what a customer should not have said or written, before anybody reads the text: card numbers become
 * {@code [CARD.PAN]}, account numbers {@code [IBAN]} or {@code [ACC.NUMBER]}, official numbers of a person
 * {@code [ID.OFFICIAL]}, and PINs, passwords and codes {@code [AUTH]}. Digits may be grouped, written in any script, or
 * spelt out in English or Spanish.
 */
public final class Masking {
    /** What stands in place of each. */
    private enum Mask {
        PAN("[CARD.PAN]"),
        IBAN("[IBAN]"),
        ACCOUNT("[ACC.NUMBER]"),
        OFFICIAL("[ID.OFFICIAL]"),
        AUTH("[AUTH]");

        private final String text;

        Mask(String text) {
            this.text = text;
        }

        static Mask of(Kind kind) {
            return switch (kind) {
                case PAN -> PAN;
                case IBAN -> IBAN;
                case ACCOUNT, ROUTING -> ACCOUNT;
                case NIF, SSN, NINO -> OFFICIAL;
                case CARD_CODE, EXPIRY, SECRET, BIC, EMAIL, PHONE -> AUTH;
            };
        }
    }

    private Masking() {}

    /** The text with every such secret masked. */
    public static String mask(String text) {
        List<Found> found = new ArrayList<>(new Detectors().said(text));
        if (found.isEmpty()) {
            return text;
        }
        found.sort(Comparator.comparingInt(Found::from)
                .thenComparing(Comparator.comparingInt(Found::to).reversed()));
        var out = new StringBuilder();
        int done = 0;
        for (Found one : found) {
            if (one.from() >= done) {
                out.append(text, done, one.from()).append(Mask.of(one.kind()).text);
                done = one.to();
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Whether something was masked in a text. */
    public static boolean isMasked(String text) {
        return Arrays.stream(Mask.values()).anyMatch(mask -> text.contains(mask.text));
    }
}
