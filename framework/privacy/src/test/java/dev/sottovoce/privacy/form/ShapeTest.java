package dev.sottovoce.privacy.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A shape in a log or in an exception's text shows its kind and nothing else. */
class ShapeTest {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 19);

    static Stream<Shape> shapes() {
        return Stream.of(
                new Shape.Amount(Currency.getInstance("GBP"), 4_271, Shape.Side.HAVE),
                new Shape.Identifier("GB4271"),
                new Shape.Name("4271"),
                new Shape.Day(DAY),
                new Shape.Period(DAY, DAY),
                new Shape.Flag(true),
                new Shape.Count(4_271),
                new Shape.Words("4271"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void no_shape_prints_its_value(Shape shape) {
        assertThat(shape.toString()).doesNotContain("4271", "2021", "true").startsWith("[");
    }
}
