package dev.sottovoce.privacy.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.speech.NumberWord.Role;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | one thousand two hundred and three        | 1203
            en-GB | one thousand two hundred three            | 1203
            en-GB | One Thousand, Two Hundred AND Three       | 1203
            en-GB | one million, two hundred and five         | 1000205
            en-GB | twelve hundred and three                  | 1203
            en-GB | twelve hundred                            | 1200
            en-GB | seventy five hundred                      | 7500
            en-GB | a thousand two hundred                    | 1200
            en-GB | a hundred and five                        | 105
            en-GB | twelve oh three                           | 1203
            en-GB | twelve fifty                              | 1250
            en-GB | twenty twenty-five                        | 2025
            en-GB | one two zero three                        | 1203
            en-GB | forty eight three seventeen               | 48317
            en-GB | 48 thousand 317                           | 48317
            en-GB | 48 thousand three hundred and 17          | 48317
            en-GB | 48,317                                    | 48317
            en-GB | 2 million                                 | 2000000
            en-GB | two point five million                    | 2500000
            en-GB | one and a half million                    | 1500000
            en-GB | a grand                                   | 1000
            en-GB | thousand two hundred                      | 1200
            en-GB | minus five                                | -5
            en-GB | \uff14\uff18                              | 48
            en-GB | nine hundred ninety-nine quadrillion      | 999000000000000000
            es-ES | mil doscientos tres                       | 1203
            es-ES | mil doscientas tres                       | 1203
            es-ES | MIL DOSCIENTOS TRES                       | 1203
            es-ES | veintiun mil                              | 21000
            es-ES | veintiuna                                 | 21
            es-ES | treinta y una                             | 31
            es-ES | treinta y un mil                          | 31000
            es-ES | veinte y uno                              | 21
            es-ES | mil millones                              | 1000000000
            es-ES | un millón y medio                         | 1500000
            es-ES | dos coma cinco millones                   | 2500000
            es-ES | doce cero tres                            | 1203
            es-ES | uno dos cero tres                         | 1203
            es-ES | 48 mil 317                                | 48317
            es-ES | 48.317                                    | 48317
            es-ES | dos\u00adcientas                          | 200
            """)
    void a_number_is_read_however_it_is_said(Locale locale, String words, long n) {
        assertThat(NumberWords.of(locale).cardinal(words)).hasValue(n);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | hello
            en-GB | ''
            en-GB | a
            en-GB | and
            en-GB | twelve pounds
            en-GB | two point five
            en-GB | point
            en-GB | Kiran1 10
            en-GB | million million
            en-GB | zero hundred
            en-GB | one thousand zero
            en-GB | a thousand thousand
            en-GB | nine hundred thousand quadrillion
            en-GB | 1234567890123456789012
            es-ES | hola
            es-ES | dos y medio
            """)
    void what_is_not_one_whole_number_is_none(Locale locale, String words) {
        assertThat(NumberWords.of(locale).cardinal(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | GBP | fifty quid                                      | 5000
            en-GB | GBP | one thousand two hundred three pounds forty-five | 120345
            en-GB | GBP | twelve hundred and three pounds forty five      | 120345
            en-GB | GBP | a thousand two hundred and three pounds and forty five pence | 120345
            en-GB | GBP | twelve oh three pounds forty-five               | 120345
            en-GB | GBP | one two zero three pounds four five             | 120345
            en-GB | GBP | twelve oh three point four five                 | 120345
            en-GB | GBP | one thousand two hundred and three point four five pounds | 120345
            en-GB | GBP | point four five                                 | 45
            en-GB | GBP | point oh five                                   | 5
            en-GB | GBP | five pounds and twenty pence                    | 520
            en-GB | GBP | five pounds oh five                             | 505
            en-GB | GBP | eighty pence                                    | 80
            en-GB | GBP | one penny                                       | 1
            en-GB | GBP | three pounds and a half                         | 350
            en-GB | GBP | two and a half pounds                           | 250
            en-GB | GBP | £1,203.45                                       | 120345
            en-GB | GBP | £12.5                                           | 1250
            en-GB | GBP | 1.203,45                                        | 120345
            en-GB | GBP | £48 thousand 317                                | 4831700
            en-GB | GBP | 48 thousand 317 pounds 29                       | 4831729
            en-GB | GBP | overdrawn by eighty-seven pounds forty          | -8740
            en-GB | GBP | -£87.40                                         | -8740
            en-GB | JPY | 1,203 yen                                       | 1203
            en-GB | KWD | one dinar and five hundred fils                 | 1500
            en-GB | KWD | 1.5 dinars                                      | 1500
            en-US | USD | one hundred five dollars                        | 10500
            en-US | USD | twenty-five dollars and ten cents               | 2510
            en-US | USD | fifty bucks                                     | 5000
            en-US | CAD | fifty dollars                                   | 5000
            es-ES | EUR | cincuenta con veinte                            | 5020
            es-ES | EUR | doce euros con cincuenta                        | 1250
            es-ES | EUR | doce euros con cincuenta céntimos               | 1250
            es-ES | EUR | doce euros y cincuenta céntimos                 | 1250
            es-ES | EUR | doce coma cuarenta y cinco                      | 1245
            es-ES | EUR | doce coma cero cinco euros                      | 1205
            es-ES | EUR | dos y medio                                     | 250
            es-ES | EUR | tres euros y medio                              | 350
            es-ES | EUR | un millón de euros                              | 100000000
            es-ES | EUR | un millón y medio de euros                      | 150000000
            es-ES | EUR | 48 mil 317 euros con 29                         | 4831729
            es-ES | EUR | 1.203,45 €                                      | 120345
            es-ES | EUR | 20 pavos                                        | 2000
            es-ES | EUR | 5 euros 20                                      | 520
            es-ES | GBP | mil doscientas tres libras esterlinas           | 120300
            es-ES | EUR | en descubierto de ochenta y siete euros         | -8700
            """)
    void an_amount_is_read_however_it_is_said(Locale locale, Currency currency, String words, long minorUnits) {
        assertThat(NumberWords.of(locale).minorUnits(words, currency)).hasValue(minorUnits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | GBP | twelve fifty
            en-GB | GBP | fifty euros
            en-GB | GBP | pounds
            en-GB | GBP | £12.505
            en-GB | GBP | five pounds two hundred
            en-GB | GBP | twelve pounds please
            en-GB | JPY | fifty sen
            en-GB | JPY | 12.50 yen
            en-GB | GBP | nine hundred ninety-nine quadrillion pounds
            es-ES | EUR | doce libras
            """)
    void what_is_not_one_amount_in_that_currency_is_none(Locale locale, Currency currency, String words) {
        assertThat(NumberWords.of(locale).minorUnits(words, currency)).isEmpty();
    }

    @Test
    void a_single_word_says_what_it_adds_to_a_number() {
        NumberWords words = NumberWords.of(Locale.forLanguageTag("es-ES"));

        assertThat(words.word("Quinientas")).contains(new NumberWord(Role.HUNDREDS, 500));
        assertThat(words.word("millón")).contains(new NumberWord(Role.SCALE, 1_000_000));
        assertThat(words.word("317")).contains(new NumberWord(Role.NUMERAL, 317));
        assertThat(words.word("banco")).isEmpty();
    }

    @Test
    void a_run_keeps_its_value_when_a_word_does_not_continue_it() {
        NumberWords words = NumberWords.of(Locale.UK);
        NumberRun run = new NumberRun();

        for (String word : List.of("forty", "eight", "thousand", "three", "hundred", "and")) {
            assertThat(run.add(words.word(word).orElseThrow())).isTrue();
        }

        assertThat(run.add(words.word("million").orElseThrow())).isTrue();
        assertThat(run.add(words.word("point").orElseThrow())).isFalse();
        assertThat(run.value()).isEqualTo(OptionalLong.of(48_300_000_000L));
    }
}
