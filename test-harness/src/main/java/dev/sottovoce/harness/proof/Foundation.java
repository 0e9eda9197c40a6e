package dev.sottovoce.harness.proof;

import dev.sottovoce.conversation.skill.Skill;
import dev.sottovoce.conversation.understanding.Understanding;
import dev.sottovoce.runtime.Rules;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/**
 * What is proven: the rules, the skills and the understanding of a bank.
 *
 * @param clock one that stands, so that a turn can be repeated
 * @param random makes the vendors' keys
 */
public record Foundation(
        Vertx vertx, Rules rules, List<Skill> skills, Understanding understanding, Clock clock, SecureRandom random) {
    /** Copies. */
    public Foundation {
        skills = List.copyOf(skills);
    }
}
