package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.speech.Gender;
import dev.sottovoce.privacy.speech.Speller;
import java.util.Locale;

/** An amount in each surface form. */
final class AmountWriting {
    private static final String GROUPS = "(?<=\\d)(?=(\\d{3})+$)";

    private final Shape.Amount amount;
    private final String major;
    private final String minor;

    AmountWriting(Shape.Amount amount) {
        this.amount = amount;
        int places = Math.max(0, amount.currency().getDefaultFractionDigits());
        String digits = Long.toString(Math.abs(amount.minorUnits()));
        String padded = "0".repeat(Math.max(0, places + 1 - digits.length())) + digits;
        this.major = padded.substring(0, padded.length() - places);
        this.minor = padded.substring(padded.length() - places);
    }

    /** The amount in this form. */
    String in(SurfaceForm form) {
        return switch (form) {
            case COMMAS -> grouped(",", ".");
            case DOTS -> grouped(".", ",") + " €";
            case NO_BREAK -> grouped("\u00a0", ",");
            case APOSTROPHES -> grouped("'", ".");
            case MINOR_UNITS -> major + minor;
            case NO_CENTS -> major.replaceAll(GROUPS, ",");
            case WORDS_AND -> spoken(Locale.UK);
            case WORDS -> spoken(Locale.US);
            case MASCULINE -> spoken(TextWriting.SPAIN);
            case FEMININE ->
                Speller.of(TextWriting.SPAIN).cardinal(Long.parseLong(major), Gender.FEMININE) + " libras"
                        + minor(" con ");
            case WORDS_POINT -> decimals(Locale.UK, " point ");
            case WORDS_COMA -> decimals(TextWriting.SPAIN, " coma ");
            case ONE_BY_ONE -> Speller.of(Locale.UK).digits(major + minor);
            case UNO_A_UNO -> Speller.of(TextWriting.SPAIN).digits(major + minor);
            case UPPER_CASE -> spoken(Locale.UK).toUpperCase(Locale.ROOT);
            case PAIRS -> TextWriting.pairs(major + minor);
            case MIXED -> mixed();
            case PLAIN,
                    SAY_AS,
                    BREAKS,
                    ALIAS,
                    ZERO_WIDTH,
                    FULL_WIDTH,
                    ARABIC,
                    MATHEMATICAL,
                    SUPERSCRIPT,
                    KEYCAPS,
                    ESCAPES,
                    ENTITIES,
                    PERCENT,
                    BASE64,
                    BASE64URL,
                    HEX,
                    BASE64_TWICE,
                    PATH,
                    SPLIT -> new TextWriting(plain(), true).in(form);
        };
    }

    private String plain() {
        return minor.isEmpty() ? major : major + "." + minor;
    }

    private String grouped(String mark, String point) {
        return major.replaceAll(GROUPS, mark) + (minor.isEmpty() ? "" : point + minor);
    }

    private String spoken(Locale locale) {
        return Speller.of(locale).money(amount.minorUnits(), amount.currency());
    }

    private String minor(String joiner) {
        long cents = minor.isEmpty() ? 0 : Long.parseLong(minor);
        return cents == 0 ? "" : joiner + Speller.of(TextWriting.SPAIN).cardinal(cents);
    }

    private String decimals(Locale locale, String point) {
        var speller = Speller.of(locale);
        String whole = speller.cardinal(Long.parseLong(major));
        return minor.isEmpty() ? whole : whole + point + speller.digits(minor);
    }

    /** "48 thousand 317". */
    private String mixed() {
        if (major.length() <= 3) {
            return plain();
        }
        int rest = Integer.parseInt(major.substring(major.length() - 3));
        return major.substring(0, major.length() - 3) + " thousand" + (rest == 0 ? "" : " " + rest);
    }
}
