package dev.sottovoce.privacy.speech;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Numbers, money, dates and identifiers in words, for speech.
 *
 * <p>Pure and immutable: equal arguments give equal text. {@link NumberWords} is the way back, {@link Written} says the
 * same in digits.
 */
public final class Speller {

    private final Language language;

    private Speller(Language language) {
        this.language = language;
    }

    /**
     * The speller of a locale.
     *
     * @throws IllegalArgumentException unless the locale is en-GB, en-US or es-ES
     */
    public static Speller of(Locale locale) {
        return new Speller(Language.of(locale));
    }

    /**
     * A whole number as it is counted, with no noun behind it: "twenty-one", "veintiuno"; "minus five".
     *
     * @throws IllegalArgumentException for more than 18 digits
     */
    public String cardinal(long n) {
        Language.requireWords(n);
        return sign(n) + language.count(Math.abs(n));
    }

    /**
     * A whole number as it stands before a noun of that gender: "veintiún", "veintiuna".
     *
     * @throws IllegalArgumentException for more than 18 digits
     */
    public String cardinal(long n, Gender gender) {
        Language.requireWords(n);
        return sign(n) + language.before(Math.abs(n), gender);
    }

    /**
     * A place in a row: "third", "tercero".
     *
     * @param n at least 1
     */
    public String ordinal(int n) {
        return ordinal(n, Gender.MASCULINE);
    }

    /**
     * A place in a row of things of that gender: "third", "tercera". Spanish counts on with cardinals after the tenth.
     *
     * @param n at least 1
     */
    public String ordinal(int n, Gender gender) {
        if (n < 1) {
            throw new IllegalArgumentException("A place in a row is 1 or more");
        }
        return language.place(n, gender);
    }

    /**
     * The size of an amount with its unit: "twelve pounds fifty", "doce euros con cincuenta".
     *
     * <p>The sign is not said, because the sentence says it ("you owe …"); see {@link #overdrawn}.
     *
     * @param minorUnits in the currency's minor unit
     */
    public String money(long minorUnits, Currency currency) {
        Amount amount = Amount.of(minorUnits, currency);
        Language.requireWords(amount.major());
        return language.money(amount, language.nameOf(currency));
    }

    /**
     * The size of a debt on an account: "overdrawn by eighty-seven pounds forty", "en descubierto de …".
     *
     * @param minorUnits in the currency's minor unit; the sign does not matter
     */
    public String overdrawn(long minorUnits, Currency currency) {
        return language.overdrawnBy() + money(minorUnits, currency);
    }

    /** The gender of a currency's whole unit, for words that agree with it: "unas cien libras". */
    public Gender genderOf(Currency currency) {
        return language.nameOf(currency).major().gender();
    }

    /** An identifier character by character: "G B two nine"; what is neither letter nor digit is left out. */
    public String digits(String identifier) {
        StringJoiner words = new StringJoiner(" ");
        identifier.codePoints().filter(Character::isLetterOrDigit).forEach(c -> words.add(character(c)));
        return words.toString();
    }

    /**
     * A day as it is said in a sentence: "today", "on Friday", "on the third of March"; a year only if it is not this
     * one.
     *
     * <p>Weekdays stand for the six days before and after today; the tense of the sentence says which is meant.
     */
    public String date(LocalDate date, LocalDate today) {
        return language.spokenDates().date(date, today);
    }

    /**
     * A period as it is said back: "in February", "in twenty twenty-five", "from the first to the fifth of March".
     *
     * @param from first day
     * @param to last day, included; not before the first
     */
    public String period(LocalDate from, LocalDate to, LocalDate today) {
        return language.spokenDates().period(from, to, today);
    }

    private String sign(long n) {
        return n < 0 ? language.minus() : "";
    }

    private String character(int codePoint) {
        int digit = Character.digit(codePoint, 10);
        return digit >= 0
                ? language.count(digit)
                : Character.toString(codePoint).toUpperCase(Locale.ROOT);
    }
}
