package dev.sottovoce.privacy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.policy.InputSpace.Axis;
import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** What must hold for any policy at all, at some points of its input space. */
class RandomPolicyTest {
    private static final int POLICIES = 12;
    private static final long SEED = 20_260_302L;
    /** A prime, so that the points visited vary on every axis. */
    private static final int STEP = 211;

    @Test
    void it_agrees_with_a_naive_reading_of_its_file() {
        Property.forAll(RandomPolicies.trees(), POLICIES, SEED, tree -> {
            var policy = PolicyLoader.load(tree);
            var naive = new NaivePolicy(tree);
            var space = new InputSpace(policy);

            holds(space, i -> space.level(policy, i) == naive.level(space.at(i).dataClass(), space.at(i)));
        });
    }

    @Test
    void it_tells_nothing_above_a_floor_without_a_permit_without_consent_or_sealed() {
        Property.forAll(RandomPolicies.trees(), POLICIES, SEED + 1, tree -> {
            var policy = PolicyLoader.load(tree);
            var naive = new NaivePolicy(tree);
            var space = new InputSpace(policy);

            holds(space, i -> {
                var at = space.at(i);
                int level = space.level(policy, i);
                boolean free = at.dataClass().isFree();
                boolean asked = !free && !at.dataClass().id().equals("DISCLOSURE");
                boolean unpermitted = !naive.isPermitted(at.dataClass(), at);
                return level <= at.dataClass().floor().level()
                        && (level <= 1 || !unpermitted)
                        && (level <= 1 || !asked || at.consent().level() > 1)
                        && (level <= 1 || free || !at.sealed());
            });
        });
    }

    @Test
    void it_is_monotone() {
        Property.forAll(RandomPolicies.trees(), POLICIES, SEED + 2, tree -> {
            var policy = PolicyLoader.load(tree);
            var space = new InputSpace(policy);

            holds(space, i -> {
                int level = space.level(policy, i);
                return space.level(policy, space.next(i, Axis.ASSURANCE)) >= level
                        && space.level(policy, space.next(i, Axis.CONSENT)) >= level
                        && space.level(policy, space.next(i, Axis.ROOM)) <= level
                        && space.level(policy, space.next(i, Axis.BUDGET)) <= level
                        && space.level(policy, space.next(i, Axis.SEALED)) <= level;
            });
        });
    }

    @Test
    void the_order_of_its_rules_does_not_matter() {
        Property.forAll(RandomPolicies.trees(), POLICIES, SEED + 3, tree -> {
            var policy = PolicyLoader.load(tree);
            var space = new InputSpace(policy);
            var shuffled = new LinkedHashMap<>(tree);
            var rules = new ArrayList<>(PolicyFiles.list(tree.get("rules")));
            Collections.shuffle(rules, new Random(rules.size()));
            shuffled.put("rules", rules);

            var same = PolicyLoader.load(shuffled);

            assertThat(same.hash()).isEqualTo(policy.hash());
            holds(space, i -> {
                var at = space.at(i);
                var label = Label.of(at.dataClass());
                return same.decide(Kind.MONEY, label, at.circumstances())
                        .binding()
                        .equals(policy.decide(Kind.MONEY, label, at.circumstances())
                                .binding());
            });
        });
    }

    @Test
    void one_more_cap_never_raises_and_one_more_permit_never_lowers() {
        Gen<Map<String, Object>> rules = draws -> RandomPolicies.rule("EXTRA", draws);
        Property.forAll(RandomPolicies.trees().zip(rules, Map::entry), POLICIES, SEED + 4, pair -> {
            var before = PolicyLoader.load(pair.getKey());
            var more = new LinkedHashMap<>(pair.getKey());
            var all = new ArrayList<>(PolicyFiles.list(more.get("rules")));
            all.add(pair.getValue());
            more.put("rules", all);
            // Other rules may have become useless beside it; taking these out changes no decision.
            var after = PolicyLoader.load(RandomPolicies.pruned(more));
            boolean permit = pair.getValue().containsKey("permit");
            var space = new InputSpace(before);

            holds(space, i -> {
                int change = space.level(after, i) - space.level(before, i);
                return permit ? change >= 0 : change <= 0;
            });
        });
    }

    @Test
    void its_yields_are_exactly_the_forms_that_its_decisions_come_to() {
        Property.forAll(RandomPolicies.trees(), 6, SEED + 5, tree -> {
            var policy = PolicyLoader.load(tree);

            YieldsTest.assertExact(policy);
        });
    }

    @Test
    void two_policies_that_differ_have_different_hashes() {
        Property.forAll(RandomPolicies.trees(), POLICIES, SEED + 6, tree -> {
            var policy = PolicyLoader.load(tree);
            var other = new LinkedHashMap<>(tree);
            other.put("rounding", Map.of("significant", 3, "have", "down", "owe", "up"));

            assertThat(PolicyLoader.load(other).hash())
                    .isNotEqualTo(policy.hash())
                    .matches("[0-9a-f]{64}");
        });
    }

    private static void holds(InputSpace space, IntPredicate statement) {
        for (int i = 0; i < space.size(); i += STEP) {
            if (!statement.test(i)) {
                throw new AssertionError("does not hold at " + space.at(i));
            }
        }
    }
}
