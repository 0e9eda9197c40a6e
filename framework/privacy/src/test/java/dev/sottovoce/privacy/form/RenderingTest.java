package dev.sottovoce.privacy.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.form.Shape.Amount;
import dev.sottovoce.privacy.form.Shape.Side;
import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form tells the form and no more. */
class RenderingTest {
    private static final long SEED = 20_260_302L;
    private static final int COUNT = 4_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<Currency> CURRENCIES = currencies("EUR", "GBP", "USD", "JPY", "KWD");
    private static final Map<Currency, List<Long>> BANDS = Map.of(
            currency("EUR"), edges(100),
            currency("GBP"), edges(100),
            currency("USD"), edges(100),
            currency("KWD"), edges(1000));

    private final Rendering rendering = new Rendering(2, BANDS);

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            EUR |  48317.29 | HAVE | exact   | en-US | exact         | forty-eight thousand three hundred seventeen euros and twenty-nine cents | €48,317.29
            EUR |  48317.29 | HAVE | rounded | en-US | rounded       | forty-eight thousand euros              | €48,000
            EUR |  48317.29 | HAVE | rounded | es-ES | rounded       | cuarenta y ocho mil euros               | 48.000 €
            EUR |  48317.29 | HAVE | band    | en-GB | band/top      | more than ten thousand euros            | more than €10,000
            EUR |  48317.29 | HAVE | band    | es-ES | band/top      | más de diez mil euros                   | más de 10.000 €
            GBP |    -87.40 | HAVE | rounded | en-GB | rounded/owed  | eighty-eight pounds                     | £88
            GBP |     87.40 | OWE  | rounded | en-GB | rounded/owed  | eighty-eight pounds                     | £88
            GBP |     99.01 | OWE  | rounded | en-GB | rounded/owed  | one hundred pounds                      | £100
            GBP |    990.01 | OWE  | rounded | en-GB | rounded/owed  | one thousand pounds                     | £1,000
            GBP |      0.01 | OWE  | rounded | en-GB | rounded/owed  | one pound                               | £1
            GBP |      9.99 | HAVE | rounded | en-GB | rounded       | nine pounds                             | £9
            GBP |      1.00 | HAVE | rounded | en-GB | rounded       | one pound                               | £1
            GBP |      0.99 | HAVE | rounded | en-GB | rounded/below | less than one pound                     | less than £1
            GBP |      0.00 | HAVE | rounded | en-GB | rounded/below | less than one pound                     | less than £1
            GBP |      0.99 | HAVE | rounded | es-ES | rounded/below | menos de una libra                      | menos de 1 £
            GBP |    999.99 | HAVE | rounded | en-GB | rounded       | nine hundred and ninety pounds          | £990
            JPY |     48317 | HAVE | rounded | en-GB | rounded       | forty-eight thousand yen                | ¥48,000
            GBP |      0.00 | HAVE | exact   | en-GB | exact/zero    | zero pounds                             | £0.00
            GBP |    -87.40 | HAVE | exact   | en-GB | exact/owed    | eighty-seven pounds forty               | £87.40
            GBP |    499.99 | HAVE | band    | en-GB | band          | between one hundred and five hundred pounds  | between £100 and £500
            GBP |    500.00 | HAVE | band    | en-GB | band          | between five hundred and one thousand pounds | between £500 and £1,000
            GBP |     99.99 | HAVE | band    | en-GB | band          | between zero pounds and one hundred pounds   | between £0 and £100
            GBP |  10000.00 | HAVE | band    | en-GB | band/top      | more than ten thousand pounds           | more than £10,000
            GBP |   9999.99 | HAVE | band    | en-GB | band          | between five thousand and ten thousand pounds | between £5,000 and £10,000
            GBP |    500.00 | HAVE | band    | es-ES | band          | entre quinientas y mil libras           | entre 500 £ y 1.000 £
            EUR |    500.00 | HAVE | band    | es-ES | band          | entre quinientos y mil euros            | entre 500 € y 1.000 €
            """)
    void an_amount_is_rendered(
            String code,
            BigDecimal amount,
            Side side,
            String form,
            Locale locale,
            String key,
            String speech,
            String display) {
        var shape = new Amount(currency(code), minor(code, amount), side);

        var image = image(shape, form(form), locale);

        assertThat(image.key()).isEqualTo(key);
        assertThat(image.speech()).isEqualTo(speech);
        assertThat(image.display().replace('\u00a0', ' ')).isEqualTo(display);
    }

    @Test
    void edges_of_a_band_agree_with_their_unit_in_spanish() {
        var pounds = new Rendering(2, Map.of(currency("GBP"), List.of(0L, 20_000L, 50_000L)));

        var image = pounds.render(have("GBP", 30_000), Form.BAND, es(), TODAY).orElseThrow();

        assertThat(image.speech()).isEqualTo("entre doscientas y quinientas libras");
        assertThat(image.gender()).isEqualTo("f");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({"GBP, es-ES, f", "SEK, es-ES, f", "INR, es-ES, f", "EUR, es-ES, m", "ZAR, es-ES, m", "GBP, en-GB, ''"})
    void the_gender_is_that_of_the_spoken_unit(String code, Locale locale, String gender) {
        assertThat(image(have(code, 700), Form.EXACT, locale).gender()).isEqualTo(gender);
    }

    @Test
    void overdrawn_is_one_band_without_a_figure() {
        var little = image(have("GBP", -1), Form.BAND, Locale.UK);
        var much = image(have("GBP", -9_999_999), Form.BAND, Locale.UK);

        assertThat(little).isEqualTo(much);
        assertThat(little.key()).isEqualTo("band/owed");
        assertThat(little.speech() + little.display()).isEmpty();
    }

    @Test
    void a_currency_without_bands_has_no_band() {
        assertThat(rendering.render(have("JPY", 700), Form.BAND, Locale.UK, TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "es-ES"})
    void rounded_amounts_have_equal_images_exactly_when_their_figures_are_equal(Locale locale) {
        Property.forAll(pairsOfAmounts(), COUNT, SEED, pair -> {
            boolean same = rounded(pair.one).equals(rounded(pair.other));

            assertThat(image(pair.one, Form.ROUNDED, locale).equals(image(pair.other, Form.ROUNDED, locale)))
                    .isEqualTo(same);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "es-ES"})
    void amounts_of_a_band_have_equal_images_exactly_when_the_band_is_the_same(Locale locale) {
        Property.forAll(pairsOfAmounts(), COUNT, SEED, pair -> {
            if (!pair.one.currency().equals(currency("JPY"))) {
                boolean same = band(pair.one) == band(pair.other);

                assertThat(image(pair.one, Form.BAND, locale).equals(image(pair.other, Form.BAND, locale)))
                        .isEqualTo(same);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "es-ES"})
    void days_have_equal_images_exactly_when_they_are_of_one_month(Locale locale) {
        var days = Gen.ints(0, 1500).map(day -> LocalDate.of(2023, 1, 1).plusDays(day));
        var pairs = days.flatMap(day -> Gen.ints(-40, 40).map(more -> List.of(day, day.plusDays(more))));
        Property.forAll(pairs, COUNT, SEED, pair -> {
            boolean same = YearMonth.from(pair.get(0)).equals(YearMonth.from(pair.get(1)));

            assertThat(image(new Shape.Day(pair.get(0)), Form.MONTH, locale)
                            .equals(image(new Shape.Day(pair.get(1)), Form.MONTH, locale)))
                    .isEqualTo(same);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "es-ES"})
    void periods_of_the_same_months_have_equal_images(Locale locale) {
        var ends = Gen.ints(1, 31)
                .zip(
                        Gen.ints(1, 30),
                        (from, to) -> new Shape.Period(LocalDate.of(2025, 10, from), LocalDate.of(2025, 11, to)));
        var whole = new Shape.Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 30));
        Property.forAll(
                ends,
                300,
                SEED,
                period -> assertThat(image(period, Form.MONTH, locale)).isEqualTo(image(whole, Form.MONTH, locale)));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            2026-02-14 | en-GB | in February      | in February
            2026-02-14 | es-ES | en febrero       | en febrero
            2025-02-14 | en-GB | in February twenty twenty-five | in February 2025
            2025-02-14 | es-ES | en febrero de dos mil veinticinco | en febrero de 2025
            """)
    void a_day_is_told_as_its_month(LocalDate date, Locale locale, String speech, String display) {
        var image = image(new Shape.Day(date), Form.MONTH, locale);

        assertThat(image.speech()).isEqualTo(speech);
        assertThat(image.display()).isEqualTo(display);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "es-ES"})
    void long_identifiers_have_equal_masks_exactly_when_their_last_four_are_equal(Locale locale) {
        var tails = Gen.ints(0, 20).map("%04d"::formatted);
        var identifiers =
                Gen.strings("0123456789", 16).map(rest -> "GB29" + rest).zip(tails, String::concat);
        var pairs = identifiers.zip(identifiers, List::of);
        Property.forAll(pairs, COUNT, SEED, pair -> {
            boolean same = lastFour(pair.get(0)).equals(lastFour(pair.get(1)));

            assertThat(image(new Shape.Identifier(pair.get(0)), Form.MASKED, locale)
                            .equals(image(new Shape.Identifier(pair.get(1)), Form.MASKED, locale)))
                    .isEqualTo(same);
        });
    }

    @Test
    void a_mask_is_spoken_digit_by_digit() {
        var image = image(new Shape.Identifier("GB29NWBK60161331926819"), Form.MASKED, Locale.UK);

        assertThat(image.speech()).isEqualTo("six eight one nine");
        assertThat(image.display()).isEqualTo("6819");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"12345678, 5678", "123456, 456", "12345, 45", "1234, 34", "12, 2", "7, ''"})
    void a_mask_shows_no_more_than_half_of_a_short_number(String number, String shown) {
        assertThat(image(new Shape.Identifier(number), Form.MASKED, Locale.UK).display())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "es-ES"})
    void a_name_is_told_by_the_word_that_the_customer_chose(Locale locale) {
        var image = image(new Shape.Name("Lisa Macintyre", Optional.of("la señora")), Form.CODEWORD, locale);

        assertThat(image.speech()).isEqualTo("la señora").isEqualTo(image.display());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "flat 4", "a,b", "a  b", "<b>", "a-very-long", "abcdefghijklmnopqrstuvwxyzabcde"})
    void a_word_that_is_none_is_not_told(String word) {
        var name = new Shape.Name("Lisa Macintyre", Optional.of(word));

        assertThat(rendering.render(name, Form.CODEWORD, Locale.UK, TODAY)).isEmpty();
        assertThat(rendering.render(new Shape.Name("Lisa"), Form.CODEWORD, Locale.UK, TODAY))
                .isEmpty();
    }

    @Test
    void names_have_equal_initials_exactly_when_their_first_letters_are_equal() {
        var names = Gen.strings("AbÑ\ud835\udc00 ", 5).map(rest -> "A" + rest);
        Property.forAll(
                names,
                300,
                SEED,
                name -> assertThat(image(new Shape.Name(name), Form.INITIAL, Locale.UK))
                        .isEqualTo(image(new Shape.Name("Anna"), Form.INITIAL, Locale.UK)));
        assertThat(image(new Shape.Name("\ud835\udc00nna"), Form.INITIAL, Locale.UK)
                        .speech())
                .isEqualTo("\ud835\udc00");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "0, BAND, band/none",
        "1, BAND, band/one",
        "2, BAND, band/few",
        "4, BAND, band/few",
        "5, BAND, band/many",
        "99, BAND, band/many",
        "0, EXACT, exact/zero",
        "1, EXACT, exact/one",
        "7, EXACT, exact"
    })
    void a_count_is_told_as_a_figure_or_as_one_of_four_words(long value, Form form, String key) {
        assertThat(image(new Shape.Count(value), form, Locale.UK).key()).isEqualTo(key);
    }

    @Test
    void counts_of_one_band_have_equal_images() {
        assertThat(LongStream.rangeClosed(5, 300)
                        .mapToObj(many -> image(new Shape.Count(many), Form.BAND, Locale.UK))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void nothing_is_rendered_for_what_stays_home() {
        for (Shape shape : List.of(have("GBP", 1), new Shape.Name("Anna"), new Shape.Flag(true))) {
            assertThat(rendering.render(shape, Form.WITHHELD, Locale.UK, TODAY)).isEmpty();
            assertThat(rendering.render(shape, Form.FIRST_PARTY, Locale.UK, TODAY))
                    .isEmpty();
        }
    }

    @Test
    void a_form_that_the_kind_does_not_have_is_not_rendered() {
        assertThat(rendering.render(new Shape.Name("Anna"), Form.ROUNDED, Locale.UK, TODAY))
                .isEmpty();
        assertThat(rendering.render(new Shape.Flag(true), Form.EXACT, Locale.UK, TODAY))
                .isEmpty();
        assertThat(rendering.render(have("GBP", 1), Form.MASKED, Locale.UK, TODAY))
                .isEmpty();
    }

    private record Pair(Amount one, Amount other) {}

    /** Two amounts of one currency and side, often so near that they share a form. */
    private static Gen<Pair> pairsOfAmounts() {
        Gen<Long> small = Gen.longs(-20_000, 20_000);
        Gen<Long> large = Gen.longs(-5_000_000_000L, 5_000_000_000L);
        Gen<Long> first = Gen.mix(List.of(small, large));
        Gen<Long> step = Gen.mix(List.of(Gen.longs(-150, 150), Gen.longs(-100_000, 100_000)));
        return draws -> {
            var currency = Gen.oneOf(CURRENCIES).next(draws);
            var side = Gen.oneOf(List.of(Side.values())).next(draws);
            long value = first.next(draws);
            return new Pair(new Amount(currency, value, side), new Amount(currency, value + step.next(draws), side));
        };
    }

    /** The figure, and whether it is owed, by another road than the rendering's. */
    private static String rounded(Amount amount) {
        boolean owed = amount.side() == Side.OWE || amount.minorUnits() < 0;
        var mode = owed ? RoundingMode.UP : RoundingMode.DOWN;
        var whole = BigDecimal.valueOf(
                        Math.abs(amount.minorUnits()), amount.currency().getDefaultFractionDigits())
                .setScale(0, mode);
        return owed + whole.round(new MathContext(2, mode)).toPlainString();
    }

    private static long band(Amount amount) {
        if (amount.side() == Side.OWE || amount.minorUnits() < 0) {
            return -1;
        }
        return BANDS.getOrDefault(amount.currency(), List.of()).stream()
                .filter(edge -> edge <= amount.minorUnits())
                .count();
    }

    private static String lastFour(String identifier) {
        return identifier.substring(identifier.length() - 4);
    }

    private Image image(Shape shape, Form form, Locale locale) {
        return rendering.render(shape, form, locale, TODAY).orElseThrow();
    }

    private static Amount have(String code, long minorUnits) {
        return new Amount(currency(code), minorUnits, Side.HAVE);
    }

    private static long minor(String code, BigDecimal amount) {
        return amount.movePointRight(currency(code).getDefaultFractionDigits()).longValueExact();
    }

    private static Form form(String word) {
        return Form.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Locale es() {
        return Locale.forLanguageTag("es-ES");
    }

    private static Currency currency(String code) {
        return Currency.getInstance(code);
    }

    private static List<Currency> currencies(String... codes) {
        return List.of(codes).stream().map(Currency::getInstance).toList();
    }

    private static List<Long> edges(long unit) {
        return LongStream.of(0, 100, 500, 1000, 2500, 5000, 10_000)
                .map(edge -> edge * unit)
                .boxed()
                .toList();
    }
}
