package dev.sottovoce.privacy.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** ICU4J is right about number words but for the differences that are ironed out here. */
class SpellerOracleTest {

    private static final long SEED = 20260302;
    private static final long TRILLION = 1_000_000_000_000L;
    private static final Locale SPAIN = Locale.forLanguageTag("es-ES");
    private static final Pattern HUNDREDS_OF_THOUSANDS =
            Pattern.compile("(\\w+ient)os(?=(?: (?!mill)[^ ]+){0,3} mil(?: |$)(?!.*mill))");

    @Test
    void american_numbers_are_those_of_the_oracle() {
        RuleBasedNumberFormat oracle = spellout(ULocale.US);

        assertSame(Speller.of(Locale.US)::cardinal, n -> oracle.format(n, "%spellout-cardinal"));
    }

    /** The oracle puts commas from a thousand on. */
    @Test
    void british_numbers_are_those_of_the_oracle() {
        RuleBasedNumberFormat oracle = spellout(ULocale.UK);

        assertSame(
                Speller.of(Locale.UK)::cardinal,
                n -> oracle.format(n, "%spellout-cardinal-verbose").replace(",", ""));
    }

    @Test
    void spanish_counting_is_that_of_the_oracle() {
        RuleBasedNumberFormat oracle = spellout(new ULocale("es_ES"));

        assertSame(Speller.of(SPAIN)::cardinal, n -> withoutHyphens(oracle.format(n, "%spellout-numbering")));
    }

    @Test
    void spanish_masculine_numbers_are_those_of_the_oracle() {
        RuleBasedNumberFormat oracle = spellout(new ULocale("es_ES"));
        Speller speller = Speller.of(SPAIN);

        assertSame(
                n -> speller.cardinal(n, Gender.MASCULINE),
                n -> withoutHyphens(oracle.format(n, "%spellout-cardinal-masculine")));
    }

    /** The oracle says "doscientos mil libras"; the Academy, and Spain, say "doscientas mil libras". */
    @Test
    void spanish_feminine_numbers_are_those_of_the_oracle_but_for_hundreds_of_thousands() {
        RuleBasedNumberFormat oracle = spellout(new ULocale("es_ES"));
        Speller speller = Speller.of(SPAIN);

        assertSame(n -> speller.cardinal(n, Gender.FEMININE), n -> {
            String words = withoutHyphens(oracle.format(n, "%spellout-cardinal-feminine"));
            Matcher hundreds = HUNDREDS_OF_THOUSANDS.matcher(words);
            return hundreds.replaceAll("$1as");
        });
    }

    @Test
    void english_ordinals_are_those_of_the_oracle() {
        RuleBasedNumberFormat oracle = spellout(ULocale.US);
        Speller speller = Speller.of(Locale.US);

        for (int n = 1; n <= 1000; n++) {
            assertThat(speller.ordinal(n)).isEqualTo(oracle.format(n, "%spellout-ordinal"));
        }
    }

    private static void assertSame(LongFunction<String> ours, LongFunction<String> oracle) {
        Random random = new Random(SEED);
        LongStream small = LongStream.rangeClosed(0, 1_000_000);
        LongStream great = random.longs(20_000, 0, TRILLION);

        LongStream.concat(small, great).forEach(n -> {
            if (!ours.apply(n).equals(oracle.apply(n))) {
                assertThat(ours.apply(n)).as("%d, seed %d", n, SEED).isEqualTo(oracle.apply(n));
            }
        });
    }

    private static RuleBasedNumberFormat spellout(ULocale locale) {
        return new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    }

    private static String withoutHyphens(String words) {
        return words.replace("\u00ad", "");
    }
}
