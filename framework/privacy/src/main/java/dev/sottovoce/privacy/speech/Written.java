package dev.sottovoce.privacy.speech;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;

/**
 * Money, dates and identifiers in digits, for a screen, by the same rules as {@link Speller} says them.
 *
 * <p>Pure and immutable; independent of the locale data of the Java runtime, which changes between versions.
 */
public final class Written {

    /** Longer identifiers are shown in groups, as on a bank statement. */
    private static final int LONGEST_UNGROUPED = 8;

    private final Language language;

    private Written(Language language) {
        this.language = language;
    }

    /**
     * The writer of a locale.
     *
     * @throws IllegalArgumentException unless the locale is en-GB, en-US or es-ES
     */
    public static Written of(Locale locale) {
        return new Written(Language.of(locale));
    }

    /** A whole number with groups of three: "1,203", "1.203"; "-5". */
    public String cardinal(long n) {
        String digits = Long.toString(n);
        return n < 0 ? "-" + grouped(digits.substring(1)) : grouped(digits);
    }

    /**
     * The size of an amount: "£1,203.45", "1.203,45 €" with a no-break space.
     *
     * <p>The sign is not shown, because the sentence says it; see {@link #overdrawn}.
     *
     * @param minorUnits in the currency's minor unit
     */
    public String money(long minorUnits, Currency currency) {
        return language.withSymbol(digits(Amount.of(minorUnits, currency)), CurrencySymbol.of(currency));
    }

    /**
     * The size of a debt on an account: "overdrawn by £87.40", "en descubierto de 87,40 €".
     *
     * @param minorUnits in the currency's minor unit; the sign does not matter
     */
    public String overdrawn(long minorUnits, Currency currency) {
        return language.overdrawnBy() + money(minorUnits, currency);
    }

    /**
     * An identifier without its separators: "GB29 NWBK 6016 1331 9268 19" when it is long, "12345678" when it is not.
     */
    public String identifier(String identifier) {
        StringBuilder text = new StringBuilder();
        identifier.codePoints().filter(Character::isLetterOrDigit).forEach(text::appendCodePoint);
        String plain = text.toString().toUpperCase(Locale.ROOT);
        return plain.length() > LONGEST_UNGROUPED ? plain.replaceAll("(.{4})(?=.)", "$1 ") : plain;
    }

    /** A day as it is written in a sentence: "today", "on Friday", "on 3 March"; a year only if it is not this one. */
    public String date(LocalDate date, LocalDate today) {
        return language.writtenDates().date(date, today);
    }

    /**
     * A period as it is written back: "in February", "in 2025", "from 1 to 5 March".
     *
     * @param from first day
     * @param to last day, included; not before the first
     */
    public String period(LocalDate from, LocalDate to, LocalDate today) {
        return language.writtenDates().period(from, to, today);
    }

    private String digits(Amount amount) {
        String major = grouped(Long.toString(amount.major()));
        if (amount.digits() == 0) {
            return major;
        }
        String minor = Long.toString(amount.minor());
        return major + language.decimalMark() + "0".repeat(amount.digits() - minor.length()) + minor;
    }

    private String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            text.insert(i, language.groupMark());
        }
        return text.toString();
    }
}
