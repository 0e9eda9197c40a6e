package dev.sottovoce.privacy.speech;

import dev.sottovoce.privacy.speech.NumberReader.Read;
import dev.sottovoce.privacy.speech.NumberWord.Role;
import dev.sottovoce.privacy.speech.Tokens.Token;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads a text that is one amount and nothing else. */
final class AmountReader {

    private final List<Token> tokens;
    private final NumberReader numbers;
    private final int digits;
    private final long factor;
    private final List<List<String>> majorNames;
    private final List<List<String>> minorNames;
    private final List<String> debt;

    AmountReader(String text, Currency currency, Language language) {
        tokens = Tokens.of(text, language);
        numbers = new NumberReader(tokens);
        digits = Amount.digitsOf(currency);
        factor = Amount.factor(digits);
        CurrencyName name = language.nameOf(currency);
        Stream<String> major = Stream.concat(
                Stream.of(name.major().one(), name.major().many(), currency.getCurrencyCode()), name.also().stream());
        majorNames = phrases(
                Stream.concat(major, Stream.of(CurrencySymbol.of(currency).text())), language);
        minorNames = phrases(Stream.of(name.minor().one(), name.minor().many()), language);
        debt = words(language.overdrawnBy(), language);
    }

    /** The amount in minor units, negative if it is said to be overdrawn. */
    OptionalLong minorUnits() {
        int start = afterPhrase(0, debt);
        if (start == 0 && numbers.at(0, Role.MINUS)) {
            start = 1;
        }
        int number = afterAny(start, majorNames);
        for (Read major : candidates(number)) {
            OptionalLong size = from(major, number > start);
            if (size.isPresent()) {
                return start > 0 ? OptionalLong.of(-size.getAsLong()) : size;
            }
        }
        return OptionalLong.empty();
    }

    private List<Read> candidates(int start) {
        return Stream.of(numbers.composed(start), numbers.unmistakableRow(start))
                .flatMap(Optional::stream)
                .toList();
    }

    private OptionalLong from(Read major, boolean unitBefore) {
        if (major.fraction().isEmpty() && isEnd(afterAny(major.end(), minorNames)) && !isEnd(major.end())) {
            return digits > 0 ? OptionalLong.of(major.whole()) : OptionalLong.empty();
        }
        int afterUnit = afterUnit(major.end());
        if (isEnd(afterUnit)) {
            return amount(major.whole(), major.fraction());
        }
        boolean unit = unitBefore || afterUnit > major.end();
        boolean minorMayFollow = major.fraction().isEmpty() && (unit || numbers.at(afterUnit, Role.WITH));
        return minorMayFollow ? withMinor(major.whole(), afterUnit) : OptionalLong.empty();
    }

    private OptionalLong withMinor(long major, int start) {
        OptionalInt afterHalf = numbers.half(start);
        if (afterHalf.isPresent()) {
            return isEnd(afterHalf.getAsInt()) ? amount(major, "5") : OptionalLong.empty();
        }
        boolean joined = numbers.at(start, Role.JOINER) || numbers.at(start, Role.WITH);
        for (Read minor : candidates(joined ? start + 1 : start)) {
            boolean whole = minor.fraction().isEmpty() && minor.whole() < factor;
            if (whole && isEnd(afterAny(minor.end(), minorNames))) {
                return sum(major, minor.whole());
            }
        }
        return OptionalLong.empty();
    }

    private OptionalLong amount(long major, String fraction) {
        if (fraction.length() > digits) {
            return OptionalLong.empty();
        }
        String minor = fraction + "0".repeat(digits - fraction.length());
        return sum(major, minor.isEmpty() ? 0 : Long.parseLong(minor));
    }

    private OptionalLong sum(long major, long minor) {
        boolean fits = major <= (Long.MAX_VALUE - minor) / factor;
        return fits ? OptionalLong.of(major * factor + minor) : OptionalLong.empty();
    }

    private boolean isEnd(int index) {
        return index == tokens.size();
    }

    /** Skips the unit, also after the "de" of "un millón de euros" and "un millón y medio de euros". */
    private int afterUnit(int start) {
        boolean round = start > 0 && (numbers.at(start - 1, Role.SCALE) || numbers.at(start - 1, Role.HALF));
        int unit = round ? afterPhrase(start, List.of("de")) : start;
        int end = afterAny(unit, majorNames);
        return end > unit ? end : start;
    }

    private int afterAny(int start, List<List<String>> phrases) {
        return phrases.stream()
                .mapToInt(phrase -> afterPhrase(start, phrase))
                .max()
                .orElse(start);
    }

    private int afterPhrase(int start, List<String> phrase) {
        int end = start + phrase.size();
        boolean matches = end <= tokens.size()
                && tokens.subList(start, end).stream().map(Token::text).toList().equals(phrase);
        return matches ? end : start;
    }

    private static List<List<String>> phrases(Stream<String> names, Language language) {
        return names.map(name -> words(name, language))
                .sorted(Comparator.comparing(List<String>::size).reversed())
                .toList();
    }

    private static List<String> words(String text, Language language) {
        return Tokens.of(text, language).stream().map(Token::text).toList();
    }
}
