package dev.sottovoce.privacy;

import static dev.sottovoce.privacy.Turns.VOICE;
import static dev.sottovoce.privacy.Turns.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A classified value computes and does not show itself. */
class ClassifiedTest {
    private static final String SECRET = "4831729";

    private final Turns turns = new Turns();
    private final Classified<String> secret = turns.bank.classify(DataClass.BALANCE, SECRET);

    private record Holding(Classified<String> value) {}

    static Stream<Object> everythingAroundASecret() {
        var turns = new Turns();
        var secret = turns.bank.classify(DataClass.BALANCE, SECRET);
        return Stream.of(
                secret,
                "so " + secret,
                String.valueOf(secret),
                Optional.of(secret),
                List.of(secret),
                Map.of("balance", secret),
                new Holding(secret),
                secret.map(String::length),
                secret.zip(secret, String::concat),
                new IllegalStateException("of " + secret),
                Classified.choose(secret.map(SECRET::equals), "a", "b", "c"),
                turns.bank.classify(DataClass.ACC_EXISTENCE, List.<ClassifiedParts>of()),
                turns.bank,
                turns.turn.taint());
    }

    @ParameterizedTest
    @MethodSource("everythingAroundASecret")
    void no_text_shows_it(Object around) {
        assertThat(around.toString()).doesNotContain(SECRET);
    }

    @Test
    void a_failed_assertion_does_not_show_it() {
        var same = turns.bank.classify(DataClass.BALANCE, SECRET);

        assertThatThrownBy(() -> assertThat(secret).isEqualTo(same))
                .isInstanceOf(AssertionError.class)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void it_does_not_serialise() {
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(secret))
                .isInstanceOf(NotSerializableException.class);
    }

    @Test
    void it_has_no_getter_that_a_bean_serialiser_could_find() {
        var getters = Arrays.stream(Classified.class.getMethods())
                .filter(method -> method.getDeclaringClass() == Classified.class)
                .filter(method -> method.getName().matches("(get|is)[A-Z].*"));

        assertThat(getters).isEmpty();
        assertThat(Arrays.stream(Classified.class.getDeclaredFields()).map(field -> field.getModifiers()))
                .allMatch(Modifier::isPrivate);
    }

    @Test
    void it_is_not_equal_to_one_with_the_same_value() {
        assertThat(secret)
                .isNotEqualTo(turns.bank.classify(DataClass.BALANCE, SECRET))
                .isNotEqualTo(SECRET);
    }

    @Test
    void a_computed_value_keeps_its_classes() {
        var merchant = turns.bank.classify(DataClass.TX_MERCHANT, "Tesco");

        assertThat(secret.map(String::length).label()).isEqualTo(secret.label());
        assertThat(secret.zip(merchant, String::concat).label().classes())
                .containsExactly(DataClass.BALANCE, DataClass.TX_MERCHANT);
    }

    @Test
    void two_values_of_one_customer_are_computed_with_each_other() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        var one = turns.bank.classify(DataClass.BALANCE, 1_200L);
        var other = turns.bank.classify(DataClass.BALANCE, 300L);

        var sum = one.zip(other, (a, b) -> pounds(a + b));

        assertThat(told(sum)).contains("£15.00");
    }

    @Test
    void values_of_two_customers_are_withheld_together() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        var ben = new Source(new SubjectRef("ben"), turns.turn).classify(DataClass.BALANCE, 300L);
        var mine = turns.bank.classify(DataClass.BALANCE, 1_200L);

        assertThat(told(mine.zip(ben, (a, b) -> pounds(a + b)))).isEmpty();
        assertThat(told(ben.zip(mine, (a, b) -> pounds(a + b)))).isEmpty();
    }

    static Stream<Supplier<Throwable>> everythingThatAFunctionCanThrow() {
        return Stream.of(
                () -> new IllegalStateException(SECRET),
                () -> new IOException(SECRET),
                () -> new AssertionError(SECRET));
    }

    @ParameterizedTest
    @MethodSource("everythingThatAFunctionCanThrow")
    void a_function_that_throws_makes_a_value_that_is_withheld(Supplier<Throwable> thrown) {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        Classified<Shape.Amount> failed = secret.map(value -> sneak(thrown.get()));

        assertThat(told(failed)).isEmpty();
        assertThat(told(failed.map(amount -> pounds(1)))).isEmpty();
        assertThat(told(failed.zip(secret, (amount, text) -> amount))).isEmpty();
    }

    @Test
    void a_function_runs_once_and_not_before_the_gate_opens_its_value() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        var runs = new AtomicInteger();

        var counted = secret.map(value -> pounds(runs.incrementAndGet()));

        assertThat(runs).hasValue(0);
        assertThat(told(counted)).isEqualTo(told(counted)).isPresent();
        assertThat(runs).hasValue(1);
    }

    private Optional<String> told(Classified<Shape.Amount> value) {
        return turns.toAmazon().tell(value, VOICE).image().map(image -> image.display());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // how a checked exception gets past the compiler
    private static <R, E extends Throwable> R sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
