package dev.sottovoce.privacy.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-US | EUR | 120345    | one thousand two hundred three euros and forty-five cents
            en-US | USD | 120305    | one thousand two hundred three dollars and five cents
            en-US | USD | 101       | one dollar and one cent
            en-US | GBP | 1250      | twelve pounds and fifty pence
            en-US | USD | 45        | forty-five cents
            en-GB | GBP | 120345    | one thousand two hundred and three pounds forty-five
            en-GB | GBP | 120305    | one thousand two hundred and three pounds and five pence
            en-GB | GBP | 101       | one pound and one penny
            en-GB | GBP | 1250      | twelve pounds fifty
            en-GB | GBP | 45        | forty-five pence
            en-GB | GBP | 1         | one penny
            en-GB | GBP | 100       | one pound
            en-GB | GBP | 0         | zero pounds
            en-GB | EUR | 4831729   | forty-eight thousand three hundred and seventeen euros twenty-nine
            en-GB | JPY | 1203      | one thousand two hundred and three yen
            en-GB | KWD | 1000500   | one thousand dinars and five hundred fils
            en-GB | CZK | 120050    | one thousand two hundred C Z K fifty
            en-GB | CZK | 50        | fifty hundredths
            es-ES | EUR | 120345    | mil doscientos tres euros con cuarenta y cinco
            es-ES | EUR | 120305    | mil doscientos tres euros con cinco céntimos
            es-ES | EUR | 1250      | doce euros con cincuenta
            es-ES | EUR | 1221      | doce euros con veintiuno
            es-ES | EUR | 101       | un euro con un céntimo
            es-ES | EUR | 21        | veintiún céntimos
            es-ES | EUR | 0         | cero euros
            es-ES | EUR | 2100      | veintiún euros
            es-ES | EUR | 3100      | treinta y un euros
            es-ES | EUR | 10100     | ciento un euros
            es-ES | EUR | 100000000 | un millón de euros
            es-ES | EUR | 120000000 | un millón doscientos mil euros
            es-ES | EUR | 100000050 | un millón de euros con cincuenta
            es-ES | EUR | 200000000 | dos millones de euros
            es-ES | GBP | 120300    | mil doscientas tres libras
            es-ES | GBP | 100       | una libra
            es-ES | GBP | 101       | una libra con un penique
            es-ES | GBP | 2100      | veintiuna libras
            es-ES | GBP | 3100      | treinta y una libras
            es-ES | GBP | 2100000   | veintiún mil libras
            es-ES | GBP | 2102100   | veintiún mil veintiuna libras
            es-ES | GBP | 20000000  | doscientas mil libras
            es-ES | GBP | 22122100  | doscientas veintiún mil doscientas veintiuna libras
            es-ES | GBP | 20000000000 | doscientos millones de libras
            es-ES | USD | 1205      | doce dólares con cinco centavos
            es-ES | JPY | 1203      | mil doscientos tres yenes
            es-ES | KWD | 1000500   | mil dinares con quinientos fils
            es-ES | CZK | 120050    | mil doscientos C Z K con cincuenta
            """)
    void money_is_said_as_people_say_it(Locale locale, Currency currency, long minorUnits, String words) {
        assertThat(Speller.of(locale).money(minorUnits, currency)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, GBP, overdrawn by eighty-seven pounds forty",
        "en-US, USD, overdrawn by eighty-seven dollars and forty cents",
        "es-ES, EUR, en descubierto de ochenta y siete euros con cuarenta"
    })
    void a_debt_on_an_account_is_said_without_a_minus(Locale locale, Currency currency, String words) {
        assertThat(Speller.of(locale).overdrawn(-8740, currency)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"es-ES, GBP, FEMININE", "es-ES, EUR, MASCULINE", "es-ES, SEK, FEMININE", "en-GB, GBP, MASCULINE"})
    void a_currency_has_the_gender_of_its_name(Locale locale, Currency currency, Gender gender) {
        assertThat(Speller.of(locale).genderOf(currency)).isEqualTo(gender);
    }

    @Test
    void money_leaves_the_sign_to_the_sentence() {
        Speller speller = Speller.of(Locale.UK);

        assertThat(speller.money(-1250, Currency.getInstance("GBP"))).isEqualTo("twelve pounds fifty");
    }

    @Test
    void the_greatest_amount_has_words() {
        assertThat(Speller.of(Locale.UK).money(Long.MAX_VALUE, Currency.getInstance("GBP")))
                .startsWith("ninety-two quadrillion two hundred and thirty-three trillion")
                .endsWith("pounds and seven pence");
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 1203, one thousand two hundred and three",
        "en-US, 1203, one thousand two hundred three",
        "en-GB, 1000005, one million and five",
        "en-GB, -21, minus twenty-one",
        "es-ES, 21, veintiuno",
        "es-ES, 1001, mil uno",
        "es-ES, 1000000000, mil millones",
        "es-ES, -16, menos dieciséis"
    })
    void a_number_is_counted(Locale locale, long n, String words) {
        assertThat(Speller.of(locale).cardinal(n)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 1, first",
        "en-GB, 2, second",
        "en-GB, 12, twelfth",
        "en-GB, 20, twentieth",
        "en-GB, 21, twenty-first",
        "en-GB, 30, thirtieth",
        "en-GB, 101, one hundred and first",
        "es-ES, 1, primero",
        "es-ES, 3, tercero",
        "es-ES, 10, décimo",
        "es-ES, 11, once"
    })
    void a_place_in_a_row_is_an_ordinal(Locale locale, int n, String words) {
        assertThat(Speller.of(locale).ordinal(n)).isEqualTo(words);
    }

    @Test
    void a_spanish_ordinal_agrees_with_its_noun() {
        assertThat(Speller.of(Locale.forLanguageTag("es-ES")).ordinal(2, Gender.FEMININE))
                .isEqualTo("segunda");
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 4021, four zero two one",
        "en-GB, gb29 nwbk-6, G B two nine N W B K six",
        "es-ES, ES91 0042, E S nueve uno cero cero cuatro dos"
    })
    void an_identifier_is_said_character_by_character(Locale locale, String identifier, String words) {
        assertThat(Speller.of(locale).digits(identifier)).isEqualTo(words);
    }

    @Test
    void another_locale_is_refused_by_name() {
        assertThatThrownBy(() -> Speller.of(Locale.FRANCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No words for locale fr-FR; supported are en-GB, en-US and es-ES");
    }

    @Test
    void a_number_without_words_is_refused_and_not_repeated() {
        Speller speller = Speller.of(Locale.UK);

        assertThatThrownBy(() -> speller.cardinal(1_234_567_890_123_456_789L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Only whole numbers of at most 18 digits can be put into words");
    }
}
