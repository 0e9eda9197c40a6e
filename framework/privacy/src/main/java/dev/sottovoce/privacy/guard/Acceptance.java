package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.speech.NumberRun;
import dev.sottovoce.privacy.speech.NumberWord;
import dev.sottovoce.privacy.speech.NumberWords;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text can be an image in its form: a second opinion on the rendering. It looks at written digits, in
 * whatever script, at lengths, and for rounded amounts at spelt-out numbers; elsewhere it takes these as they are.
 */
public final class Acceptance {
    private static final int MASKED_LENGTH = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

    private final int significantDigits;
    private final Set<BigDecimal> edges = new HashSet<>();

    /**
     * The forms as a policy has them.
     *
     * @param significantDigits how many a rounded amount may have
     * @param bands by currency, the published edges in minor units
     */
    public Acceptance(int significantDigits, Map<Currency, List<Long>> bands) {
        this.significantDigits = significantDigits;
        bands.forEach((currency, all) -> all.forEach(edge ->
                edges.add(normal(BigDecimal.valueOf(edge, Math.max(0, currency.getDefaultFractionDigits()))))));
    }

    /** Whether the image says no more than its form. */
    public boolean accepts(Image image, Locale locale) {
        return switch (image.form()) {
            case WITHHELD, FIRST_PARTY ->
                image.speech().isEmpty() && image.display().isEmpty();
            case CODEWORD, YES_NO -> numbers(image, locale).isEmpty();
            case BAND -> edges.containsAll(numbers(image, locale));
            case MASKED -> isMasked(image);
            case INITIAL -> isInitial(image.speech()) && isInitial(image.display());
            case MONTH -> numbers(image, locale).stream().allMatch(Acceptance::isOfMonth);
            case ROUNDED ->
                isRounded(image.speech(), locale)
                        && isRounded(image.display(), locale)
                        && isRounded(spelled(image.speech(), locale));
            case EXACT -> true;
        };
    }

    private static boolean isMasked(Image image) {
        long shown =
                image.display().codePoints().filter(Character::isLetterOrDigit).count();
        // Spoken one by one: a word for each character.
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < image.speech().length(); i++) {
            boolean letter = Character.isLetterOrDigit(image.speech().charAt(i));
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return shown <= MASKED_LENGTH && words <= MASKED_LENGTH;
    }

    private static boolean isInitial(String text) {
        if (text.isEmpty()) {
            return false;
        }
        int letter = Character.charCount(text.codePointAt(0));
        return Character.isLetter(text.codePointAt(0))
                && (text.length() == letter || text.substring(letter).equals("."));
    }

    /** A year, or the first day or a last day of a month: a span of whole months may be written with these. */
    private static boolean isOfMonth(BigDecimal number) {
        boolean isWhole = number.scale() <= 0;
        return isWhole && (isWithin(number, 1900, 2199) || isWithin(number, 28, 31) || isWithin(number, 1, 1));
    }

    private static boolean isWithin(BigDecimal number, int low, int high) {
        return number.compareTo(BigDecimal.valueOf(low)) >= 0 && number.compareTo(BigDecimal.valueOf(high)) <= 0;
    }

    private boolean isRounded(String text, Locale locale) {
        return isRounded(numbers(text, locale));
    }

    private boolean isRounded(List<BigDecimal> numbers) {
        return numbers.size() <= 1
                && numbers.stream().allMatch(n -> n.scale() <= 0 && n.precision() <= significantDigits);
    }

    private static List<BigDecimal> numbers(Image image, Locale locale) {
        var all = new ArrayList<>(numbers(image.speech(), locale));
        all.addAll(numbers(image.display(), locale));
        return all;
    }

    /** The written numbers, without trailing zeros, so that their precision is the number of significant digits. */
    private static List<BigDecimal> numbers(String text, Locale locale) {
        var numbers = new ArrayList<BigDecimal>();
        char point = 0;
        var digits = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (isDigit(c)) {
                digits.append(Math.max(0, Character.digit(c, 10)));
            } else if (digits.length() > 0) {
                point = point == 0 ? DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() : point;
                boolean joins = ".,'\u00a0\u202f\u2019".indexOf(c) >= 0
                        && i + 1 < text.length()
                        && isDigit(text.codePointAt(i + 1));
                if (!joins) {
                    numbers.add(normal(new BigDecimal(digits.toString())));
                    digits.setLength(0);
                } else if (c == point && digits.indexOf(".") < 0) {
                    digits.append('.');
                } else if (c == point) {
                    // Two decimal points are no number of the locale; keep all its digits, so that it is too precise.
                    digits.append('9');
                }
            }
        }
        if (digits.length() > 0) {
            numbers.add(normal(new BigDecimal(digits.toString())));
        }
        return numbers;
    }

    /** The numbers that words of the locale make, each as long as grammar joins it. */
    private static List<BigDecimal> spelled(String text, Locale locale) {
        var reader = NumberWords.of(locale);
        var numbers = new ArrayList<BigDecimal>();
        var run = new NumberRun();
        for (String piece : BETWEEN_WORDS.split(text, -1)) {
            Optional<NumberWord> word = reader.word(piece);
            if (word.filter(run::add).isEmpty()) {
                run.value().ifPresent(value -> numbers.add(normal(BigDecimal.valueOf(value))));
                run = word.map(Acceptance::begunBy).orElseGet(NumberRun::new);
            }
        }
        run.value().ifPresent(value -> numbers.add(normal(BigDecimal.valueOf(value))));
        return numbers;
    }

    private static NumberRun begunBy(NumberWord word) {
        var run = new NumberRun();
        return run.add(word) ? run : new NumberRun();
    }

    private static boolean isDigit(int c) {
        return Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.signum() == 0 ? BigDecimal.ZERO : stripped;
    }
}
