package dev.sottovoce.skills.retail;

import dev.sottovoce.conversation.skill.Skill;
import java.util.List;

/** Every retail skill. */
public final class RetailSkills {
    private RetailSkills() {}

    /** One of each. */
    public static List<Skill> all() {
        return List.of(new BalanceSkill(), new SpendingSkill(), new TransactionsSkill());
    }
}
