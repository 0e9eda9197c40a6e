package dev.sottovoce.privacy.speech;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** One language as spoken in one country: its number words and how it puts an amount together. */
sealed interface Language permits English, Spanish {

    /** Whole numbers from here on have no words here. */
    long LIMIT = 1_000_000_000_000_000_000L;

    /** A non-negative number as it is counted, with no noun behind it. */
    String count(long n);

    /** A non-negative number as it stands before a noun. */
    String before(long n, Gender gender);

    /** What is said before the words of a negative number. */
    String minus();

    /** "third"; {@code n} is at least 1. */
    String place(int n, Gender gender);

    /** A year of the common era as it is read aloud. */
    String year(int year);

    /** The whole amount with its units. */
    String money(Amount amount, CurrencyName name);

    CurrencyName nameOf(Currency currency);

    /** Between groups of three digits. */
    char groupMark();

    /** Between whole and minor units. */
    char decimalMark();

    /** The digits of an amount with its currency's symbol where this language puts it. */
    String withSymbol(String digits, CurrencySymbol symbol);

    /** What is put before an amount by which an account is overdrawn. */
    String overdrawnBy();

    /** "January", "enero". */
    String name(Month month);

    /** "Monday", "lunes". */
    String name(DayOfWeek day);

    /** How dates are put when the numbers in them are words. */
    DatePhrases spokenDates();

    /** How dates are put when the numbers in them are digits. */
    DatePhrases writtenDates();

    /** Every word that takes part in a number, in lower case and without marks. */
    Map<String, NumberWord> numberWords();

    /** The language of a locale. */
    static Language of(Locale locale) {
        return switch (locale.toLanguageTag()) {
            case "en-GB" -> English.BRITISH;
            case "en-US" -> English.AMERICAN;
            case "es-ES" -> Spanish.CASTILIAN;
            default ->
                throw new IllegalArgumentException(
                        "No words for locale " + locale.toLanguageTag() + "; supported are en-GB, en-US and es-ES");
        };
    }

    /** Refuses what has no words, without repeating it. */
    static void requireWords(long n) {
        if (n <= -LIMIT || n >= LIMIT) {
            throw new IllegalArgumentException("Only whole numbers of at most 18 digits can be put into words");
        }
    }
}
