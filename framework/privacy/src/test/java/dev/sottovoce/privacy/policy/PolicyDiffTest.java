package dev.sottovoce.privacy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change of the policy opens. */
class PolicyDiffTest {
    private static final String STANDARD = PolicyFiles.standardText();

    @Test
    void a_policy_opens_nothing_against_itself() {
        assertThat(openings(STANDARD)).isEmpty();
    }

    @Test
    void a_stricter_policy_opens_nothing() {
        assertThat(openings(STANDARD.replace("{id: C1, cap: band", "{id: C1, cap: first-party")))
                .isEmpty();
    }

    @Test
    void a_cap_that_goes_is_named_with_all_that_it_held_back() {
        String without = STANDARD.replaceAll("(?m)^.*id: C1,.*\n", "");

        assertThat(openings(without))
                .contains(
                        "BALANCE to meta: band becomes rounded on text for linked in private, identified (rule R3)",
                        "BALANCE to meta: band becomes exact on text for present, approved in private, identified"
                                + " (rule R4)")
                .allMatch(sentence -> sentence.contains(" to meta: "));
    }

    @Test
    void a_larger_budget_is_named() {
        assertThat(openings(STANDARD.replace("budget: {bits: 500, per: P30D}", "budget: {bits: 500, per: P1D}")))
                .containsExactly("budget of meta: 500 bits per PT720H become 500 bits per PT24H");
    }

    @Test
    void more_digits_of_a_rounded_figure_are_named() {
        assertThat(openings(STANDARD.replace("significant: 2", "significant: 3")))
                .containsExactly("rounded: 2 significant digits become 3");
    }

    @Test
    void finer_bands_are_named() {
        assertThat(openings(STANDARD.replace("EUR: [0, 100, 500", "EUR: [0, 100, 250, 500")))
                .containsExactly("bands of EUR: 7 edges become 8");
    }

    private static List<String> openings(String after) {
        return new PolicyDiff(PolicyFiles.load(STANDARD), PolicyFiles.load(after)).openings();
    }
}
