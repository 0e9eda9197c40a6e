package dev.sottovoce.adapters.bank.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNumbersTest {
    private final AccountNumbers numbers = new AccountNumbers(new Chance(1));

    @ParameterizedTest
    @ValueSource(strings = {"GB82WEST12345698765432", "ES9121000418450200051332"})
    void the_check_accepts_the_examples_of_the_registry(String iban) {
        assertThat(AccountNumbers.mod97(iban.substring(4) + iban.substring(0, 4)))
                .isOne();
    }

    @Test
    void a_british_number_is_an_iban_with_the_right_check_digits() {
        for (int at = 0; at < 200; at++) {
            String iban = numbers.of(Locale.UK, "key" + at);

            assertThat(iban).matches("GB\\d{2}QUIE99\\d{12}");
            assertThat(AccountNumbers.mod97(iban.substring(4) + iban.substring(0, 4)))
                    .isOne();
        }
    }

    @Test
    void a_spanish_number_is_an_iban_with_the_right_check_digits() {
        for (int at = 0; at < 200; at++) {
            String iban = numbers.of(Locale.forLanguageTag("es-ES"), "key" + at);

            assertThat(iban).matches("ES\\d{2}9990\\d{16}");
            assertThat(AccountNumbers.mod97(iban.substring(4) + iban.substring(0, 4)))
                    .isOne();
        }
    }

    @Test
    void the_inner_check_digits_of_a_spanish_number_are_those_of_the_registry_example() {
        assertThat(AccountNumbers.spanish("21000418", "0200051332")).isEqualTo("21000418450200051332");
    }

    @Test
    void an_american_number_begins_with_a_routing_number_whose_weighted_sum_ends_in_zero() {
        for (int at = 0; at < 200; at++) {
            String number = numbers.of(Locale.US, "key" + at);
            int sum = 0;
            for (int digit = 0; digit < 9; digit++) {
                sum += new int[] {3, 7, 1}[digit % 3] * Character.digit(number.charAt(digit), 10);
            }

            assertThat(number).matches("8099\\d{15}");
            assertThat(sum % 10).isZero();
        }
    }

    @Test
    void a_country_without_a_format_is_named() {
        assertThatThrownBy(() -> numbers.of(Locale.JAPAN, "key")).hasMessageContaining("JP");
    }
}
