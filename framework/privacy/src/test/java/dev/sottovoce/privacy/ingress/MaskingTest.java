package dev.sottovoce.privacy.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "4111.1111.1111.1111",
                "5500 0000 0000 0004",
                "3782 822463 10005",
                "٤١١١١١١١١١١١١١١١",
                "four one one one one one one one one one one one one one one one",
                "cuatro uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno",
                "4111 one one one one 1111 1111",
            })
    void a_card_number_is_masked_however_it_is_written(String number) {
        assertThat(Masking.mask("my card " + number + " is lost")).isEqualTo("my card [CARD.PAN] is lost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1112",
                "I spent 120.50 on 2026-03-01",
                "call me on 0800 555 0199",
                "one two three, go",
                "send 50 to lisa",
                "",
            })
    void other_numbers_are_left_alone(String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ES91 2100 0418 4502 0005 1332",
                "es9121000418450200051332",
                "GB29 NWBK 6016 1331 9268 19",
                "DE89-3704-0044-0532-0130-00",
                "NO93 8601 1117 947",
            })
    void an_iban_is_masked_and_the_words_around_it_stay(String iban) {
        assertThat(Masking.mask("pay to " + iban + " please")).isEqualTo("pay to [IBAN] please");
    }

    @Test
    void an_iban_with_wrong_check_digits_is_none() {
        assertThat(Masking.mask("ES92 2100 0418 4502 0005 1332")).doesNotContain("[IBAN]");
    }

    @ParameterizedTest
    @CsvSource({
        "my pin is 1234, my pin is [AUTH]",
        "PIN: 1234, PIN: [AUTH]",
        "the cvv is one two three, the cvv is [AUTH]",
        "mi clave es 1 2 3 4, mi clave es [AUTH]",
        "el código de la tarjeta 987, el código de la tarjeta [AUTH]",
        "my password is 12345678 ok, my password is [AUTH] ok",
    })
    void what_is_said_to_be_secret_is_masked(String said, String masked) {
        assertThat(Masking.mask(said)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"change my pin", "I forgot my pin on 2 cards", "pin 12", "pin it on me and then 1234"})
    void words_about_a_pin_are_no_pin(String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }

    @Test
    void several_secrets_in_one_text_are_all_masked() {
        assertThat(Masking.mask("4111111111111111, pin 1234, from ES9121000418450200051332"))
                .isEqualTo("[CARD.PAN], pin [AUTH], from [IBAN]");
    }

    @Test
    void a_masked_text_is_told_from_another() {
        assertThat(Masking.isMasked(Masking.mask("pin 1234"))).isTrue();
        assertThat(Masking.isMasked("pin")).isFalse();
    }

    @Test
    void a_very_long_text_takes_no_time_out_of_proportion() {
        assertThat(Masking.mask("1 ".repeat(50_000) + "ES91 ".repeat(20_000))).isNotEmpty();
    }
}
