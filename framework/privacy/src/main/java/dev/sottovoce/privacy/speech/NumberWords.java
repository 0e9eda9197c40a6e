package dev.sottovoce.privacy.speech;

import dev.sottovoce.privacy.speech.NumberReader.Read;
import dev.sottovoce.privacy.speech.NumberWord.Role;
import dev.sottovoce.privacy.speech.Tokens.Token;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * From number words back to numbers: the inverse of {@link Speller}, and of how else people say the same.
 *
 * <p>Case, accents, hyphens, commas between words and invisible characters do not matter. Understood are both genders,
 * "and" or none, "twelve hundred", "a thousand two hundred", pairs ("twelve oh three"), digit by digit, decimals
 * ("point four five", "coma"), halves ("y medio"), numerals and mixtures ("48 thousand 317"). Pure and immutable.
 */
public final class NumberWords {

    private final Language language;

    private NumberWords(Language language) {
        this.language = language;
    }

    /**
     * The reader of a locale.
     *
     * @throws IllegalArgumentException unless the locale is en-GB, en-US or es-ES
     */
    public static NumberWords of(Locale locale) {
        return new NumberWords(Language.of(locale));
    }

    /**
     * What one word means in a number, for reading a text as a stream; {@link NumberRun} composes what this returns.
     *
     * @param word a word, or a numeral without decimals
     */
    public Optional<NumberWord> word(String word) {
        List<Token> tokens = Tokens.of(word, language);
        boolean whole = tokens.size() == 1 && tokens.get(0).fraction().isEmpty();
        return whole ? tokens.get(0).word() : Optional.empty();
    }

    /** Every word that takes part in a number, as {@link #word} folds it: lower case, without marks. */
    public Map<String, NumberWord> vocabulary() {
        return language.numberWords();
    }

    /** The whole number that the text is; empty if it is anything else or more. */
    public OptionalLong cardinal(String text) {
        List<Token> tokens = Tokens.of(text, language);
        NumberReader numbers = new NumberReader(tokens);
        int start = numbers.at(0, Role.MINUS) ? 1 : 0;
        return Stream.of(numbers.composed(start), numbers.row(start))
                .flatMap(Optional::stream)
                .filter(read -> read.end() == tokens.size() && read.fraction().isEmpty())
                .mapToLong(Read::whole)
                .map(size -> start > 0 ? -size : size)
                .findFirst();
    }

    /**
     * The amount that the text is, in the currency's minor unit; negative after "overdrawn by" or a minus.
     *
     * @return empty if it is anything else or more, names another currency, has more decimals than the currency, or can
     *     be meant in two ways ("twelve fifty")
     */
    public OptionalLong minorUnits(String text, Currency currency) {
        return new AmountReader(text, currency, language).minorUnits();
    }
}
