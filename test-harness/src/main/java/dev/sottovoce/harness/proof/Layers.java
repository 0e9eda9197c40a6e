package dev.sottovoce.harness.proof;

import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.skill.Skill;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.guard.VendorSeals;
import dev.sottovoce.privacy.policy.Policy;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What stands between a bank's value and a vendor. Mutants put something else in one of the places.
 *
 * @param adapter wraps each channel
 */
record Layers(List<Skill> skills, Policy policy, EgressGuard guard, VendorSeals seals, UnaryOperator<Channel> adapter) {
    Layers {
        skills = List.copyOf(skills);
    }

    /** As they are served. */
    static Layers of(Foundation foundation) {
        return new Layers(
                foundation.skills(),
                foundation.rules().policy(),
                foundation.rules().guard(),
                VendorSeals.none(),
                UnaryOperator.identity());
    }

    Layers with(Skill... other) {
        return new Layers(List.of(other), policy, guard, seals, adapter);
    }

    Layers with(Policy other) {
        return new Layers(skills, other, guard, seals, adapter);
    }

    Layers with(EgressGuard other) {
        return new Layers(skills, policy, other, seals, adapter);
    }

    Layers sealing(VendorSeals other) {
        return new Layers(skills, policy, guard, other, adapter);
    }

    Layers through(UnaryOperator<Channel> other) {
        return new Layers(skills, policy, guard, seals, other);
    }
}
