package dev.sottovoce.conversation.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotGrammarTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final SlotGrammar BRITISH = SlotGrammar.of(Locale.UK);
    private static final SlotGrammar SPANISH = SlotGrammar.of(Locale.forLanguageTag("es-ES"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            go ahead         | YES
            Yes, please!     | YES
            that's right     | YES
            yes, do it       | YES
            nah              | NO
            no, sixty        | NO
            never mind       | NO
            no but thanks    | NO
            """)
    void clear_english_answers_are_read(String text, YesNo expected) {
        assertThat(BRITISH.yesNo(text)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            adelante         | YES
            sí, por favor    | YES
            mejor no         | NO
            déjalo           | NO
            """)
    void clear_spanish_answers_are_read(String text, YesNo expected) {
        assertThat(SPANISH.yesNo(text)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no problem",
                "why not",
                "yes but",
                "yes but make it sixty",
                "yes, but no",
                "yes, no",
                "not sure",
                "I guess",
                "ok?",
                "yes, sixty 60",
                "",
                "maybe"
            })
    void unclear_english_answers_are_neither(String text) {
        assertThat(BRITISH.yesNo(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bueno no sé", "bueno", "¿sí?", "sí pero", "no sé"})
    void unclear_spanish_answers_are_neither(String text) {
        assertThat(SPANISH.yesNo(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | the second one    | Ordinal[number=2]
            en | the last one      | Ordinal[number=-1]
            en | 3rd               | Ordinal[number=3]
            en | both              | All[]
            en | the other one     | Other[]
            en | the Starbucks one | Descriptor[words=starbucks]
            es | la segunda        | Ordinal[number=2]
            es | la última         | Ordinal[number=-1]
            es | ambas             | All[]
            es | la otra           | Other[]
            es | la de Mercadona   | Descriptor[words=mercadona]
            """)
    void one_of_several_is_read(String language, String text, String expected) {
        SlotGrammar grammar = SlotGrammar.of(Locale.forLanguageTag(language));

        assertThat(grammar.ordinal(text).map(Object::toString)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the card ending 0042             | 0042
            freeze the one ending in 1234    | 1234
            last four digits zero zero four two | 0042
            la tarjeta acabada en 0042       | 0042
            """)
    void a_cards_last_digits_keep_their_zeros(String text, String expected) {
        assertThat(BRITISH.cardLast4(text)).hasValue(expected);
    }

    @Test
    void four_digits_without_a_cue_are_no_card() {
        assertThat(BRITISH.cardLast4("1234 pounds")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | not fifty, sixty            | 50.00 EUR -> 60.00 EUR
            en | sixty not fifty             | 50.00 EUR -> 60.00 EUR
            en | no, sixty                   | -> 60.00 EUR
            en | make it sixty               | -> 60.00 EUR
            en | actually sixty euros please | -> 60.00 EUR
            en | change the amount to 60     | -> 60.00 EUR
            es | no, sesenta                 | -> 60.00 EUR
            es | no cincuenta sino sesenta   | 50.00 EUR -> 60.00 EUR
            es | mejor sesenta               | -> 60.00 EUR
            es | que sean sesenta            | -> 60.00 EUR
            """)
    void an_amount_is_corrected(String language, String text, String expected) {
        SlotGrammar grammar = SlotGrammar.of(Locale.forLanguageTag(language));

        String read = grammar.moneyCorrection(text, EUR)
                .map(correction -> correction
                                .from()
                                .map(MoneyVectorsTest::written)
                                .map(from -> from + " ")
                                .orElse("") + "-> " + MoneyVectorsTest.written(correction.to()))
                .orElse("none");

        assertThat(read).isEqualTo(expected);
    }

    @Test
    void a_yes_is_no_correction() {
        assertThat(BRITISH.moneyCorrection("yes", GBP)).isEmpty();
        assertThat(BRITISH.moneyCorrection("no thanks", GBP)).isEmpty();
    }

    @Test
    void an_amount_is_found_beside_a_name_with_a_digit() {
        String text = "pay Kiran1 10 euros";

        List<MoneyMatch> found = BRITISH.findMoney(text, GBP);

        assertThat(found).hasSize(1);
        assertThat(MoneyVectorsTest.written(found.get(0).value())).isEqualTo("10.00 EUR");
        assertThat(text.substring(found.get(0).start(), found.get(0).end())).isEqualTo("10 euros");
    }

    @Test
    void a_number_without_a_currency_is_bare() {
        assertThat(BRITISH.findMoney("pay mum fifty", GBP))
                .extracting(MoneyMatch::bare)
                .containsExactly(true);
        assertThat(BRITISH.findMoney("pay mum fifty quid", GBP))
                .extracting(MoneyMatch::bare)
                .containsExactly(false);
    }

    @Test
    void a_day_after_an_amount_is_not_its_pence() {
        assertThat(BRITISH.findMoney("pay 20 euros 15 march", GBP).get(0).value())
                .isEqualTo(new MoneyValue.Exact(2000, EUR));
    }

    @Test
    void figures_glued_to_letters_are_no_number() {
        Gen<String> letters = Gen.strings("abcdefghijlmnopqrstuvwxyzñé", 5).map(text -> "x" + text);
        Gen<Integer> numbers = Gen.ints(0, 99_999);

        Property.forAll(letters.zip(numbers, (word, number) -> word + number), 1_000, 1, text -> {
            assertThat(BRITISH.findMoney(text, GBP)).isEmpty();
            assertThat(SPANISH.findMoney(text, EUR)).isEmpty();
        });
        Property.forAll(
                letters.zip(numbers, (word, number) -> number + word),
                1_000,
                2,
                text -> assertThat(BRITISH.findMoney(text, GBP)).isEmpty());
    }

    @Test
    void every_amount_in_figures_is_read_back() {
        Property.forAll(Gen.longs(1, 99_999_999), 2_000, 4, minor -> {
            String british = String.format(Locale.UK, "£%,d.%02d", minor / 100, minor % 100);
            String spanish = String.format(Locale.ROOT, "%,d", minor / 100).replace(',', '.')
                    + String.format(Locale.ROOT, ",%02d €", minor % 100);

            assertThat(BRITISH.money(british, EUR).orElseThrow().value()).isEqualTo(new MoneyValue.Exact(minor, GBP));
            assertThat(SPANISH.money(spanish, GBP).orElseThrow().value()).isEqualTo(new MoneyValue.Exact(minor, EUR));
        });
    }

    @Test
    void no_text_makes_it_fail_and_no_amount_is_nothing() {
        List<String> words = List.of(
                "a",
                "one",
                "fifty",
                "hundred",
                "thousand",
                "million",
                "and",
                "pounds",
                "pence",
                "£",
                "1.234",
                "99999999999999999999",
                "0",
                "k",
                "2k",
                "point",
                "half",
                "percent",
                "not",
                ",",
                "no",
                "mil",
                "millones",
                "y",
                "medio",
                "con",
                "euros",
                "billion",
                "-",
                "%",
                "ending",
                "0042",
                "yes",
                "cien",
                "'");
        Gen<String> sentences = Gen.lists(Gen.oneOf(words), 9).map(list -> String.join(" ", list));

        for (Gen<String> texts : List.of(sentences, Gen.strings(40))) {
            Property.forAll(texts, 2_000, 6, text -> {
                for (SlotGrammar grammar : List.of(BRITISH, SPANISH)) {
                    assertThat(grammar.yesNo(text)).isNotNull();
                    assertThat(grammar.ordinal(text)).isNotNull();
                    assertThat(grammar.cardLast4(text)).isNotNull();
                    assertThat(grammar.percentage(text)).isNotNull();
                    assertThat(grammar.moneyCorrection(text, GBP)).isNotNull();
                    assertThat(grammar.money(text, GBP)).isNotNull();
                    for (MoneyMatch found : grammar.findMoney(text, GBP)) {
                        assertThat(found.end()).isGreaterThan(found.start()).isLessThanOrEqualTo(text.length());
                        if (found.value() instanceof MoneyValue.Exact exact) {
                            assertThat(exact.minorUnits()).isPositive();
                        }
                    }
                }
            });
        }
    }
}
