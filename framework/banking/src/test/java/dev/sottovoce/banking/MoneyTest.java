package dev.sottovoce.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sottovoce.privacy.form.Shape;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Currency;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final long SEED = 20260302;
    private static final long LARGEST = 9_999_999_999_999L;

    static Stream<Currency> currencies() {
        return Currency.getAvailableCurrencies().stream();
    }

    @ParameterizedTest
    @MethodSource("currencies")
    void what_is_written_reads_back_in_every_currency(Currency currency) {
        SplittableRandom random = new SplittableRandom(SEED);

        for (int run = 0; run < 200; run++) {
            Money money = new Money(currency, random.nextLong(-LARGEST, LARGEST + 1) >> random.nextInt(40));

            assertThat(Money.parse(currency, money.decimal()))
                    .as("seed %d, run %d", SEED, run)
                    .isEqualTo(money);
        }
    }

    @ParameterizedTest
    @MethodSource("currencies")
    void a_decimal_too_many_is_refused_with_the_currency_named(Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());

        assertThatThrownBy(() -> Money.parse(currency, "1." + "0".repeat(digits + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(currency.getCurrencyCode())
                .hasMessageContaining("at most " + digits + " decimals");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", ".5", "5.", "1,000", "1 000", "+5", "1e3", "£5", "٣", "5.0.0", " 5", "12345678901234"})
    void what_is_no_plain_decimal_is_refused(String text) {
        assertThatThrownBy(() -> Money.parse(GBP, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_refusal_does_not_repeat_the_text() {
        assertThatThrownBy(() -> Money.parse(GBP, "1234.567"))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("1234"));
    }

    @Test
    void no_way_leads_from_a_floating_point_number_to_an_amount() {
        Stream<Executable> ways = Stream.concat(
                Arrays.stream(Money.class.getConstructors()),
                Arrays.stream(Money.class.getMethods())
                        .filter(method -> method.getReturnType() == Money.class)
                        .filter(method -> Modifier.isPublic(method.getModifiers())));

        assertThat(ways)
                .allSatisfy(way -> assertThat(way.getParameterTypes())
                        .doesNotContain(double.class, float.class, Double.class, Float.class, Number.class));
    }

    @Test
    void fewer_decimals_than_the_currency_has_are_filled_up() {
        assertThat(Money.parse(GBP, "12.5")).isEqualTo(new Money(GBP, 1250));
        assertThat(Money.parse(GBP, "-12")).isEqualTo(new Money(GBP, -1200));
    }

    @Test
    void a_currency_without_decimals_has_none() {
        assertThat(Money.parse(JPY, "500")).isEqualTo(new Money(JPY, 500));
        assertThat(new Money(JPY, 500).decimal()).isEqualTo("500");
    }

    @Test
    void sums_and_differences_keep_the_currency() {
        Money some = new Money(GBP, 250);
        Money more = new Money(GBP, 1000);

        assertThat(some.plus(more)).isEqualTo(new Money(GBP, 1250));
        assertThat(some.minus(more)).isEqualTo(new Money(GBP, -750));
        assertThat(some.minus(more).abs()).isEqualTo(new Money(GBP, 750));
        assertThat(some).isLessThan(more);
    }

    @Test
    void two_currencies_do_not_mix() {
        Money pounds = new Money(GBP, 1);
        Money euros = new Money(EUR, 1);

        assertThatThrownBy(() -> pounds.plus(euros)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> pounds.minus(euros)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> pounds.compareTo(euros))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessageContaining("GBP/EUR");
    }

    @Test
    void an_amount_beyond_the_range_is_an_error_and_never_wraps() {
        Money largest = new Money(GBP, Long.MAX_VALUE);
        Money smallest = new Money(GBP, Long.MIN_VALUE);

        assertThatThrownBy(() -> largest.plus(new Money(GBP, 1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(smallest::abs).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void an_amount_is_told_as_something_that_one_has() {
        assertThat(new Money(GBP, -5).shape()).isEqualTo(new Shape.Amount(GBP, -5, Shape.Side.HAVE));
    }
}
