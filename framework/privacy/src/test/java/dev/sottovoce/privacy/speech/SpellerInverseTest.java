package dev.sottovoce.privacy.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellerInverseTest {

    private static final long SEED = 20260302;
    private static final Currency POUND = Currency.getInstance("GBP");
    private static final List<String> ALPHABET = List.of(
            "one",
            "twelve",
            "twenty",
            "hundred",
            "thousand",
            "million",
            "and",
            "a",
            "half",
            "point",
            "oh",
            "pounds",
            "pence",
            "£",
            "1,2",
            "07",
            "99",
            "999999999999999999",
            "-",
            "x",
            "uno",
            "mil",
            "millones",
            "y",
            "con",
            "medio",
            "coma",
            "cien",
            "veinte",
            "de",
            "euros",
            "€",
            "\u00ad",
            "'",
            "1.5.6",
            "menos",
            "\ud83d");

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "es-ES"})
    void every_number_that_is_spelled_is_read_back(Locale locale) {
        Speller speller = Speller.of(locale);
        NumberWords words = NumberWords.of(locale);

        numbers().forEach(n -> {
            assertThat(words.cardinal(speller.cardinal(n))).as("seed %d", SEED).hasValue(n);
            assertThat(words.cardinal(speller.cardinal(-n))).as("seed %d", SEED).hasValue(-n);
            assertThat(words.cardinal(speller.cardinal(n, Gender.MASCULINE))).hasValue(n);
            assertThat(words.cardinal(speller.cardinal(n, Gender.FEMININE))).hasValue(n);
        });
    }

    @Test
    void and_is_understood_where_only_the_other_country_says_it() {
        NumberWords american = NumberWords.of(Locale.US);
        NumberWords british = NumberWords.of(Locale.UK);

        numbers().forEach(n -> {
            assertThat(american.cardinal(Speller.of(Locale.UK).cardinal(n))).hasValue(n);
            assertThat(british.cardinal(Speller.of(Locale.US).cardinal(n))).hasValue(n);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, GBP",
        "en-GB, EUR",
        "en-GB, JPY",
        "en-GB, KWD",
        "en-GB, CZK",
        "en-GB, CHF",
        "en-GB, SEK",
        "en-US, USD",
        "en-US, EUR",
        "en-US, CAD",
        "en-US, INR",
        "es-ES, EUR",
        "es-ES, GBP",
        "es-ES, USD",
        "es-ES, JPY",
        "es-ES, KWD",
        "es-ES, CZK",
        "es-ES, SEK",
        "es-ES, TND"
    })
    void every_amount_that_is_said_or_written_is_read_back(Locale locale, Currency currency) {
        Speller speller = Speller.of(locale);
        Written written = Written.of(locale);
        NumberWords words = NumberWords.of(locale);

        amounts().forEach(n -> {
            assertThat(words.minorUnits(speller.money(n, currency), currency))
                    .as("seed %d", SEED)
                    .hasValue(n);
            assertThat(words.minorUnits(written.money(n, currency), currency))
                    .as("seed %d", SEED)
                    .hasValue(n);
            assertThat(words.minorUnits(speller.overdrawn(n, currency), currency))
                    .hasValue(-n);
            assertThat(words.minorUnits(written.overdrawn(n, currency), currency))
                    .hasValue(-n);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "es-ES"})
    void whatever_is_read_from_any_text_can_be_said_and_read_again(Locale locale) {
        Random random = new Random(SEED);
        Speller speller = Speller.of(locale);
        NumberWords words = NumberWords.of(locale);

        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(8);
            for (int j = 0; j < length; j++) {
                text.append(ALPHABET.get(random.nextInt(ALPHABET.size()))).append(random.nextInt(5) == 0 ? "" : " ");
            }

            words.cardinal(text.toString())
                    .ifPresent(n -> assertThat(words.cardinal(speller.cardinal(n)))
                            .as("%s, seed %d", text, SEED)
                            .hasValue(n));
            words.minorUnits(text.toString(), POUND)
                    .ifPresent(n -> assertThat(words.minorUnits(speller.money(n, POUND), POUND))
                            .as("%s, seed %d", text, SEED)
                            .hasValue(Math.abs(n)));
        }
    }

    private static LongStream numbers() {
        Random random = new Random(SEED);
        LongStream scales = random.ints(5_000, 1, 18).mapToLong(digits -> random.nextLong(Amount.factor(digits)));
        return LongStream.concat(
                LongStream.rangeClosed(0, 3_000), LongStream.concat(scales, LongStream.of(Language.LIMIT - 1)));
    }

    private static LongStream amounts() {
        Random random = new Random(SEED);
        LongStream great = random.ints(1_000, 1, 16).mapToLong(digits -> random.nextLong(Amount.factor(digits)));
        return LongStream.concat(
                LongStream.concat(
                        LongStream.rangeClosed(0, 300), LongStream.of(100_000_000, 200_000_000_000L, 100_000_050)),
                great);
    }
}
