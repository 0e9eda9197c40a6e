package dev.sottovoce.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyTest {

    @Test
    void the_same_seed_gives_the_same_inputs() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();

        Property.forAll(Gen.strings(20), 50, 7, first::add);
        Property.forAll(Gen.strings(20), 50, 7, second::add);

        assertThat(second).isEqualTo(first).hasSize(50);
    }

    @Test
    void a_failure_names_the_seed_and_keeps_the_cause() {
        assertThatThrownBy(() -> Property.forAll(Gen.ints(0, 9), 50, 42, n -> {
                    throw new IllegalStateException("always");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 42")
                .hasMessageContaining("simplest failing input: 0")
                .hasRootCauseMessage("always");
    }

    @Test
    void a_failing_number_shrinks_to_the_border_of_the_failure() {
        assertThatThrownBy(() ->
                        Property.forAll(Gen.longs(), 500, 1, n -> assertThat(n).isLessThan(1_000)))
                .hasMessageContaining("simplest failing input: 1000");
    }

    @Test
    void a_failing_list_loses_the_elements_that_do_not_matter() {
        Gen<List<Integer>> lists = Gen.lists(Gen.ints(0, 100), 30);

        assertThatThrownBy(() ->
                        Property.forAll(lists, 500, 1, list -> assertThat(list).noneMatch(n -> n > 90)))
                .hasMessageContaining("simplest failing input: [91]");
    }

    @Test
    void a_mapped_generator_shrinks_through_its_mapping() {
        Gen<String> words = Gen.strings("ab", 12).map(word -> "<" + word + ">");

        assertThatThrownBy(() ->
                        Property.forAll(words, 500, 1, word -> assertThat(word).doesNotContain("b")))
                .hasMessageContaining("simplest failing input: <b>");
    }

    @Test
    void a_range_holds_both_ends_and_nothing_else() {
        List<Integer> seen = new ArrayList<>();

        Property.forAll(Gen.ints(-2, 5), 1_000, 3, seen::add);

        assertThat(seen).containsOnly(-2, -1, 0, 1, 2, 3, 4, 5);
    }

    @Test
    void a_range_below_zero_holds_both_ends() {
        List<Long> seen = new ArrayList<>();

        Property.forAll(Gen.longs(-7, -5), 200, 3, seen::add);

        assertThat(seen).containsOnly(-7L, -6L, -5L);
    }

    @Test
    void lists_come_in_every_size() {
        List<Integer> sizes = new ArrayList<>();

        Property.forAll(Gen.lists(Gen.booleans(), 4), 500, 3, list -> sizes.add(list.size()));

        assertThat(sizes).containsOnly(0, 1, 2, 3, 4);
    }
}
